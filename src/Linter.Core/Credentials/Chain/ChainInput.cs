using System.Collections.Immutable;

namespace Linter.Core.Credentials.Chain;

/// <summary>What asks for credentials.</summary>
internal enum ConfigurationKind
{
    /// <summary>A configuration of the provider.</summary>
    Provider,

    /// <summary><c>backend "s3"</c>.</summary>
    Backend,

    /// <summary><c>data "terraform_remote_state"</c> with the s3 backend.</summary>
    RemoteState,
}

/// <summary>The arguments that decide about credentials and region, as far as they are known.</summary>
internal sealed record ChainInput
{
    /// <summary>What asks.</summary>
    public required ConfigurationKind Kind { get; init; }

    /// <summary>How its version walks the chain.</summary>
    public required ChainRules Rules { get; init; }

    /// <summary><c>access_key</c>.</summary>
    public ChainArgument AccessKey { get; init; }

    /// <summary><c>secret_key</c>.</summary>
    public ChainArgument SecretKey { get; init; }

    /// <summary><c>token</c>.</summary>
    public ChainArgument Token { get; init; }

    /// <summary><c>profile</c>.</summary>
    public ChainArgument Profile { get; init; }

    /// <summary><c>region</c>.</summary>
    public ChainArgument Region { get; init; }

    /// <summary><c>shared_config_files</c>; empty where it is left out.</summary>
    public ImmutableArray<ChainArgument> SharedConfigFiles { get; init; } = [];

    /// <summary><c>shared_credentials_files</c>, or the older <c>shared_credentials_file</c> alone; empty where both are left out.</summary>
    public ImmutableArray<ChainArgument> SharedCredentialsFiles { get; init; } = [];

    /// <summary><c>role_arn</c> of each <c>assume_role</c> in order, absent where a block lacks it.</summary>
    public ImmutableArray<ChainArgument> AssumeRoles { get; init; } = [];

    /// <summary><c>assume_role_with_web_identity</c>, or null where it is left out.</summary>
    public WebIdentityInput? WebIdentity { get; init; }

    /// <summary><c>skip_metadata_api_check</c>, or null where it is left out or not known.</summary>
    public bool? SkipMetadataApiCheck { get; init; }

    /// <summary><c>skip_region_validation</c>.</summary>
    public bool SkipRegionValidation { get; init; }

    /// <summary><c>custom_ca_bundle</c>.</summary>
    public ChainArgument CustomCaBundle { get; init; }

    internal bool IsBackend => Kind != ConfigurationKind.Provider;
}

/// <summary><c>assume_role_with_web_identity</c>.</summary>
/// <param name="RoleArn"><c>role_arn</c>.</param>
/// <param name="Token"><c>web_identity_token</c>.</param>
/// <param name="TokenFile"><c>web_identity_token_file</c>.</param>
internal sealed record WebIdentityInput(ChainArgument RoleArn, ChainArgument Token, ChainArgument TokenFile);
