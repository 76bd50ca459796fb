using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Linter.Core.Aws;

/// <summary>The partitions of AWS.</summary>
internal static class Partitions
{
    private static readonly Lazy<ImmutableArray<Partition>> Facts = new(() => FactFile.Read("partitions.json", "partitions", Read));

    /// <summary>All partitions, the commercial one first.</summary>
    public static ImmutableArray<Partition> All => Facts.Value;

    /// <summary>The commercial partition, <c>aws</c>.</summary>
    public static Partition Commercial => All[0];

    /// <summary>Finds a partition by its name in ARNs.</summary>
    public static bool TryGet(string? name, [NotNullWhen(true)] out Partition? partition)
    {
        partition = All.FirstOrDefault(candidate => candidate.Name == name);
        return partition is not null;
    }

    /// <summary>
    /// The partition of a region: of a known one as the facts say, of an unknown one as its name begins
    /// (<c>us-gov-north-1</c> would be in GovCloud). Null where the text is no region name.
    /// </summary>
    public static Partition? OfRegion(string? region)
    {
        if (region is null)
        {
            return null;
        }

        if (Regions.TryGet(region, out var known))
        {
            return known.Partition;
        }

        return Regions.IsWellFormed(region) ? ByLongestPrefix(region) : OfGlobalName(region);
    }

    /// <summary>Whether a source holds the name of a partition other than the commercial one, or puts one together (<c>aws-${…}</c>).</summary>
    internal static bool MayNameOtherThanCommercial(ReadOnlySpan<byte> source)
    {
        var start = "aws-"u8;
        for (var at = source.IndexOf(start); at >= 0; at = source.IndexOf(start))
        {
            var name = source[at..];
            source = name[start.Length..];
            if (source is [(byte)'$', ..] || IsOtherThanCommercial(name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOtherThanCommercial(ReadOnlySpan<byte> text)
    {
        foreach (var partition in All.AsSpan()[1..])
        {
            if (text.Length >= partition.Name.Length && Ascii.Equals(text[..partition.Name.Length], partition.Name))
            {
                return true;
            }
        }

        return false;
    }

    // "us-gov" and "us-iso" have to win over "us".
    private static Partition? ByLongestPrefix(string region) =>
        All.MaxBy(partition => LongestPrefix(partition, region)) is { } partition && LongestPrefix(partition, region) > 0 ? partition : null;

    private static int LongestPrefix(Partition partition, string region) =>
        partition.RegionPrefixes.Where(prefix => region.StartsWith(prefix + "-", StringComparison.Ordinal)).Select(prefix => prefix.Length).DefaultIfEmpty().Max();

    // SDKs sign global services for a made-up region: "aws-global", "aws-cn-global".
    private static Partition? OfGlobalName(string region) =>
        All.FirstOrDefault(partition => region == partition.Name + "-global");

    private static Partition Read(JsonElement fact) => new(
        fact.Text("name"),
        fact.Text("dnsSuffix"),
        fact.Text("dualStackDnsSuffix"),
        fact.Text("globalRegion"),
        fact.OptionalText("globalStsHost"),
        fact.Texts("regionPrefixes"),
        fact.Texts("iamHosts"),
        fact.Texts("stsFipsHosts"))
    {
        LegacyStsRegions = fact.Texts("legacyStsRegions"),
    };
}
