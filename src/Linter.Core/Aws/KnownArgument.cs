using System.Collections.Immutable;
using Linter.Core.Terraform.Versions;

namespace Linter.Core.Aws;

/// <summary>An argument or block that <c>provider "aws"</c> or <c>backend "s3"</c> knows, or knew.</summary>
/// <param name="Path">Its name with what it stands in: <c>assume_role.role_arn</c>.</param>
/// <param name="IsBlock">Whether it is written as a block (<c>assume_role { … }</c>); else it has an equals sign.</param>
/// <param name="Type">Its type in Terraform's words; <c>object</c> for an argument that has others in it.</param>
internal sealed record KnownArgument(string Path, bool IsBlock, string Type)
{
    /// <summary>The first release that knows it, or null for one that was always there.</summary>
    public ReleaseVersion? Since { get; init; }

    /// <summary>The first release that warns about it, or null.</summary>
    public ReleaseVersion? DeprecatedSince { get; init; }

    /// <summary>The first release that does not know it any more, or null.</summary>
    public ReleaseVersion? RemovedIn { get; init; }

    /// <summary>The first release that knows it again after <see cref="RemovedIn"/>, or null.</summary>
    public ReleaseVersion? BackSince { get; init; }

    /// <summary>The path of what took its place, or null.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Environment variables that stand in for it, in the order they are asked.</summary>
    public ImmutableArray<string> EnvironmentVariables { get; init; } = [];

    /// <summary>Paths that may not be set beside it.</summary>
    public ImmutableArray<string> ConflictsWith { get; init; } = [];

    /// <summary>Whether its value is a secret.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether a block or backend without it is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether only OpenTofu knows it.</summary>
    public bool IsOpenTofuOnly { get; init; }

    /// <summary>For a backend: the first OpenTofu release that knows it, where that differs from always.</summary>
    public ReleaseVersion? OpenTofuSince { get; init; }

    /// <summary>For a backend: whether OpenTofu still knows it although Terraform removed it.</summary>
    public bool IsKeptByOpenTofu { get; init; }

    /// <summary>A sentence on what it is for and what goes wrong with it, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the facts were read in a source.</summary>
    public bool IsVerified { get; init; } = true;

    /// <summary>Its name without what it stands in.</summary>
    public string Name => Path[(Path.LastIndexOf('.') + 1)..];

    /// <summary>The path of what it stands in, or null at the top.</summary>
    public string? Parent => Path.LastIndexOf('.') is var dot and > 0 ? Path[..dot] : null;

    /// <summary>Whether a release of the provider, or of Terraform for a backend, knows it.</summary>
    public bool IsKnownTo(ReleaseVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var isGone = RemovedIn is not null && version >= RemovedIn && (BackSince is null || version < BackSince);
        return !IsOpenTofuOnly && !isGone && (Since is null || version >= Since);
    }

    /// <summary>Whether a release warns about it.</summary>
    public bool IsDeprecatedIn(ReleaseVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return DeprecatedSince is not null && version >= DeprecatedSince && IsKnownTo(version);
    }
}
