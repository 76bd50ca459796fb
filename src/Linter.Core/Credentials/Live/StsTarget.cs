using Linter.Core.Aws;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Machine;

namespace Linter.Core.Credentials.Live;

/// <summary>An STS to ask.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="SigningRegion">The region that requests are signed for.</param>
internal sealed record StsTarget(Uri Url, string SigningRegion)
{
    /// <summary>The host, with a port only where it is not the usual one; for reports.</summary>
    public string Host => Url.IsDefaultPort ? Url.Host : $"{Url.Host}:{Url.Port}";

    /// <summary>The STS that Terraform would ask for a configuration.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="machine">The machine.</param>
    /// <param name="given">What takes the place of every STS, or null.</param>
    /// <returns>Null where the region is not known, or an address in the configuration is none.</returns>
    public static StsTarget? Of(DiagnosedConfiguration configuration, MachineState machine, Uri? given)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(machine);
        var block = configuration.Block;
        var region = Filled(block?.Argument("sts_region")?.Text) ?? configuration.Outcome.Region.Value;
        if (region is null || Partitions.OfRegion(region) is not { } partition)
        {
            return null;
        }

        if (given is not null)
        {
            return new StsTarget(given, region);
        }

        var endpoint = new EndpointSettings(configuration, machine);
        if (endpoint.Url is { } text)
        {
            return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? new StsTarget(url, region) : null;
        }

        return endpoint.IsGlobal(region, partition) && partition.GlobalStsHost is { } global
            ? new StsTarget(new Uri($"https://{global}"), partition.GlobalRegion)
            : new StsTarget(new Uri($"https://{RegionalHost(region, partition, endpoint)}"), region);
    }

    /// <summary>The other places that could know a key which a target does not: the STS of every other partition, and the global one.</summary>
    /// <param name="partition">The name of the partition that was asked.</param>
    /// <param name="given">What takes the place of every STS, or null.</param>
    public static IEnumerable<StsTarget> Others(string? partition, Uri? given)
    {
        foreach (var other in Partitions.All)
        {
            if (other.Name != partition)
            {
                yield return new StsTarget(given ?? new Uri($"https://sts.{other.GlobalRegion}.{other.DnsSuffix}"), other.GlobalRegion);
            }
            else if (other.GlobalStsHost is { } host)
            {
                yield return new StsTarget(given ?? new Uri($"https://{host}"), other.GlobalRegion);
            }
        }
    }

    private static string RegionalHost(string region, Partition partition, EndpointSettings endpoint)
    {
        if (endpoint.IsFips && !endpoint.IsDualStack)
        {
            return partition.StsFipsHosts.FirstOrDefault(host => host.Contains($".{region}.", StringComparison.Ordinal))
                ?? $"sts-fips.{region}.{partition.DnsSuffix}";
        }

        return $"{(endpoint.IsFips ? "sts-fips" : "sts")}.{region}.{(endpoint.IsDualStack ? partition.DualStackDnsSuffix : partition.DnsSuffix)}";
    }

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
