using System.Net;
using Linter.Core.Credentials.Machine;

namespace Linter.Cli.Hosting.Live;

/// <summary>The proxy that the diagnosed environment names, as Go reads it: by scheme, never for this machine, <c>NO_PROXY</c> aside.</summary>
internal sealed class EnvironmentProxy : IWebProxy
{
    private readonly Uri? _forHttp;
    private readonly Uri? _forHttps;
    private readonly IReadOnlyList<string> _direct;

    private EnvironmentProxy(Uri? forHttp, Uri? forHttps, IReadOnlyList<string> direct)
    {
        _forHttp = forHttp;
        _forHttps = forHttps;
        _direct = direct;
    }

    /// <inheritdoc/>
    public ICredentials? Credentials { get; set; }

    /// <summary>The proxy of a machine.</summary>
    public static EnvironmentProxy Of(MachineState machine)
    {
        var direct = machine.FirstOf("NO_PROXY", "no_proxy")?.Value ?? "";
        var https = Read(machine.FirstOf("HTTPS_PROXY", "https_proxy")?.Value);
        var http = Read(machine.FirstOf("HTTP_PROXY", "http_proxy")?.Value);
        var proxy = new EnvironmentProxy(http, https, direct.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        if ((https ?? http)?.UserInfo is { Length: > 0 } user)
        {
            var colon = user.IndexOf(':', StringComparison.Ordinal);
            proxy.Credentials = new NetworkCredential(Uri.UnescapeDataString(colon < 0 ? user : user[..colon]), colon < 0 ? "" : Uri.UnescapeDataString(user[(colon + 1)..]));
        }

        return proxy;
    }

    /// <inheritdoc/>
    public Uri? GetProxy(Uri destination) => destination.Scheme == Uri.UriSchemeHttps ? _forHttps : _forHttp;

    /// <inheritdoc/>
    public bool IsBypassed(Uri host) => host.IsLoopback || GetProxy(host) is null || _direct.Any(entry => Matches(host.Host, entry));

    private static bool Matches(string host, string entry)
    {
        var domain = entry.TrimStart('.');
        return entry == "*"
            || host.Equals(domain, StringComparison.OrdinalIgnoreCase)
            || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);
    }

    private static Uri? Read(string? text) =>
        text is null ? null : Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : $"http://{text}", UriKind.Absolute, out var url) ? url : null;
}
