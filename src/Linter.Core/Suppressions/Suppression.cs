using System.Collections.Immutable;
using Linter.Core.Findings;
using Linter.Core.Rules;
using Linter.Core.Settings;
using Linter.Hcl.Text;

namespace Linter.Core.Suppressions;

/// <summary>A <c>tfauth:ignore</c> comment with what it covers, or a <c>suppress</c> block of the configuration file.</summary>
/// <param name="Location">The comment or the header of the block.</param>
/// <param name="Rules">Ids, names or families as written; empty for all rules.</param>
/// <param name="Reason">The reason as written; empty where there is none.</param>
/// <param name="Until">The last day on which it counts, or null for always.</param>
/// <param name="Covered">What a comment covers, as byte offsets; finding places that start in it are hidden. Empty for a block.</param>
/// <param name="Fault">Why it does not count, as a sentence, or null where it does.</param>
internal sealed record Suppression(Location Location, ImmutableArray<string> Rules, string Reason, DateOnly? Until, TextSpan Covered, string? Fault)
{
    /// <summary>The files and folders that a block names; empty for a comment, which covers its own file only.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>Where it was written.</summary>
    public SuppressionKind Kind => Paths.IsEmpty ? SuppressionKind.InSource : SuppressionKind.External;

    /// <summary>A block of the configuration file.</summary>
    public static Suppression Of(SuppressSettings block) =>
        new(block.Location, block.Rules, block.Reason, block.Until, default, null) { Paths = block.Paths };

    /// <summary>Whether it names the rule, and the place is covered.</summary>
    public bool Covers(Finding finding) =>
        (Paths.IsEmpty ? CoversPlace(finding.Location) : Paths.Any(path => IsIn(finding.Location.Path, path)))
        && (Rules.IsEmpty || Rules.Any(name => Names(name, finding.Rule)));

    /// <summary>Whether a text names a rule: by its id, its name or its family.</summary>
    public static bool Names(string text, RuleInfo rule) =>
        string.Equals(text, rule.Id, StringComparison.OrdinalIgnoreCase)
        || string.Equals(text, rule.Name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(text, rule.Family, StringComparison.OrdinalIgnoreCase);

    private bool CoversPlace(Location place) =>
        place.Path == Location.Path && Covered.Start <= place.Span.Start && place.Span.Start < Math.Max(Covered.End, Covered.Start + 1);

    private static bool IsIn(string file, string path) =>
        path.Length == 0 || file == path || (file.Length > path.Length && file[path.Length] == '/' && file.StartsWith(path, StringComparison.Ordinal));
}
