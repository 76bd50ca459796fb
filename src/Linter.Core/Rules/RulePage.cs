using System.Text;

namespace Linter.Core.Rules;

/// <summary>The page of a rule, made from its <see cref="RuleInfo"/>: the same words in the documentation, in SARIF and in the terminal.</summary>
internal static class RulePage
{
    private const string Marker = "# expect:";

    // Files that can hold no comments say in a last file what is expected of them.
    private const string ExpectationsMarker = "# file: expect.txt";

    /// <summary>The page as Markdown, without a heading of the first level; ends with a line end.</summary>
    public static string Markdown(RuleInfo rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var page = new StringBuilder();
        page.Append(rule.Summary).Append(".\n\n");
        page.Append("| id | severity | fix | since | causes |\n|---|---|---|---|---|\n");
        page.Append($"| {rule.Id} | {RuleTable.Word(rule.Severity)} | {RuleTable.Word(rule.FixAvailability)} | {rule.Since} | {string.Join(", ", rule.Causes.Select(cause => $"`{cause}`"))} |\n");
        Section("Why it matters", rule.Why.Trim());
        Section("Wrong", Fenced(rule.Bad));
        Section("Right", Fenced(rule.Good));
        Section("How to mend it", rule.Fix.Trim());
        if (!rule.Options.IsEmpty)
        {
            Section("Options", "| option | default | what it does |\n|---|---|---|\n"
                + string.Join('\n', rule.Options.Select(option => $"| `{option.Name}` | `{option.Default}` | {option.Summary} |")));
        }

        if (!rule.SeenIn.IsEmpty)
        {
            Section("Seen in", string.Join('\n', rule.SeenIn.Select(sighting => $"- [{sighting.Label}]({sighting.Address}): {OneLine(sighting.What)}")));
        }

        if (!rule.References.IsEmpty)
        {
            Section("See also", string.Join('\n', rule.References.Select(title => $"- {title}")));
        }

        return page.ToString();

        void Section(string title, string text) => page.Append("\n## ").Append(title).Append("\n\n").Append(text).Append('\n');
    }

    /// <summary>The page as plain text; ends with a line end.</summary>
    public static string PlainText(RuleInfo rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var page = new StringBuilder();
        page.Append(rule.Id).Append(' ').Append(rule.Name).Append(" (").Append(RuleTable.Word(rule.Severity)).Append(")\n").Append(rule.Summary).Append(".\n");
        Section("Why it matters", Unmarked(rule.Why));
        Section("Wrong", Indented(rule.Bad));
        Section("Right", Indented(rule.Good));
        Section("How to mend it", Unmarked(rule.Fix));
        if (!rule.Options.IsEmpty)
        {
            Section("Options", string.Join('\n', rule.Options.Select(option => $"  {option.Name} = {option.Default}: {option.Summary}")));
        }

        if (!rule.Causes.IsEmpty)
        {
            Section("Causes it can name", string.Join(", ", rule.Causes));
        }

        if (!rule.SeenIn.IsEmpty)
        {
            Section("Seen in", string.Join('\n', rule.SeenIn.Select(sighting => $"{sighting.Address}\n  {OneLine(Unmarked(sighting.What))}")));
        }

        if (!rule.References.IsEmpty)
        {
            Section("See also", string.Join('\n', rule.References));
        }

        return page.ToString();

        void Section(string title, string text) => page.Append('\n').Append(title).Append('\n').Append(text).Append('\n');
    }

    /// <summary>The first paragraph of a Markdown text, on one line and without marks.</summary>
    public static string FirstParagraph(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var text = markdown.Trim().ReplaceLineEndings("\n");
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        return OneLine(Unmarked(end < 0 ? text : text[..end]));
    }

    /// <summary>An example without the markers that its test reads.</summary>
    public static string Example(string example)
    {
        ArgumentNullException.ThrowIfNull(example);
        var lines = example.ReplaceLineEndings("\n").TrimEnd().Split('\n').TakeWhile(line => line != ExpectationsMarker);
        return string.Join('\n', lines.Select(line => line.IndexOf(Marker, StringComparison.Ordinal) is var at and >= 0 ? line[..at].TrimEnd() : line));
    }

    private static string Fenced(string example) => $"```{Language(example)}\n{Example(example)}\n```";

    /// <summary>HCL, unless the example starts with a file of another kind.</summary>
    private static string Language(string example)
    {
        const string file = "# file: ";
        var first = example.AsSpan().TrimStart();
        first = first[..(first.IndexOf('\n') is var end and >= 0 ? end : first.Length)].Trim();
        return !first.StartsWith(file) || first.EndsWith(".tf") || first.EndsWith(".tfvars") || first.EndsWith(".hcl") ? "hcl" : "";
    }

    private static string Indented(string example) => string.Join('\n', Example(example).Split('\n').Select(line => line.Length == 0 ? line : "  " + line));

    private static string OneLine(string text) => text.Trim().ReplaceLineEndings(" ");

    private static string Unmarked(string markdown) => markdown.Trim().Replace("`", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal);
}
