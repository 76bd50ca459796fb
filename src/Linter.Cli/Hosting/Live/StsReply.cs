using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;

namespace Linter.Cli.Hosting.Live;

/// <summary>What came back from a call.</summary>
/// <param name="Outcome">How it went.</param>
internal sealed record StsReply(LiveOutcome Outcome)
{
    /// <summary>New keys, or null.</summary>
    public CredentialKeys? Keys { get; init; }

    /// <summary>The caller's account, or null.</summary>
    public string? Account { get; init; }

    /// <summary>The caller's ARN, or null.</summary>
    public string? Arn { get; init; }

    /// <summary>The code of a refusal, or null.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>What went wrong, without a secret; or null.</summary>
    public string? Message { get; init; }

    /// <summary>How far the clock of STS is ahead of this one, or null where no answer told.</summary>
    public TimeSpan? Skew { get; init; }
}
