using System.Net;
using System.Text;

namespace Linter.Core.Credentials;

/// <summary>Finds the credential inside an encoded one. Each answers null for text that is not encoded that way.</summary>
internal static class EncodedText
{
    private const int LongestText = 4096;

    /// <summary>Undoes percent encoding, where it hides characters of the base64 alphabet: <c>%2F</c>, <c>%2B</c>, <c>%3D</c>.</summary>
    internal static string? FromUrl(string text) =>
        text.Length <= LongestText
        && text.Contains('%')
        && (text.Contains("%2F", StringComparison.OrdinalIgnoreCase)
            || text.Contains("%2B", StringComparison.OrdinalIgnoreCase)
            || text.Contains("%3D", StringComparison.OrdinalIgnoreCase)
            || text.Contains("%0A", StringComparison.OrdinalIgnoreCase)
            || text.Contains("%20", StringComparison.Ordinal))
            ? Uri.UnescapeDataString(text).Trim()
            : null;

    /// <summary>Undoes entities: <c>&amp;amp;</c>, <c>&amp;#43;</c>, <c>&amp;#x2F;</c>.</summary>
    internal static string? FromHtml(string text)
    {
        if (text.Length > LongestText || !text.Contains('&') || !text.Contains(';'))
        {
            return null;
        }

        var decoded = WebUtility.HtmlDecode(text);
        return decoded == text ? null : decoded;
    }

    /// <summary>Undoes base64, where a whole credential comes out.</summary>
    internal static string? FromBase64(string text)
    {
        if (text.Length is < 24 or > LongestText || text.AsSpan().ContainsAnyExcept(CredentialAlphabets.Base64WithPadding))
        {
            return null;
        }

        var buffer = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, buffer, out var length))
        {
            return null;
        }

        // Latin-1 never fails; whatever is no text does not have the shape that is asked for.
        var decoded = Encoding.Latin1.GetString(buffer, 0, length).Trim();
        return AccessKeyId.TryParse(decoded, out _) || SecretAccessKey.LooksRandom(decoded) ? decoded : null;
    }

    /// <summary>
    /// Undoes the path conversion of Git Bash and MSYS2, which takes a value that starts with a slash for a path:
    /// <c>/abc…</c> became <c>C:/Program Files/Git/abc…</c>.
    /// </summary>
    internal static string? FromPath(string text)
    {
        if (text is not [(>= 'A' and <= 'Z') or (>= 'a' and <= 'z'), ':', '/' or '\\', ..])
        {
            return null;
        }

        var path = text.Replace('\\', '/');
        foreach (var folder in new[] { "/Git/", "/msys64/", "/msys32/", "/mingw64/", "/usr/", "/cygwin64/", "/cygwin/" })
        {
            var at = path.IndexOf(folder, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return path[(at + folder.Length - 1)..];
            }
        }

        return path[2..];
    }
}
