using System.Collections.Immutable;
using Linter.Core.Engine;
using Linter.Core.Findings;
using Linter.Core.Rules;

namespace Linter.Cli.Reports;

/// <summary>All that a report is made from; a writer is a pure function of it.</summary>
internal sealed record LintReport
{
    /// <summary>What the run found, already without what the user did not ask for.</summary>
    public required LintResult Result { get; init; }

    /// <summary>The rules that ran, in the order of their ids.</summary>
    public required ImmutableArray<RuleInfo> Rules { get; init; }

    /// <summary>Who made it.</summary>
    public required ToolIdentity Tool { get; init; }

    /// <summary>Whether suppressed findings are shown in SARIF and text; JSON always has them.</summary>
    public bool ShowSuppressed { get; init; }

    /// <summary>Whether text lists the places that rules could not judge; JSON always has them.</summary>
    public bool ShowUnsure { get; init; }

    /// <summary>Whether text ends with a summary.</summary>
    public bool ShowSummary { get; init; } = true;

    /// <summary>The category of SARIF's automation details, or null for none.</summary>
    public string? Category { get; init; }

    /// <summary>Whether text has colours.</summary>
    public bool UseColor { get; init; }

    /// <summary>Columns that a line of text may take.</summary>
    public int Width { get; init; } = 120;

    /// <summary>The findings that readers are shown, in order.</summary>
    public IEnumerable<Finding> Shown => ShowSuppressed ? Result.Findings : Result.Active;

    /// <summary>Number of findings of a severity that are not suppressed.</summary>
    public int Count(Severity severity) => Result.Active.Count(finding => finding.Severity == severity);

    /// <summary>Number of findings that a comment or the configuration file hides.</summary>
    public int SuppressedCount => Result.Findings.Count(finding => finding.Suppressed is { Kind: not SuppressionKind.Baseline });

    /// <summary>Number of findings that the baseline hides.</summary>
    public int BaselinedCount => Result.Findings.Count(finding => finding.Suppressed is { Kind: SuppressionKind.Baseline });
}
