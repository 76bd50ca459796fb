using System.Collections.Immutable;

namespace Linter.Core.Credentials.Chain;

/// <summary>Which credentials and region a configuration gets, and why.</summary>
internal sealed record ChainOutcome
{
    /// <summary>The region.</summary>
    public required ChosenRegion Region { get; init; }

    /// <summary>The partition of the region, or null where that is not known.</summary>
    public required string? Partition { get; init; }

    /// <summary>The credentials; source <see cref="CredentialSource.None"/> where there are none.</summary>
    public required ChosenCredentials Credentials { get; init; }

    /// <summary>Why Terraform would stop before it calls AWS, or null where it would not.</summary>
    public required ChainError? Error { get; init; }

    /// <summary>Each link in the order in which Terraform asks them.</summary>
    public required ImmutableArray<ChainLink> Links { get; init; }
}

/// <summary>A link of the chain.</summary>
/// <param name="Source">The kind of source.</param>
/// <param name="Used">Whether the credentials come from here.</param>
/// <param name="Why">Why or why not: one clause without a period, never a secret.</param>
internal sealed record ChainLink(CredentialSource Source, bool Used, string Why);

/// <summary>Where a region comes from.</summary>
internal enum RegionSource
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>The argument.</summary>
    Configuration,

    /// <summary>A variable.</summary>
    Environment,

    /// <summary>A profile.</summary>
    Profile,

    /// <summary>Instance metadata; the value is known only there.</summary>
    Metadata,
}

/// <summary>A region with its source.</summary>
/// <param name="Value">The region, or null where there is none or it is not known.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Name">The variable or profile that gives it, or null.</param>
internal sealed record ChosenRegion(string? Value, RegionSource Source, string? Name = null);

/// <summary>Kinds of sources of credentials.</summary>
internal enum CredentialSource
{
    /// <summary>None.</summary>
    None,

    /// <summary>Arguments of the block.</summary>
    Configuration,

    /// <summary>A token that STS changes for credentials.</summary>
    WebIdentity,

    /// <summary>Keys in a shared file.</summary>
    Profile,

    /// <summary>Variables.</summary>
    Environment,

    /// <summary>IAM Identity Center.</summary>
    Sso,

    /// <summary>A program.</summary>
    Process,

    /// <summary>The endpoint that ECS, EKS or CodeBuild offer to a container.</summary>
    Container,

    /// <summary>The metadata service of an EC2 instance.</summary>
    InstanceMetadata,
}

/// <summary>Credentials that a configuration gets, before any role is assumed.</summary>
internal sealed record ChosenCredentials
{
    /// <summary>No credentials.</summary>
    public static ChosenCredentials None { get; } = new() { Source = CredentialSource.None };

    /// <summary>The kind of source.</summary>
    public required CredentialSource Source { get; init; }

    /// <summary>The profile, or null where none is involved.</summary>
    public string? Profile { get; init; }

    /// <summary>Where they are written: the key id, or the property that names what makes them; null where no file holds them.</summary>
    public ChainPlace? Place { get; init; }

    /// <summary>Key id, secret and token, or null where they are not known without asking somebody.</summary>
    public CredentialKeys? Keys { get; init; }

    /// <summary>When they end, as far as somebody wrote that down.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Roles that are assumed on top of them, in order, each once.</summary>
    public ImmutableArray<string> AssumedRoles { get; init; } = [];
}
