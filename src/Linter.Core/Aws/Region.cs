using Linter.Core.Terraform.Versions;

namespace Linter.Core.Aws;

/// <summary>A region of AWS.</summary>
/// <param name="Name">Its name in configuration: <c>eu-west-1</c>.</param>
/// <param name="Partition">The partition it belongs to.</param>
/// <param name="Description">Its name for people: <c>Europe (Ireland)</c>.</param>
/// <param name="IsOptIn">Whether an account has to enable it first. Tokens of the global STS endpoint are not valid there.</param>
/// <param name="UsesGlobalStsInLegacyMode">Whether old SDKs and <c>AWS_STS_REGIONAL_ENDPOINTS=legacy</c> ask the global STS host for it.</param>
/// <param name="ProviderSince">The release of the provider that announced it, or null where that is not known: it is older, or not announced.</param>
/// <param name="IsVerified">Whether the facts were read in a source; false means that the region may not be open yet.</param>
internal sealed record Region(
    string Name,
    Partition Partition,
    string Description,
    bool IsOptIn,
    bool UsesGlobalStsInLegacyMode,
    ReleaseVersion? ProviderSince,
    bool IsVerified)
{
    /// <summary>The STS host of the region.</summary>
    public string StsHost => $"sts.{Name}.{Partition.DnsSuffix}";

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
