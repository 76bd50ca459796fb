using System.Collections.Immutable;
using Linter.Core.Aws;
using Linter.Core.Findings;

namespace Linter.Core.Settings;

/// <summary>What a configuration file (<c>.tfauth.hcl</c>) says. What it leaves out is null or empty.</summary>
public sealed record LintSettings
{
    /// <summary>No configuration file, or an empty one.</summary>
    public static LintSettings None { get; } = new();

    /// <summary>The least severity that is reported.</summary>
    public Setting<Severity>? MinSeverity { get; init; }

    /// <summary>The least confidence that is reported.</summary>
    public Setting<Confidence>? MinConfidence { get; init; }

    /// <summary>From which severity on a run fails: <c>error</c>, <c>warning</c>, <c>note</c> or <c>never</c>.</summary>
    public Setting<string>? FailOn { get; init; }

    /// <summary>Globs of what is left out, as lines of a <c>.gitignore</c> in the folder of the configuration file.</summary>
    public ImmutableArray<Setting<string>> Exclude { get; init; } = [];

    /// <summary>Hosts that stand in for AWS, with or without a port; <c>*.name</c> for all hosts below a name.</summary>
    public ImmutableArray<Setting<string>> LocalEndpoints { get; init; } = [];

    /// <summary>Texts that look like credentials and are known to be none.</summary>
    public ImmutableArray<Setting<string>> KnownDummyKeys { get; init; } = [];

    /// <summary>What is said about single rules, each at most once.</summary>
    public ImmutableArray<RuleSettings> Rules { get; init; } = [];

    /// <summary>What is suppressed from outside of the files.</summary>
    public ImmutableArray<SuppressSettings> Suppressions { get; init; } = [];

    internal LocalHosts LocalHosts => LocalHosts.Of(LocalEndpoints.Select(host => host.Value));
}
