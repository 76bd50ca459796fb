using System.Net;
using Linter.Core.Credentials.Live;

namespace Linter.Cli.Hosting.Live;

/// <summary>Gives the HTTP client the proxies that Terraform would take, with the users that stand in their addresses.</summary>
/// <param name="settings">The proxies.</param>
internal sealed class ConfiguredProxy(ProxySettings settings) : IWebProxy, ICredentials
{
    /// <inheritdoc/>
    public ICredentials? Credentials
    {
        get => this;
        set => throw new NotSupportedException("The users stand in the addresses.");
    }

    /// <inheritdoc/>
    public Uri? GetProxy(Uri destination) => settings.For(destination);

    /// <inheritdoc/>
    public bool IsBypassed(Uri host) => settings.For(host) is null;

    /// <inheritdoc/>
    public NetworkCredential? GetCredential(Uri uri, string authType)
    {
        if (uri.UserInfo is not { Length: > 0 } user)
        {
            return null;
        }

        var colon = user.IndexOf(':', StringComparison.Ordinal);
        return new NetworkCredential(Uri.UnescapeDataString(colon < 0 ? user : user[..colon]), colon < 0 ? "" : Uri.UnescapeDataString(user[(colon + 1)..]));
    }
}
