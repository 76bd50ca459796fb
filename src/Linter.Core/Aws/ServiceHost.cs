using System.Diagnostics.CodeAnalysis;

namespace Linter.Core.Aws;

/// <summary>A host of an AWS service, taken apart.</summary>
/// <param name="Service">The first part: <c>sts</c>, <c>s3</c>, <c>dynamodb</c>; of <c>bucket.s3.…</c> the part before the region.</param>
/// <param name="Region">The region in the host, or null where it names none. It may be newer than the facts.</param>
/// <param name="Partition">The partition: of the region, else of the suffix, which two partitions share.</param>
/// <param name="IsDualStack">Whether it also speaks IPv6.</param>
internal sealed record ServiceHost(string Service, string? Region, Partition Partition, bool IsDualStack)
{
    /// <summary>The host of a URL or host name in small letters, without port and user; null where there is none.</summary>
    public static string? HostOf(string? text)
    {
        var rest = (text ?? "").Trim();
        var scheme = rest.IndexOf("://", StringComparison.Ordinal);
        rest = scheme >= 0 ? rest[(scheme + 3)..] : rest;
        var end = rest.AsSpan().IndexOfAny('/', '?', '#');
        rest = end >= 0 ? rest[..end] : rest;
        rest = rest[(rest.LastIndexOf('@') + 1)..];
        if (rest.StartsWith('['))
        {
            var close = rest.IndexOf(']');
            return close > 1 ? rest[1..close].ToLowerInvariant() : null;
        }

        var colon = rest.IndexOf(':');
        rest = (colon >= 0 ? rest[..colon] : rest).TrimEnd('.').ToLowerInvariant();
        return rest.Length == 0 || rest.Any(char.IsWhiteSpace) ? null : rest;
    }

    /// <summary>Takes the host of a service apart.</summary>
    /// <param name="host">The host in small letters, as <see cref="HostOf"/> gives it.</param>
    /// <param name="service">What it says, or null.</param>
    /// <returns>False where the host ends in no suffix of AWS.</returns>
    public static bool TryParse(string? host, [NotNullWhen(true)] out ServiceHost? service)
    {
        service = null;
        var (partition, suffix, isDualStack) = BySuffix(host ?? "");
        if (host is null || partition is null)
        {
            return false;
        }

        var labels = host[..^(suffix.Length + 1)].Split('.');
        var regionAt = Array.FindLastIndex(labels, label => Partitions.OfRegion(label) is not null);
        var region = regionAt >= 0 ? labels[regionAt] : null;
        var name = regionAt > 0 ? labels[regionAt - 1] : labels[^1];
        if (name == "dualstack" && regionAt > 1)
        {
            (name, isDualStack) = (labels[regionAt - 2], true);
        }

        service = new ServiceHost(name, region, Partitions.OfRegion(region) ?? partition, isDualStack);
        return true;
    }

    // The longest suffix wins: "amazonaws.com.cn" is not "amazonaws.com".
    private static (Partition? Partition, string Suffix, bool IsDualStack) BySuffix(string host) =>
        Partitions.All
            .SelectMany(partition => new[] { (partition, partition.DnsSuffix, false), (partition, partition.DualStackDnsSuffix, true) })
            .Where(candidate => host.EndsWith("." + candidate.Item2, StringComparison.Ordinal))
            .OrderByDescending(candidate => candidate.Item2.Length)
            .FirstOrDefault();
}
