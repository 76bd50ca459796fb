namespace Linter.Core.Companions;

/// <summary>Knows which commands of a makefile one shell runs: those of a recipe line, with the lines that it goes on to.</summary>
internal static class MakefileLines
{
    // A command of more lines than this is cut in pieces.
    private const int MaxLines = 500;

    /// <summary>Where the line starts that a place belongs to, through lines that end in a backslash.</summary>
    public static int StartOf(string text, int index)
    {
        var start = index == 0 ? 0 : text.LastIndexOf('\n', index - 1) + 1;
        for (var count = 0; count < MaxLines && GoesOn(text, start); count++)
        {
            start = start < 2 ? 0 : text.LastIndexOf('\n', start - 2) + 1;
        }

        return start;
    }

    /// <summary>Whether the line at a place is one of a recipe.</summary>
    public static bool IsRecipe(string text, int start) => start < text.Length && text[start] == '\t';

    /// <summary>Where the recipe ends that a line belongs to: at the first line behind it that is neither empty nor a recipe's.</summary>
    public static int EndOfRecipe(string text, int start)
    {
        for (var at = text.IndexOf('\n', start) is var line and >= 0 ? line + 1 : text.Length; at < text.Length;)
        {
            if (text[at] is not ('\t' or '\n' or '\r' or '#') && !GoesOn(text, at))
            {
                return at;
            }

            at = text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length;
        }

        return text.Length;
    }

    // Whether the line in front of a line ends in a backslash.
    private static bool GoesOn(string text, int start) => start > 1 && (text[start - 2] == '\\' || (start > 2 && text[start - 2] == '\r' && text[start - 3] == '\\'));

    /// <summary>The variables that make exports: <c>export NAME := value</c>. Make keeps quotation marks, ends the value at <c>#</c> and makes <c>$$</c> into <c>$</c>.</summary>
    public static IEnumerable<EnvironmentBinding> VariablesOf(EmbeddedText file)
    {
        foreach (var (start, end) in ScriptLines.Of(file))
        {
            if (VariableOf(file, start, end) is { } binding)
            {
                yield return binding;
            }
        }
    }

    private static EnvironmentBinding? VariableOf(EmbeddedText file, int start, int end)
    {
        const string export = "export ";
        var line = file.Text[start..end];
        var sign = line.IndexOf('=', StringComparison.Ordinal);
        var trimmed = line.TrimStart(' ');
        if (sign < 0 || !trimmed.StartsWith(export, StringComparison.Ordinal))
        {
            return null;
        }

        var nameStart = line.Length - trimmed.Length + export.Length;
        if (nameStart >= sign)
        {
            return null;
        }

        var name = line[nameStart..sign].TrimEnd(' ', '\t', ':', '?', '+').TrimStart();
        if (name.Length == 0 || !name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_'))
        {
            return null;
        }

        var comment = line.IndexOf(" #", sign, StringComparison.Ordinal);
        var raw = comment < 0 ? line[(sign + 1)..] : line[(sign + 1)..(comment + 1)];
        var from = sign + 1 + raw.Length - raw.TrimStart().Length;
        var text = raw.TrimStart();
        var place = file.At(start + from, text.Length);
        var isLiteral = !text.Replace("$$", "", StringComparison.Ordinal).AsSpan().ContainsAny("$\\#");
        return new EnvironmentBinding(
            name,
            BindingValues.Of([isLiteral ? text.Replace("$$", "$", StringComparison.Ordinal) : null], place, "Make puts the value in when it runs."),
            text,
            file.At(start + line.IndexOf(name, nameStart, StringComparison.Ordinal), name.Length),
            place);
    }

    /// <summary>Whether one shell runs a recipe as a whole.</summary>
    public static bool HasOneShell(string text) => text.Contains(".ONESHELL", StringComparison.Ordinal);
}
