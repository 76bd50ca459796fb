using System.Collections.Immutable;
using Linter.Core.Aws;
using Linter.Core.Credentials.Machine;
using Linter.Core.Settings;
using Linter.Core.Sources;
using Linter.Core.Terraform.Versions;

namespace Linter.Core.Engine;

/// <summary>What to diagnose.</summary>
internal sealed record DoctorRequest
{
    /// <summary>The files of the configuration, with the modules that it calls.</summary>
    public required ISourceFiles Files { get; init; }

    /// <summary>The root module's folder inside <see cref="Files"/>; empty for the top.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The machine that Terraform would run on.</summary>
    public required MachineState Machine { get; init; }

    /// <summary>The release of Terraform to assume, or null to take it from the configuration.</summary>
    public ReleaseVersion? Terraform { get; init; }

    /// <summary>The release of hashicorp/aws to assume, or null to take it from lock file and constraints.</summary>
    public ReleaseVersion? Provider { get; init; }

    /// <summary>Variable files that the command line names: paths of <see cref="Files"/>.</summary>
    public ImmutableArray<string> VariableFiles { get; init; } = [];

    /// <summary>Variables that the command line gives, the last one of a name wins.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Variables { get; init; } = [];

    /// <summary>The error that Terraform ended with, to be explained by what the machine shows; or null.</summary>
    public ErrorCode? Error { get; init; }

    /// <summary>What a configuration file says; the doctor heeds the hosts that stand in for AWS, and nothing else.</summary>
    public LintSettings Settings { get; init; } = LintSettings.None;

    /// <summary>The workspace, or null where it is not known.</summary>
    public string? Workspace { get; init; }
}
