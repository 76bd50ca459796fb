using System.Collections.Immutable;
using Linter.Core.Rules;
using Linter.Core.Settings;
using Linter.Core.Sources;

namespace Linter.Core.Engine;

/// <summary>What to lint, and what is given besides the files.</summary>
public sealed record LintRequest
{
    /// <summary>The files.</summary>
    public required ISourceFiles Files { get; init; }

    /// <summary>The files that findings are reported for, or null for all of the tree. The others are context.</summary>
    public IReadOnlySet<string>? Targets { get; init; }

    /// <summary>Variable files that the command line names, in that order (<c>--var-file</c>): paths of <see cref="Files"/>.</summary>
    public ImmutableArray<string> VariableFiles { get; init; } = [];

    /// <summary>Variables that the command line gives (<c>--var NAME=VALUE</c>), the last one of a name wins.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Variables { get; init; } = [];

    /// <summary>The workspace that the command line names, or null where <c>terraform.workspace</c> is not known.</summary>
    public string? Workspace { get; init; }

    /// <summary>The day of the run, to compare the <c>until</c> of suppressions with, or null for "none has expired".</summary>
    public DateOnly? Today { get; init; }

    /// <summary>What a configuration file says about rules, suppressions and keys that are none; what it says about files is for who lists them.</summary>
    public LintSettings Settings { get; init; } = LintSettings.None;

    /// <summary>Rules of the caller, which run beside the engine's own.</summary>
    public ImmutableArray<CustomRule> OwnRules { get; init; } = [];

    /// <summary>How many threads work at the same time, 1 or more; the result does not depend on it.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>How much of what a first look at the tree reads stays in memory; the result does not depend on it.</summary>
    internal SurveyLimits Survey { get; init; } = SurveyLimits.Default;
}
