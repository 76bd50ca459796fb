using System.Collections.Immutable;
using System.Net;
using Linter.Core.Credentials.Machine;
using Linter.Core.Terraform;

namespace Linter.Core.Credentials.Live;

/// <summary>The proxies of a configuration, as Go chooses among them: by scheme, never for this machine, and past <c>NO_PROXY</c>.</summary>
internal sealed class ProxySettings
{
    private readonly Uri? _forHttp;
    private readonly Uri? _forHttps;
    private readonly ImmutableArray<string> _direct;

    private ProxySettings(Uri? forHttp, Uri? forHttps, string direct)
    {
        _forHttp = forHttp;
        _forHttps = forHttps;
        _direct = [.. direct.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>The proxy for a destination, or null where it is reached directly. A user in it is a secret.</summary>
    public Uri? For(Uri destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var proxy = destination.Scheme == Uri.UriSchemeHttps ? _forHttps : _forHttp;
        return proxy is null || destination.IsLoopback || _direct.Any(entry => Matches(destination, entry)) ? null : proxy;
    }

    /// <summary>What kind of thing this is; the addresses may hold passwords.</summary>
    public override string ToString() => nameof(ProxySettings);

    /// <summary>The proxies of a block, or where it says nothing of the environment.</summary>
    internal static ProxySettings Of(ConfigurationBlock? block, MachineState machine)
    {
        // A proxy for http serves https too where the block names it and nothing else names one for https.
        var named = Filled(block?.Argument("http_proxy")?.Text);
        var https = Filled(block?.Argument("https_proxy")?.Text) ?? machine.FirstOf("HTTPS_PROXY", "https_proxy")?.Value ?? named;
        var http = named ?? (machine.Variable("REQUEST_METHOD") is null ? machine.FirstOf("HTTP_PROXY", "http_proxy")?.Value : null);
        return new ProxySettings(Read(http), Read(https), Filled(block?.Argument("no_proxy")?.Text) ?? machine.FirstOf("NO_PROXY", "no_proxy")?.Value ?? "");
    }

    private static bool Matches(Uri destination, string entry)
    {
        if (entry == "*")
        {
            return true;
        }

        if (entry.Contains('/', StringComparison.Ordinal))
        {
            return IPNetwork.TryParse(entry, out var network) && IPAddress.TryParse(destination.Host.Trim('[', ']'), out var address) && network.Contains(address);
        }

        var colon = entry.LastIndexOf(':');
        var hasPort = colon > 0 && entry.IndexOf(':', StringComparison.Ordinal) == colon && ushort.TryParse(entry.AsSpan(colon + 1), out var port) && port > 0;
        if (hasPort && entry[(colon + 1)..] != destination.Port.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            return false;
        }

        var name = hasPort ? entry[..colon] : entry;
        name = name.StartsWith("*.", StringComparison.Ordinal) ? name[1..] : name;
        return name is ['.', ..]
            ? destination.Host.EndsWith(name, StringComparison.OrdinalIgnoreCase)
            : destination.Host.Equals(name, StringComparison.OrdinalIgnoreCase) || destination.Host.EndsWith($".{name}", StringComparison.OrdinalIgnoreCase);
    }

    private static Uri? Read(string? text) =>
        text is not null && Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : $"http://{text}", UriKind.Absolute, out var url) ? url : null;

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
