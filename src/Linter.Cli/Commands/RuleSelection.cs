using System.CommandLine.Completions;
using Linter.Cli.Hosting;
using Linter.Core.Rules;

namespace Linter.Cli.Commands;

/// <summary>Chooses rules by id, name or family.</summary>
internal static class RuleSelection
{
    // What could not be read was not judged: a run that does not say so would look clean.
    private static readonly string[] AlwaysSelected = ["TFA001", "TFA002"];

    /// <summary>What may stand for rules on the command line: names, ids and families; to complete what is typed.</summary>
    public static IEnumerable<CompletionItem> Words => RuleCatalogue.All.SelectMany(rule => new[] { rule.Info.Name, rule.Info.Id, rule.Info.Family })
        .Distinct(StringComparer.Ordinal).Select(word => new CompletionItem(word));

    /// <summary>The rules that run.</summary>
    /// <param name="all">All rules.</param>
    /// <param name="select">The rules to run, empty for all.</param>
    /// <param name="ignore">The rules to leave out.</param>
    /// <exception cref="UsageException">A name is no rule's.</exception>
    public static IReadOnlyList<Rule> Of(IReadOnlyList<Rule> all, IReadOnlyList<string> select, IReadOnlyList<string> ignore)
    {
        Check(all, select);
        Check(all, ignore);
        return [.. all.Where(rule =>
            (select.Count == 0 || AlwaysSelected.Contains(rule.Info.Id) || select.Any(name => Names(name, rule.Info)))
            && !ignore.Any(name => Names(name, rule.Info)))];
    }

    private static void Check(IReadOnlyList<Rule> all, IReadOnlyList<string> names)
    {
        foreach (var name in names.Where(name => !all.Any(rule => Names(name, rule.Info))))
        {
            var known = all.SelectMany(rule => new[] { rule.Info.Name, rule.Info.Id, rule.Info.Family }).Distinct(StringComparer.Ordinal);
            throw new UsageException($"There is no rule '{name}'.{Suggestion.For(name, known)}");
        }
    }

    private static bool Names(string text, RuleInfo rule) =>
        string.Equals(text, rule.Id, StringComparison.OrdinalIgnoreCase)
        || string.Equals(text, rule.Name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(text, rule.Family, StringComparison.OrdinalIgnoreCase);
}
