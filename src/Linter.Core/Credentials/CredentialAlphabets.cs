using System.Buffers;

namespace Linter.Core.Credentials;

/// <summary>Alphabets of credentials.</summary>
internal static class CredentialAlphabets
{
    private static readonly SearchValues<char> SmallHex = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> CapitalHex = SearchValues.Create("0123456789ABCDEF");

    /// <summary>A–Z and 2–7: access key ids after their first four letters.</summary>
    internal static SearchValues<char> Base32 { get; } = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");

    /// <summary>A–Z, a–z, 0–9, + and /, without the equals sign: secret access keys and session tokens.</summary>
    internal static SearchValues<char> Base64 { get; } = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

    /// <summary>What text in base64 consists of: <see cref="Base64"/>, the equals sign, and blanks and line breaks, which decoders skip.</summary>
    internal static SearchValues<char> Base64WithPadding { get; } = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/= \t\r\n");

    /// <summary>Whether all characters are of <see cref="Base32"/>.</summary>
    internal static bool ContainsOnlyBase32(this ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Base32);

    /// <summary>Whether all characters are of <see cref="Base64"/>.</summary>
    internal static bool ContainsOnlyBase64(this ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Base64);

    /// <summary>Whether all characters are hexadecimal digits of one case.</summary>
    internal static bool ContainsOnlyHex(this ReadOnlySpan<char> text) => !text.ContainsAnyExcept(SmallHex) || !text.ContainsAnyExcept(CapitalHex);
}
