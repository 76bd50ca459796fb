using System.Collections.Immutable;
using System.Text;

namespace Linter.Core.Credentials;

/// <summary>A credential value taken out of what was left around it.</summary>
/// <param name="Inner">The value without it.</param>
/// <param name="Start">Where <paramref name="Inner"/> starts in the text, or -1 where it had to be decoded.</param>
/// <param name="Leftovers">What was left around it, as the middle of a sentence ("has quotation marks around it"); empty for nothing.</param>
/// <param name="Edges">Invisible characters at the edges, by their place in the text.</param>
internal sealed record Wrapping(string Inner, int Start, ImmutableArray<string> Leftovers, ImmutableArray<HiddenCharacter> Edges)
{
    /// <summary>The leftover of a secret that began with a slash.</summary>
    internal const string GitBashPath = "begins with a Windows path, which Git Bash puts in place of a slash at the start";

    private const int MostLayers = 8;

    private static readonly string[] EnvironmentPrefixes =
    [
        "export ", "set ", "setx ", "declare -x ", "$env:", "env:", "ENV ", "ARG ",
    ];

    private static readonly string[] Names =
    [
        "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_SECURITY_TOKEN", "AWS_ACCESS_KEY", "AWS_SECRET_KEY",
        "AccessKeyId", "SecretAccessKey", "SessionToken", "access_key", "secret_key", "access_key_id", "secret_access_key", "token",
        "Access key ID", "Secret access key", "access key", "secret key",
    ];

    /// <summary>Takes layer after layer away.</summary>
    internal static Wrapping Remove(string text)
    {
        var (start, end) = (0, text.Length);
        var leftovers = ImmutableArray.CreateBuilder<string>();
        var edges = ImmutableArray.CreateBuilder<HiddenCharacter>();
        for (var layer = 0; layer < MostLayers; layer++)
        {
            var (trimmedStart, trimmedEnd) = Trim(text, start, end);
            edges.AddRange(HiddenIn(text, start, trimmedStart).Concat(HiddenIn(text, trimmedEnd, end)));
            (start, end) = (trimmedStart, trimmedEnd);
            var peeled = Peel(text.AsSpan(start, end - start));
            if (peeled.What is null)
            {
                break;
            }

            (start, end) = (start + peeled.Front, end - peeled.Back);
            if (!leftovers.Contains(peeled.What))
            {
                leftovers.Add(peeled.What);
            }
        }

        var (inner, decoded) = Decode(text[start..end]);
        if (decoded is not null)
        {
            leftovers.Add(decoded);
        }

        return new Wrapping(inner, decoded is null ? start : -1, leftovers.DrainToImmutable(), [.. edges.OrderBy(edge => edge.Index)]);
    }

    private static IEnumerable<HiddenCharacter> HiddenIn(string text, int start, int end) =>
        start == end ? [] : HiddenCharacters.Find(text[start..end]).Select(hidden => hidden with { Index = hidden.Index + start });

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && Rune.TryGetRuneAt(text, start, out var rune) && HiddenCharacters.IsInvisible(rune))
        {
            start += rune.Utf16SequenceLength;
        }

        while (end > start && IsInvisibleBefore(text, end, out var length))
        {
            end -= length;
        }

        return (start, end);
    }

    private static bool IsInvisibleBefore(string text, int end, out int length)
    {
        length = end > 1 && char.IsSurrogatePair(text[end - 2], text[end - 1]) ? 2 : 1;
        return Rune.TryGetRuneAt(text, end - length, out var rune) && HiddenCharacters.IsInvisible(rune);
    }

    // One layer: how many characters of the front and of the back belong to it, and what it is.
    private static (int Front, int Back, string? What) Peel(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
        {
            return default;
        }

        var (front, back) = (IsQuote(text[0]) ? 1 : 0, IsQuote(text[^1]) ? 1 : 0);
        if (front + back > 0)
        {
            return (front, back, "has quotation marks left around it");
        }

        if (text[0] == '`' || text[^1] == '`')
        {
            return (text[0] == '`' ? 1 : 0, text[^1] == '`' ? 1 : 0, "has backticks left around it");
        }

        if (PeelBrackets(text) is { What: not null } brackets)
        {
            return brackets;
        }

        if (PeelAssignment(text) is var assignment and > 0)
        {
            return (assignment, 0, "has the name and sign of an assignment before it");
        }

        return text switch
        {
            ['\\', '"', ..] => (2, 0, "has quotation marks left around it"),
            [.., '\\', 'n' or 'r'] => (0, 2, "ends in a backslash with n or r, which was to be a line break"),
            [.., ',' or ';'] => (0, 1, "ends in a comma or semicolon"),
            [.., '\\'] => (0, 1, "ends in a backslash"),
            ['$', var next, ..] when char.IsAsciiLetterOrDigit(next) && text.Length >= 20 => (1, 0, "begins with a dollar sign"),
            ['=', ..] => (1, 0, "begins with an equals sign"),
            ['<', ..] => (1, 0, "begins with an angle bracket"),
            [.., '>'] => (0, 1, "ends in an angle bracket"),
            _ => default,
        };
    }

    private static (int Front, int Back, string? What) PeelBrackets(ReadOnlySpan<char> text) => text switch
    {
        ['<', .., '>'] => (1, 1, "has angle brackets left around it"),
        ['[', .., ']'] => (1, 1, "has square brackets left around it"),
        ['{', .., '}'] => (1, 1, "has braces left around it"),
        ['(', .., ')'] => (1, 1, "has parentheses left around it"),
        _ => default,
    };

    // "export AWS_ACCESS_KEY_ID=", "aws_secret_access_key = ", "SecretAccessKey: ".
    private static int PeelAssignment(ReadOnlySpan<char> text)
    {
        var at = 0;
        foreach (var prefix in EnvironmentPrefixes)
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                at = prefix.Length;
                break;
            }
        }

        foreach (var name in Names)
        {
            var rest = text[at..];
            if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                var afterName = rest[name.Length..].TrimStart(' ').TrimStart('"').TrimStart(' ');
                if (afterName is ['=' or ':', ..])
                {
                    var value = afterName[1..].TrimStart(' ');
                    return text.Length - value.Length;
                }
            }
        }

        return 0;
    }

    private static (string Inner, string? What) Decode(string text) =>
        EncodedText.FromPath(text) is { } fromPath ? (fromPath, GitBashPath)
        : EncodedText.FromUrl(text) is { } fromUrl ? (fromUrl, "is URL-encoded")
        : EncodedText.FromHtml(text) is { } fromHtml ? (fromHtml, "has HTML entities in it")
        : EncodedText.FromBase64(text) is { } fromBase64 ? (fromBase64, "is encoded in base64 once more")
        : (text, null);

    private static bool IsQuote(char character) =>
        character is '"' or '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' or '\u00B4';
}
