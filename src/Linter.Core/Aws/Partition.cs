using System.Collections.Immutable;

namespace Linter.Core.Aws;

/// <summary>A part of AWS with accounts, regions and names of its own: credentials of one are unknown to the others.</summary>
/// <param name="Name">The word in ARNs: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c> and so on.</param>
/// <param name="DnsSuffix">What hosts end in: <c>amazonaws.com</c>. Two partitions share that one.</param>
/// <param name="DualStackDnsSuffix">What hosts that also speak IPv6 end in.</param>
/// <param name="GlobalRegion">The region that stands for its global services.</param>
/// <param name="GlobalStsHost">The STS host without a region, or null where there is none.</param>
/// <param name="RegionPrefixes">What region names begin with, before a hyphen.</param>
/// <param name="IamHosts">Hosts of IAM; empty where they are not known.</param>
/// <param name="StsFipsHosts">STS hosts that meet FIPS; empty where there are none.</param>
internal sealed record Partition(
    string Name,
    string DnsSuffix,
    string DualStackDnsSuffix,
    string GlobalRegion,
    string? GlobalStsHost,
    ImmutableArray<string> RegionPrefixes,
    ImmutableArray<string> IamHosts,
    ImmutableArray<string> StsFipsHosts)
{
    /// <summary>The regions whose calls to STS SDKs of before July 2022 send to the host without a region, unless they are told otherwise.</summary>
    public ImmutableArray<string> LegacyStsRegions { get; init; } = [];

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
