namespace Linter.Core.Credentials.Chain;

/// <summary>Why Terraform stops before it calls AWS.</summary>
/// <param name="Code">The kind of failure.</param>
/// <param name="Message">One sentence that names the thing, then the problem; never a secret.</param>
/// <param name="Place">Where it is wrong, or null where no file of the machine is.</param>
/// <param name="Variable">The variable that is wrong, or null where none is.</param>
internal sealed record ChainError(ChainErrorCode Code, string Message, ChainPlace? Place = null, string? Variable = null);

/// <summary>Kinds of failure before any call.</summary>
internal enum ChainErrorCode
{
    /// <summary>No region anywhere.</summary>
    MissingRegion,

    /// <summary>A region that no partition has.</summary>
    InvalidRegion,

    /// <summary>A profile that is asked for and in no file.</summary>
    ProfileNotFound,

    /// <summary>Key id without secret or secret without key id in a file.</summary>
    PartialCredentials,

    /// <summary>Arguments or variables that should be a pair of keys and are not.</summary>
    EmptyStaticCredentials,

    /// <summary>No link offers credentials.</summary>
    NoCredentials,

    /// <summary>A role of a profile without a source that works.</summary>
    SourceProfileBroken,

    /// <summary>A shared file that cannot be read as one.</summary>
    FileMalformed,

    /// <summary>A token or source that needs a role, and no role.</summary>
    RoleArnMissing,

    /// <summary>A role of a profile that wants a code of an MFA device, for which Terraform has no prompt.</summary>
    MfaRequired,

    /// <summary>Settings of IAM Identity Center that are not complete or contradict each other.</summary>
    SsoSettings,

    /// <summary>Two sources in one profile of which the SDK allows one.</summary>
    CollidingSources,

    /// <summary>Keys that no header of a request can hold.</summary>
    UnsendableKeys,

    /// <summary>Anything else; the message says what.</summary>
    Other,
}
