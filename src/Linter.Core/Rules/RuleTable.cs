using System.Text;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>The catalogue as a table: the same in the terminal, in README and in the documentation.</summary>
internal static class RuleTable
{
    /// <summary>A Markdown table, a row a rule; ends with a line end.</summary>
    /// <param name="rules">The rules in order.</param>
    /// <param name="pageOf">Where the page of a rule is.</param>
    public static string Markdown(IEnumerable<RuleInfo> rules, Func<RuleInfo, string> pageOf)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(pageOf);
        var table = new StringBuilder("| id | name | severity | fix | finds |\n|---|---|---|---|---|\n");
        foreach (var rule in rules)
        {
            table.Append($"| {rule.Id} | [{rule.Name}]({pageOf(rule)}) | {Word(rule.Severity)} | {Word(rule.FixAvailability)} | {rule.Summary.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        return table.ToString();
    }

    /// <summary><c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary><c>always</c>, <c>sometimes</c> or <c>none</c>.</summary>
    public static string Word(FixAvailability fix) => fix switch
    {
        FixAvailability.Always => "always",
        FixAvailability.Sometimes => "sometimes",
        _ => "none",
    };
}
