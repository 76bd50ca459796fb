using System.Text;

namespace Linter.Core.Credentials;

/// <summary>Covers secrets in text that people see. The length stays, so that columns stay right.</summary>
internal static class Masking
{
    private const int ShownAtEnd = 4;

    /// <summary>An access key id with its first four and last four characters; a shorter text is covered as a whole.</summary>
    public static string AccessKeyId(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length < (2 * ShownAtEnd) + 4
            ? new string('*', text.Length)
            : text[..ShownAtEnd] + new string('*', text.Length - (2 * ShownAtEnd)) + text[^ShownAtEnd..];
    }

    /// <summary>Covers stretches of a text that are known to be secret, and whatever else in it looks like a secret.</summary>
    /// <param name="text">The text.</param>
    /// <param name="secrets">Stretches in UTF-16 code units; those outside the text are cut to it.</param>
    public static string Mask(string text, IEnumerable<TextRange> secrets)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(secrets);
        var builder = new StringBuilder(text);
        foreach (var (start, length) in secrets)
        {
            for (var index = Math.Max(0, start); index < Math.Min(text.Length, (long)start + length); index++)
            {
                builder[index] = char.IsWhiteSpace(text[index]) && text[index] is '\r' or '\n' ? text[index] : '*';
            }
        }

        return MaskAll(builder.ToString());
    }

    /// <summary>Covers whatever in a text looks like a secret: the last wall before a report.</summary>
    public static string MaskAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        char[]? masked = null;
        foreach (var secret in SecretScanner.Find(text))
        {
            masked ??= text.ToCharArray();
            var found = text.Substring(secret.Range.Start, secret.Range.Length);
            (secret.Part == CredentialPart.AccessKeyId ? AccessKeyId(found) : new string('*', found.Length)).CopyTo(0, masked, secret.Range.Start, found.Length);
        }

        return masked is null ? text : new string(masked);
    }
}
