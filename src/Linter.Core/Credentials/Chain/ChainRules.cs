using Linter.Core.Terraform.Versions;

namespace Linter.Core.Credentials.Chain;

/// <summary>How a version of provider or backend walks the chain.</summary>
internal sealed record ChainRules
{
    private ChainRules()
    {
    }

    /// <summary>Whether the version is built on the Go SDK 1: provider below 4.0, backend below 1.6.</summary>
    public bool IsSessionBased { get; private init; }

    /// <summary>Whether key variables make it drop the <c>profile</c> argument (backend 1.6 by default).</summary>
    public bool EnvironmentBeatsProfileArgument { get; private init; }

    /// <summary>Whether a session of SDK 1 is made beside the one in use (provider 4 and 5), so that what it cannot read stops the run.</summary>
    public bool HasSecondSession { get; private init; }

    /// <summary>Whether shared files are read by the older, stricter parser.</summary>
    public bool HasLegacyParser { get; private init; }

    /// <summary>Whether the region of a profile counts.</summary>
    public bool TakesRegionFromProfile { get; private init; }

    /// <summary>Whether variables in the paths of shared files are expanded.</summary>
    public bool ExpandsPaths { get; private init; }

    /// <summary>Whether the config file counts only where AWS_SDK_LOAD_CONFIG says so: provider below 3.0, backend below 0.13.</summary>
    public bool NeedsLoadConfig { get; private init; }

    /// <summary>Whether SSO settings of a profile mean nothing to it.</summary>
    public bool HasNoSso { get; private init; }

    /// <summary>Whether SSO sessions are unknown: profiles of IAM Identity Center must then give start URL and region themselves.</summary>
    public bool HasNoSsoSession { get; private init; }

    /// <summary>Whether AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT count as true with any text, <c>false</c> too: backend 1.6 to 1.14.</summary>
    public bool TakesAnyEndpointVariantAsTrue { get; private init; }

    /// <summary>Whether a block for web identity may take its token from TF_AWS_WEB_IDENTITY_TOKEN.</summary>
    public bool TakesTokenFromEnvironment { get; private init; }

    /// <summary>The rules of a release of hashicorp/aws.</summary>
    public static ChainRules ForProvider(ReleaseVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return new ChainRules
        {
            IsSessionBased = version.Major < 4,
            NeedsLoadConfig = version.Major < 3,
            HasNoSso = version < ReleaseVersion.Of(3, 26),
            HasNoSsoSession = version < ReleaseVersion.Of(4, 40),
            HasSecondSession = version.Major is 4 or 5,
            HasLegacyParser = version < ReleaseVersion.Of(5, 26),
            TakesRegionFromProfile = version >= ReleaseVersion.Of(4, 3),
            ExpandsPaths = version >= ReleaseVersion.Of(4, 2),
            TakesTokenFromEnvironment = version >= ReleaseVersion.Of(6, 56),
        };
    }

    /// <summary>The rules of the s3 backend of a release of Terraform, or of OpenTofu, which started as Terraform 1.6.</summary>
    /// <param name="version">The release.</param>
    /// <param name="useLegacyWorkflow"><c>use_legacy_workflow</c>, or null where it is left out; only 1.6 and 1.7 know it.</param>
    public static ChainRules ForBackend(ReleaseVersion version, bool? useLegacyWorkflow = null)
    {
        ArgumentNullException.ThrowIfNull(version);
        var isSessionBased = version < ReleaseVersion.Of(1, 6);
        return new ChainRules
        {
            IsSessionBased = isSessionBased,
            EnvironmentBeatsProfileArgument = version.Minor switch
            {
                _ when isSessionBased || version.Major > 1 => false,
                6 => useLegacyWorkflow ?? true,
                7 => useLegacyWorkflow ?? false,
                _ => false,
            },
            NeedsLoadConfig = version < ReleaseVersion.Of(0, 13),
            HasNoSso = version < ReleaseVersion.Of(0, 14, 6),
            HasNoSsoSession = isSessionBased,
            HasLegacyParser = version < ReleaseVersion.Of(1, 6, 5),
            ExpandsPaths = !isSessionBased,
            TakesAnyEndpointVariantAsTrue = !isSessionBased && version < ReleaseVersion.Of(1, 15),
        };
    }
}
