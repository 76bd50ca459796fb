namespace Linter.Core.Credentials;

/// <summary>The shape of secret access keys: 40 characters of the base64 alphabet.</summary>
internal static class SecretAccessKey
{
    /// <summary>How many characters a secret access key has.</summary>
    public const int Length = 40;

    /// <summary>How many characters an SMTP password of SES has, which is made from a secret access key and cannot sign requests.</summary>
    public const int SmtpPasswordLength = 44;

    /// <summary>Whether a text has length and alphabet of a secret access key. Hashes and words can have them too.</summary>
    public static bool HasShape(string? text) => text is { Length: Length } && text.AsSpan().ContainsOnlyBase64();

    /// <summary>Whether a text has the shape of an SMTP password of SES: 44 characters of base64, the first a B.</summary>
    public static bool IsSmtpPassword(string? text) =>
        text is { Length: SmtpPasswordLength } and ['B', ..] && text.AsSpan().ContainsOnlyBase64();

    /// <summary>Whether a text that has the shape is as mixed as a random one, and not a hash in hexadecimal, a path or words.</summary>
    public static bool LooksRandom(string? text) =>
        text is not null
        && HasShape(text)
        && !text.AsSpan().ContainsOnlyHex()
        && text.Any(char.IsAsciiLetterLower)
        && text.Any(char.IsAsciiLetterUpper)
        && (text.Any(char.IsAsciiDigit) || text.Count(char.IsAsciiLetterUpper) >= 8)
        && TextShape.ClassChanges(text) >= 12
        && TextShape.DifferentCharacters(text) >= 18
        && !Placeholders.IsPlaceholder(text);
}
