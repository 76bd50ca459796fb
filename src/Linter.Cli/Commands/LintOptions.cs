using System.Collections.Immutable;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Core.Settings;

namespace Linter.Cli.Commands;

/// <summary>What <c>tfauth lint</c> was asked to do; everything is checked.</summary>
internal sealed record LintOptions
{
    /// <summary>Folders, files and <c>-</c>; at least one.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The name of standard input, or null.</summary>
    public string? StandardInputPath { get; init; }

    /// <summary>The reports, at most one of them to standard output.</summary>
    public required IReadOnlyList<ReportTarget> Reports { get; init; }

    /// <summary>Rules to run, by id, name or family; empty for all.</summary>
    public IReadOnlyList<string> Select { get; init; } = [];

    /// <summary>Rules to leave out.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>The configuration file, or null to look for one.</summary>
    public string? Config { get; init; }

    /// <summary>Whether the settings in force are shown, and nothing is linted.</summary>
    public bool ShowConfig { get; init; }

    /// <summary>The least severity that is reported, or null where the command line does not say.</summary>
    public Severity? MinSeverity { get; init; }

    /// <summary>The least confidence that is reported, or null where the command line does not say.</summary>
    public Confidence? MinConfidence { get; init; }

    /// <summary>The least severity that fails the run or <c>never</c>, or null where the command line does not say.</summary>
    public string? FailOn { get; init; }

    /// <summary>The least safe fixes that are made, or null for none.</summary>
    public FixSafety? Fix { get; init; }

    /// <summary>Whether fixes are shown and not made.</summary>
    public bool ShowDiff { get; init; }

    /// <summary>The baseline whose findings are hidden, or null.</summary>
    public string? Baseline { get; init; }

    /// <summary>Where a baseline is written to, or null.</summary>
    public string? WriteBaseline { get; init; }

    /// <summary>Whether suppressed findings are shown.</summary>
    public bool ShowSuppressed { get; init; }

    /// <summary>Whether places that could not be judged are shown.</summary>
    public bool ShowUnsure { get; init; }

    /// <summary>Variables, in order.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Variables { get; init; } = [];

    /// <summary>Variable files as the user wrote them, in order.</summary>
    public IReadOnlyList<string> VariableFiles { get; init; } = [];

    /// <summary>The workspace, or null where it is not known.</summary>
    public string? Workspace { get; init; }

    /// <summary>Globs of what is left out.</summary>
    public IReadOnlyList<string> Excludes { get; init; } = [];

    /// <summary>Threads, 1 or more.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary><c>auto</c>, <c>always</c> or <c>never</c>.</summary>
    public string Color { get; init; } = "auto";

    /// <summary>Whether text ends without a summary.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether a log goes to standard error.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>SARIF's category, or null.</summary>
    public string? Category { get; init; }

    /// <summary>The longest file that is read, in bytes.</summary>
    public long MaxFileSize { get; init; }

    /// <summary>The least severity that is reported: what the command line says, else the configuration file, else all.</summary>
    public Severity MinSeverityWith(LintSettings settings) => MinSeverity ?? settings.MinSeverity?.Value ?? Severity.Note;

    /// <summary>The least confidence that is reported.</summary>
    public Confidence MinConfidenceWith(LintSettings settings) => MinConfidence ?? settings.MinConfidence?.Value ?? Confidence.Medium;

    /// <summary>The least severity that fails the run, or <c>never</c>.</summary>
    public string FailOnWith(LintSettings settings) => FailOn ?? settings.FailOn?.Value ?? "warning";
}
