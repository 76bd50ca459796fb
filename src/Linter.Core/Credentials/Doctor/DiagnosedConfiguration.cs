using Linter.Core.Credentials.Chain;
using Linter.Core.Findings;
using Linter.Core.Terraform;

namespace Linter.Core.Credentials.Doctor;

/// <summary>A configuration with what it gets.</summary>
internal sealed record DiagnosedConfiguration
{
    /// <summary>What it is.</summary>
    public required ConfigurationKind Kind { get; init; }

    /// <summary>Its address: <c>provider.aws.prod</c>, <c>backend.s3</c>, <c>data.terraform_remote_state.network</c>, behind that of its module.</summary>
    public required string Address { get; init; }

    /// <summary>Where it is written; for a provider without a block, what needs it.</summary>
    public required Location Location { get; init; }

    /// <summary>Product and release with how the release was found.</summary>
    public required string Versions { get; init; }

    /// <summary>What the chain gives.</summary>
    public required ChainOutcome Outcome { get; init; }

    /// <summary>What STS said, or null where it was not asked.</summary>
    public LiveAnswer? Live { get; init; }

    /// <summary>What the error of <see cref="Live"/> means here, or null where there is none or nobody knows it.</summary>
    public ErrorExplanation? Explanation { get; init; }

    /// <summary>What was asked of the chain.</summary>
    public required ChainInput Input { get; init; }

    /// <summary>The block, or null for a provider that is only implied.</summary>
    internal ConfigurationBlock? Block { get; init; }

    /// <summary>Whether the block talks to a stand-in instead of AWS.</summary>
    internal bool UsesLocalEndpoints { get; init; }

    /// <summary>The account number that the base key carries, or null.</summary>
    public string? AccountId =>
        Outcome.Credentials.Keys is { } keys && AccessKeyId.TryParse(keys.AccessKeyId, out var id) ? id.Account?.ToString() : null;

    /// <summary>The address.</summary>
    public override string ToString() => Address;
}
