using System.Collections.Immutable;
using Linter.Core.Findings;
using Linter.Core.Fixes;

namespace Linter.Cli.Reports;

/// <summary>The fixes of a finding that reports for machines spell out. The text of a fix has to be exact, so one that would steer its reader is left out.</summary>
internal static class ShownFixes
{
    /// <summary>The fixes, in their order.</summary>
    public static ImmutableArray<Fix> Of(Finding finding) =>
        finding.Fixes.All(IsPlain) ? finding.Fixes : [.. finding.Fixes.Where(IsPlain)];

    private static bool IsPlain(Fix fix) => !fix.Edits.Any(edit => SafeText.HasSteering(FixText.For(edit)));
}
