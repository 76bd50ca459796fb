using System.Collections.Immutable;
using Linter.Core.Credentials.Chain;

namespace Linter.Core.Credentials.Live;

/// <summary>The calls that lead from what the chain picked to the identity that Terraform has in the end. Holds secrets: for calls only.</summary>
internal sealed record CallPlan
{
    /// <summary>Keys to begin with, or null where a token or a program gives them.</summary>
    public CredentialKeys? Keys { get; init; }

    /// <summary>A token that STS changes for keys, or null.</summary>
    public WebIdentityStep? WebIdentity { get; init; }

    /// <summary>The command of <c>credential_process</c>, or null.</summary>
    public string? Process { get; init; }

    /// <summary>Roles to assume one after the other.</summary>
    public ImmutableArray<RoleStep> Roles { get; init; } = [];

    /// <summary>Why there is nothing to call with: one sentence; or null where there is.</summary>
    public string? WhyNot { get; init; }

    /// <summary>Nothing: texts like this end in logs.</summary>
    public override string ToString() => nameof(CallPlan);
}

/// <summary>An AssumeRoleWithWebIdentity.</summary>
/// <param name="RoleArn">The role.</param>
/// <param name="Token">The token; a secret.</param>
/// <param name="SessionName">The name of the session, or null for one of ours.</param>
internal sealed record WebIdentityStep(string RoleArn, string Token, string? SessionName)
{
    /// <summary>The role only.</summary>
    public override string ToString() => RoleArn;
}

/// <summary>An AssumeRole.</summary>
/// <param name="RoleArn">The role.</param>
internal sealed record RoleStep(string RoleArn)
{
    /// <summary>The name of the session, or null for one of ours.</summary>
    public string? SessionName { get; init; }

    /// <summary>The external id, or null. Trust policies treat it as a shared word: it is not shown.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The source identity, or null.</summary>
    public string? SourceIdentity { get; init; }

    /// <summary>The session policy, or null.</summary>
    public string? Policy { get; init; }

    /// <summary>ARNs of session policies.</summary>
    public ImmutableArray<string> PolicyArns { get; init; } = [];

    /// <summary>Tags of the session.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Tags { get; init; } = [];

    /// <summary>Keys of tags that go on to further sessions.</summary>
    public ImmutableArray<string> TransitiveTagKeys { get; init; } = [];

    /// <summary>The role only.</summary>
    public override string ToString() => RoleArn;
}
