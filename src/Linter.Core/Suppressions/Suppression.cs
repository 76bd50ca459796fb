using System.Collections.Immutable;
using Linter.Core.Findings;
using Linter.Core.Rules;
using Linter.Hcl.Text;

namespace Linter.Core.Suppressions;

/// <summary>A <c>tfauth:ignore</c> comment with what it covers.</summary>
/// <param name="Location">The comment.</param>
/// <param name="Rules">Ids, names or families as written; empty for all rules.</param>
/// <param name="Reason">The reason as written; empty where there is none.</param>
/// <param name="Until">The last day on which it counts, or null for always.</param>
/// <param name="Covered">What it covers, as byte offsets; finding places that start in it are hidden.</param>
/// <param name="Fault">Why it does not count, as a sentence, or null where it does.</param>
internal sealed record Suppression(Location Location, ImmutableArray<string> Rules, string Reason, DateOnly? Until, TextSpan Covered, string? Fault)
{
    /// <summary>Whether it names the rule, and the place is covered.</summary>
    public bool Covers(Finding finding) =>
        finding.Location.Path == Location.Path
        && Covered.Start <= finding.Location.Span.Start && finding.Location.Span.Start < Math.Max(Covered.End, Covered.Start + 1)
        && (Rules.IsEmpty || Rules.Any(name => Names(name, finding.Rule)));

    /// <summary>Whether a text names a rule: by its id, its name or its family.</summary>
    public static bool Names(string text, RuleInfo rule) =>
        string.Equals(text, rule.Id, StringComparison.OrdinalIgnoreCase)
        || string.Equals(text, rule.Name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(text, rule.Family, StringComparison.OrdinalIgnoreCase);
}
