using System.Net;

namespace Linter.Core.Aws;

/// <summary>Whose a host is.</summary>
internal enum EndpointKind
{
    /// <summary>A service of AWS, in its own domain.</summary>
    Aws,

    /// <summary>An AWS service inside a private network: a VPC endpoint.</summary>
    AwsPrivate,

    /// <summary>This machine, a container beside it, or a private network: an emulator or a store of one's own.</summary>
    Local,

    /// <summary>Any other host: another provider's store, a proxy.</summary>
    Foreign,
}

/// <summary>Where the URL of an endpoint leads.</summary>
/// <param name="Host">The host in small letters.</param>
/// <param name="Kind">Whose it is.</param>
/// <param name="Service">The host taken apart where it is one of AWS, else null.</param>
/// <param name="IsEncrypted">Whether the URL asks for TLS; one without a scheme does.</param>
internal sealed record EndpointHost(string Host, EndpointKind Kind, ServiceHost? Service, bool IsEncrypted)
{
    /// <summary>Whether the host belongs to AWS.</summary>
    public bool IsAws => Kind is EndpointKind.Aws or EndpointKind.AwsPrivate;

    /// <summary>The STS endpoint that it is, or null.</summary>
    public StsEndpoint? Sts => StsEndpoint.TryParse(Host, out var endpoint) ? endpoint : null;

    /// <summary>Reads the URL of an endpoint, or a host alone.</summary>
    /// <param name="text">The URL.</param>
    /// <param name="local">Hosts that are known to stand in for AWS.</param>
    /// <returns>The host, or null where the text names none.</returns>
    public static EndpointHost? Parse(string? text, LocalHosts? local = null)
    {
        if (text is null || ServiceHost.HostOf(text) is not { } host)
        {
            return null;
        }

        var isEncrypted = !text.TrimStart().StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        if (ServiceHost.TryParse(host, out var service))
        {
            var isPrivate = host.Contains(".vpce.", StringComparison.Ordinal);
            return new EndpointHost(host, isPrivate ? EndpointKind.AwsPrivate : EndpointKind.Aws, service, isEncrypted);
        }

        return new EndpointHost(host, local?.Contains(host) is true || IsLocal(host) ? EndpointKind.Local : EndpointKind.Foreign, null, isEncrypted);
    }

    /// <summary>Whether a host is on this machine or in a private network.</summary>
    public static bool IsLocal(string host)
    {
        if (IPAddress.TryParse(host, out var address))
        {
            return IsPrivate(address);
        }

        // A name of one word is a container or a machine beside this one; no public host has such a name.
        return !host.Contains('.') || LocalSuffixes.Any(suffix => host.EndsWith(suffix, StringComparison.Ordinal));
    }

    private static string[] LocalSuffixes { get; } =
    [
        ".localhost", ".local", ".localdomain", ".localstack.cloud", ".docker.internal", ".containers.internal", ".internal", ".lan", ".home.arpa",
        ".test", ".example", ".invalid", ".svc", ".svc.cluster.local", ".nip.io", ".sslip.io", ".docker",
    ];

    private static bool IsPrivate(IPAddress address)
    {
        if (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal)
        {
            return true;
        }

        return address.GetAddressBytes() is [var first, var second, _, _]
            && (first, second) is ((0, 0) or (10, _) or (127, _) or (169, 254) or (172, >= 16 and <= 31) or (192, 168) or (100, >= 64 and <= 127));
    }
}
