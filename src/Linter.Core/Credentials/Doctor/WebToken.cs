using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text.Json;

namespace Linter.Core.Credentials.Doctor;

/// <summary>What a JSON Web Token says about itself; nothing of it is checked.</summary>
/// <param name="Expires">Its end, or null where it names none.</param>
/// <param name="Audiences">Whom it is for.</param>
internal sealed record WebToken(DateTimeOffset? Expires, ImmutableArray<string> Audiences)
{
    private const long LastSecond = 253_402_300_799;

    /// <summary>Reads the claims of a token, or gives null where it is no JSON Web Token.</summary>
    public static WebToken? Read(ReadOnlySpan<byte> token)
    {
        token = token.Trim(" \t\r\n"u8);
        var first = token.IndexOf((byte)'.');
        var second = first < 0 ? -1 : token[(first + 1)..].IndexOf((byte)'.');
        return second < 0 ? null : ReadClaims(token.Slice(first + 1, second));
    }

    private static WebToken? ReadClaims(ReadOnlySpan<byte> encoded)
    {
        var buffer = new byte[Base64Url.GetMaxDecodedLength(encoded.Length)];
        if (!Base64Url.TryDecodeFromUtf8(encoded, buffer, out var length))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(buffer.AsMemory(0, length), new JsonDocumentOptions { MaxDepth = 64 });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            DateTimeOffset? expires = document.RootElement.TryGetProperty("exp", out var exp) && exp.ValueKind == JsonValueKind.Number
                && exp.TryGetDouble(out var seconds) && seconds is > 0 and < LastSecond
                    ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
                    : null;
            return new WebToken(expires, ReadAudiences(document.RootElement));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ImmutableArray<string> ReadAudiences(JsonElement claims)
    {
        if (!claims.TryGetProperty("aud", out var aud))
        {
            return [];
        }

        return aud.ValueKind switch
        {
            JsonValueKind.String => [aud.GetString()!],
            JsonValueKind.Array => [.. aud.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
            _ => [],
        };
    }
}
