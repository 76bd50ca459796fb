using System.Text;
using Linter.Core.Engine;
using Linter.Core.Findings;
using Linter.Core.Rules;

namespace Linter.Testing;

/// <summary>
/// What a rule says about its stories, word for word: <c>findings.txt</c> beside them, written by <c>tools/Mutations --approve</c> and
/// read by a person. A marker tells where something is found; this tells the severity, the causes, the message, the fixes, and what is left open.
/// </summary>
public sealed class ApprovedFindings
{
    /// <summary>The name of the story that the wrong example of the rule's page is.</summary>
    public const string Example = "example";

    private ApprovedFindings(string rule, SortedDictionary<string, List<string>> stories)
    {
        Rule = rule;
        Stories = stories;
    }

    /// <summary>The rule.</summary>
    public string Rule { get; }

    /// <summary>The lines of each story about which the rule says something.</summary>
    public IReadOnlyDictionary<string, List<string>> Stories { get; }

    /// <summary>Works out what a rule says now.</summary>
    /// <param name="fixtures">The folder with the fixtures of all rules.</param>
    /// <param name="rule">The rule.</param>
    public static ApprovedFindings Of(string fixtures, string rule)
    {
        var stories = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var folder = Path.Combine(fixtures, rule);
        var all = (Directory.Exists(folder) ? Directory.EnumerateDirectories(folder) : []).Select(story => (Name: Path.GetFileName(story), Fixture: Fixture.Read(story)))
            .Append((Example, Fixture.Parse(rule, RuleCatalogue.Find(rule)!.Info.Bad)));
        foreach (var (name, fixture) in all)
        {
            if (Lines(rule, FixtureRun.Lint(fixture.Files, [rule])).ToList() is { Count: > 0 } lines)
            {
                stories[name] = lines;
            }
        }

        return new ApprovedFindings(rule, stories);
    }

    /// <summary>Reads what was approved, or gives null where a rule has nothing.</summary>
    public static ApprovedFindings? Read(string fixtures, string rule)
    {
        var file = Path.Combine(fixtures, rule, "findings.txt");
        if (!File.Exists(file))
        {
            return null;
        }

        var stories = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in File.ReadAllLines(file).Where(line => line.Length > 0))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                stories.Last().Value.Add(line[2..]);
            }
            else
            {
                stories[line] = [];
            }
        }

        return new ApprovedFindings(rule, stories);
    }

    /// <summary>Writes it beside the stories.</summary>
    public void Write(string fixtures)
    {
        var text = new StringBuilder();
        foreach (var (story, lines) in Stories)
        {
            text.Append(story).Append('\n').AppendJoin("", lines.Select(line => $"  {line}\n"));
        }

        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(fixtures, Rule)).FullName, "findings.txt"), text.ToString());
    }

    /// <summary>What a rule now says otherwise about the stories that were approved: <c>-</c> was approved, <c>+</c> is said. A new story is no difference.</summary>
    public IEnumerable<string> DifferencesTo(ApprovedFindings now) => Stories.SelectMany(story =>
    {
        var lines = now.Stories.GetValueOrDefault(story.Key) ?? [];
        return story.Value.Except(lines, StringComparer.Ordinal).Select(line => $"- {story.Key} {line}").Concat(lines.Except(story.Value, StringComparer.Ordinal).Select(line => $"+ {story.Key} {line}"));
    });

    private static IEnumerable<string> Lines(string rule, LintResult result) =>
        result.Active.Where(finding => finding.Rule.Name == rule).Select(Line)
            .Concat(result.Unsure.Where(unsure => unsure.Rule.Name == rule).Select(unsure => $"{Place(unsure.Location)} unsure: {unsure.Why}"));

    private static string Line(Finding finding)
    {
        var line = new StringBuilder($"{Place(finding.Location)} {finding.Severity} {finding.Confidence} [{string.Join(' ', finding.Causes)}] {finding.Message}");
        foreach (var related in finding.Related)
        {
            line.Append(System.Globalization.CultureInfo.InvariantCulture, $" | {Place(related.Location)} {related.Message}");
        }

        foreach (var fix in finding.Fixes)
        {
            line.Append(System.Globalization.CultureInfo.InvariantCulture, $" | fix ({fix.Safety}): {fix.Title}");
        }

        return line.Replace("\n", "\\n").ToString();
    }

    private static string Place(Location location) => $"{location.Path}:{location.Start.Line}:{location.Start.Column}";
}
