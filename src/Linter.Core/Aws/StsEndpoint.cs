using System.Diagnostics.CodeAnalysis;

namespace Linter.Core.Aws;

/// <summary>What an address of STS says about itself.</summary>
/// <param name="Host">The host in small letters.</param>
/// <param name="Partition">The partition of the host.</param>
/// <param name="Region">The region in the host, or null for the global endpoint. It may be newer than the facts.</param>
/// <param name="IsFips">Whether it is a FIPS endpoint.</param>
/// <param name="IsDualStack">Whether it also speaks IPv6.</param>
internal sealed record StsEndpoint(string Host, Partition Partition, string? Region, bool IsFips, bool IsDualStack)
{
    /// <summary>Whether it is the old endpoint without a region, whose tokens are not valid in opt-in regions by default.</summary>
    public bool IsGlobal => Region is null;

    /// <summary>The region that requests have to be signed for.</summary>
    public string SigningRegion => Region ?? Partition.GlobalRegion;

    /// <summary>Reads a URL or a host name.</summary>
    /// <returns>False for anything that is not an STS host of AWS, such as a host of one's own or a local stand-in; VPC endpoints are.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out StsEndpoint? endpoint)
    {
        endpoint = null;
        var host = ServiceHost.HostOf(text);
        if (host is null || !ServiceHost.TryParse(host, out var service) || service.Service is not ("sts" or "sts-fips"))
        {
            return false;
        }

        if (service.Region is null && host != service.Partition.GlobalStsHost)
        {
            return false;
        }

        var isFips = service.Service == "sts-fips" || service.Partition.StsFipsHosts.Contains(host);
        endpoint = new StsEndpoint(host, service.Partition, service.Region, isFips, service.IsDualStack);
        return true;
    }

    /// <summary>Whether STS has a FIPS endpoint in a region.</summary>
    public static bool HasFips(Region region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return region.Partition.StsFipsHosts.Any(host => host.Contains($".{region.Name}.", StringComparison.Ordinal));
    }
}
