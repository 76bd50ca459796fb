using System.Collections.Immutable;

namespace Linter.Core.Aws;

/// <summary>Hosts that a configuration file names as stand-ins for AWS (<c>local_endpoints</c>), besides those whose name or address tells.</summary>
internal sealed class LocalHosts
{
    private const string AnyBelow = "*.";

    private readonly ImmutableArray<string> _names;

    private LocalHosts(ImmutableArray<string> names) => _names = names;

    /// <summary>None is named.</summary>
    public static LocalHosts None { get; } = new([]);

    /// <summary>The hosts of some entries, which <see cref="Problem"/> has found nothing wrong with.</summary>
    public static LocalHosts Of(IEnumerable<string> entries)
    {
        ImmutableArray<string> names = [.. entries.Select(HostOf)];
        return names.IsEmpty ? None : new LocalHosts(names);
    }

    /// <summary>Whether a host is named. The port tells nothing: whoever runs an emulator has the whole host.</summary>
    /// <param name="host">The host in small letters, without a port.</param>
    public bool Contains(string host)
    {
        foreach (var name in _names)
        {
            if (name.StartsWith(AnyBelow, StringComparison.Ordinal) ? host.EndsWith(name[1..], StringComparison.Ordinal) : host == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text names one of them, in an address or alone.</summary>
    public bool AreNamedIn(string text) => _names.Any(name => text.Contains(name.TrimStart('*'), StringComparison.OrdinalIgnoreCase));

    /// <summary>What is wrong with an entry, as the end of a sentence that begins with the entry, or null.</summary>
    public static string? Problem(string entry)
    {
        if (entry.IndexOfAny(['/', '?', '#', '@']) >= 0)
        {
            return "is not a host alone: leave out what stands before and after it, as in \"localstack:4566\"";
        }

        var host = HostOf(entry);
        var name = host.StartsWith(AnyBelow, StringComparison.Ordinal) ? host[AnyBelow.Length..] : host;
        if (Uri.CheckHostName(name) == UriHostNameType.Unknown || !HasRightPort(entry))
        {
            return "is no host, with or without a port";
        }

        return EndpointHost.Parse("x." + name) is { IsAws: true } ? "is a host of AWS, which nothing stands in for" : null;
    }

    private static string HostOf(string entry) => ServiceHost.HostOf(entry) ?? "";

    // An address of IPv6 has colons of its own and stands in brackets where a port follows.
    private static bool HasRightPort(string entry)
    {
        var colon = entry.IndexOf(':', entry.IndexOf(']') + 1);
        return colon < 0 || (ushort.TryParse(entry.AsSpan(colon + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var port) && port > 0);
    }
}
