namespace Linter.Core.Credentials.Doctor;

/// <summary>What STS said to the credentials of a configuration.</summary>
/// <param name="Endpoint">The host that was asked.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Account">The caller's account, or null where it was refused.</param>
/// <param name="Arn">The caller's ARN, or null where it was refused.</param>
/// <param name="ErrorCode">The code of the refusal, or null.</param>
/// <param name="Message">What STS wrote about it, without any secret; or null.</param>
/// <param name="Date">The clock of STS when it answered, or null where no answer came.</param>
/// <param name="Operation">The call that was answered last: <c>sts:GetCallerIdentity</c>, or the one on the way to it that failed.</param>
/// <param name="KnownTo">Another STS host that knows the key which this one refuses, or null where none was asked or none does.</param>
internal sealed record LiveAnswer(
    string Endpoint,
    LiveOutcome Outcome,
    string? Account = null,
    string? Arn = null,
    string? ErrorCode = null,
    string? Message = null,
    DateTimeOffset? Date = null,
    string Operation = LiveAnswer.GetCallerIdentity,
    string? KnownTo = null)
{
    /// <summary>The call that tells who somebody is.</summary>
    public const string GetCallerIdentity = "sts:GetCallerIdentity";
}

/// <summary>How a call of STS went.</summary>
internal enum LiveOutcome
{
    /// <summary>STS knows the caller.</summary>
    Accepted,

    /// <summary>STS refused.</summary>
    Rejected,

    /// <summary>No answer came.</summary>
    Unreachable,

    /// <summary>There was nothing to ask with: the chain gives no keys without running something.</summary>
    Skipped,
}
