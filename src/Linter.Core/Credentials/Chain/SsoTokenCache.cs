using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Linter.Core.Credentials.Machine;

namespace Linter.Core.Credentials.Chain;

/// <summary>The token that <c>aws sso login</c> left, as the Go SDK finds it.</summary>
/// <param name="Path">Where the SDK looks, or null where the machine has no home.</param>
/// <param name="Problem">Why it cannot be used: one clause; or null.</param>
/// <param name="Expires">When it ends, or null where that cannot be read.</param>
/// <param name="IsRefreshable">Whether the SDK can renew it after that.</param>
internal sealed record SsoToken(string? Path, string? Problem, DateTimeOffset? Expires, bool IsRefreshable);

/// <summary>Looks for cached tokens of IAM Identity Center.</summary>
internal static class SsoTokenCache
{
    /// <summary>The token of a session or start URL.</summary>
    /// <param name="key">The session's name, or the start URL where the profile names no session.</param>
    /// <param name="hasSession">Whether <paramref name="key"/> is a session, whose token the SDK can renew.</param>
    /// <param name="machine">The machine.</param>
    public static SsoToken Find(string key, bool hasSession, MachineState machine)
    {
        if (machine.Home is not { } home)
        {
            return new SsoToken(null, "the machine has no home folder with a token cache", null, false);
        }

#pragma warning disable CA5350 // The name of the cache file is the SHA-1 of the key; nothing is protected by it.
        var name = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(key))) + ".json";
#pragma warning restore CA5350
        var path = System.IO.Path.Join(home, ".aws", "sso", "cache", name);
        var file = machine.Read(path);
        return file.Text is null
            ? new SsoToken(path, "nobody is signed in: the token file is missing or unreadable", null, false)
            : Judge(path, file.Text.Bytes, hasSession, machine.Now);
    }

    private static SsoToken Judge(string path, ReadOnlySpan<byte> bytes, bool hasSession, DateTimeOffset now)
    {
        if (ReadText(bytes) is not { } properties
            || !properties.TryGetValue("accessToken", out var token) || token.Length == 0
            || !properties.TryGetValue("expiresAt", out var expiresAt))
        {
            return new SsoToken(path, "the token file holds no accessToken with expiresAt", null, false);
        }

        if (!TryReadTime(expiresAt, out var expires))
        {
            return new SsoToken(path, "expiresAt of the token file is not a time in the form 2006-01-02T15:04:05Z", null, false);
        }

        // A client whose registration has ended cannot renew anything; the SDK does not look, yet the service refuses.
        var isRegistered = !properties.TryGetValue("registrationExpiresAt", out var until) || EnvironmentKeys.ReadExpiry(until) is not { } end || end > now;
        var isRefreshable = hasSession && isRegistered
            && Has(properties, "clientId") && Has(properties, "clientSecret") && Has(properties, "refreshToken");
        var isExpired = now > expires;
        return new SsoToken(path, isExpired && !isRefreshable ? "the sign-in has expired" : null, expires, isRefreshable);
    }

    private static bool Has(Dictionary<string, string> properties, string name) => properties.TryGetValue(name, out var value) && value.Length > 0;

    // Text properties of the outermost object; null where the text is no object.
    private static Dictionary<string, string>? ReadText(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                if (reader.TokenType == JsonTokenType.String)
                {
                    properties[name] = reader.GetString()!;
                }
                else
                {
                    reader.Skip();
                }
            }

            return reader.Read() ? null : properties;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // Go reads RFC 3339 only, so not the "UTC" that AWS CLI 1 wrote.
    private static bool TryReadTime(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out time) && text[^1] is 'Z' or >= '0' and <= '9' && HasZone(text);

    private static bool HasZone(string text) => text.EndsWith('Z') || text.LastIndexOf('+') > 10 || text.LastIndexOf('-') > 10;
}
