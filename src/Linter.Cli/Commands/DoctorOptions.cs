using System.Collections.Immutable;
using Linter.Core.Terraform.Versions;

namespace Linter.Cli.Commands;

/// <summary>What the command line of <c>tfauth doctor</c> says.</summary>
internal sealed record DoctorOptions
{
    /// <summary>The root module, as given.</summary>
    public required string Folder { get; init; }

    /// <summary><c>text</c>, <c>json</c> or <c>sarif</c>.</summary>
    public required string Format { get; init; }

    /// <summary>A file with the environment, or null for the process's own.</summary>
    public string? EnvironmentFile { get; init; }

    /// <summary>A folder to read in place of the home folder, or null.</summary>
    public string? Home { get; init; }

    /// <summary>The instant of the run, or null for the clock's.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>The release of Terraform to assume, or null.</summary>
    public ReleaseVersion? Terraform { get; init; }

    /// <summary>The release of hashicorp/aws to assume, or null.</summary>
    public ReleaseVersion? Provider { get; init; }

    /// <summary>Variables of the root module.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Variables { get; init; } = [];

    /// <summary>Variable files, as given.</summary>
    public ImmutableArray<string> VariableFiles { get; init; } = [];

    /// <summary>The workspace, or null.</summary>
    public string? Workspace { get; init; }

    /// <summary><c>auto</c>, <c>always</c> or <c>never</c>.</summary>
    public string Color { get; init; } = "auto";

    /// <summary>How STS is asked, <c>plain</c> or <c>deep</c>; or null where it is not.</summary>
    public string? Live { get; init; }

    /// <summary>What is asked in place of every STS, or null.</summary>
    public Uri? EndpointUrl { get; init; }

    /// <summary>A file with what Terraform printed, <c>-</c> for standard input; or null.</summary>
    public string? ErrorFile { get; init; }

    /// <summary>Whether to log what is done.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>Whether expired cache files are removed.</summary>
    public bool ClearsExpiredCache { get; init; }
}
