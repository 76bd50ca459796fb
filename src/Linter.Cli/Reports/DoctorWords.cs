using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;

namespace Linter.Cli.Reports;

/// <summary>The words for the doctor's answers that its reports share.</summary>
internal static class DoctorWords
{
    /// <summary><c>provider</c>, <c>backend</c> or <c>remote-state</c>.</summary>
    public static string Of(ConfigurationKind kind) => kind switch
    {
        ConfigurationKind.Provider => "provider",
        ConfigurationKind.Backend => "backend",
        _ => "remote-state",
    };

    /// <summary>The word for a source of credentials.</summary>
    public static string Of(CredentialSource source) => source switch
    {
        CredentialSource.Configuration => "configuration",
        CredentialSource.WebIdentity => "web-identity",
        CredentialSource.Profile => "profile",
        CredentialSource.Environment => "environment",
        CredentialSource.Sso => "sso",
        CredentialSource.Process => "process",
        CredentialSource.Container => "container",
        CredentialSource.InstanceMetadata => "instance-metadata",
        _ => "none",
    };

    /// <summary>The word for the source of a region.</summary>
    public static string Of(RegionSource source) => source switch
    {
        RegionSource.Configuration => "configuration",
        RegionSource.Environment => "environment",
        RegionSource.Profile => "profile",
        RegionSource.Metadata => "metadata",
        _ => "none",
    };

    /// <summary>The code of an error; several kinds share one, for scripts know ten.</summary>
    public static string Of(ChainErrorCode code) => code switch
    {
        ChainErrorCode.MissingRegion => "missing-region",
        ChainErrorCode.InvalidRegion => "invalid-region",
        ChainErrorCode.ProfileNotFound => "profile-not-found",
        ChainErrorCode.PartialCredentials => "partial-credentials",
        ChainErrorCode.EmptyStaticCredentials => "empty-static-credentials",
        ChainErrorCode.NoCredentials => "no-credentials",
        ChainErrorCode.SourceProfileBroken or ChainErrorCode.CollidingSources => "source-profile-broken",
        ChainErrorCode.FileMalformed => "file-malformed",
        ChainErrorCode.RoleArnMissing => "role-arn-missing",
        _ => "other",
    };

    /// <summary>The word for how a call of STS went.</summary>
    public static string Of(LiveOutcome outcome) => outcome switch
    {
        LiveOutcome.Accepted => "accepted",
        LiveOutcome.Rejected => "rejected",
        LiveOutcome.Unreachable => "unreachable",
        _ => "skipped",
    };

    /// <summary>An access key id as it may be shown: of any length twelve stars between its first and last four characters, a shorter text only stars.</summary>
    public static string Mask(string accessKeyId) =>
        accessKeyId.Length < 12 ? new string('*', 12) : $"{accessKeyId[..4]}************{accessKeyId[^4..]}";
}
