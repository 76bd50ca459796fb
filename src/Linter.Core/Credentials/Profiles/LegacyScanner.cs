using System.Text;
using Linter.Hcl.Text;

namespace Linter.Core.Credentials.Profiles;

/// <summary>Cuts a shared file into the tokens of the Go SDK 1.</summary>
internal static class LegacyScanner
{
    /// <summary>
    /// The tokens, or none at all where a double quote is never closed: the SDK then takes the file for an empty one.
    /// </summary>
    public static List<LegacyToken> Scan(SourceText source)
    {
        var text = Encoding.UTF8.GetString(source.Bytes);
        var tokens = new List<LegacyToken>();
        var offset = 0;
        for (var at = 0; at < text.Length;)
        {
            var rest = text.AsSpan(at);
            var (kind, length) = Next(rest);
            if (length == 0)
            {
                return [];
            }

            var bytes = Encoding.UTF8.GetByteCount(rest[..length]);

            // Invalid bytes decode to a longer character, so that an offset can run past the end.
            var end = Math.Min(offset + bytes, source.Length);
            tokens.Add(new LegacyToken(kind, rest[..length].ToString(), new TextSpan(Math.Min(offset, end), end)));
            offset += bytes;
            at += length;
        }

        return tokens;
    }

    private static (LegacyTokenKind Kind, int Length) Next(ReadOnlySpan<char> rest)
    {
        switch (rest[0])
        {
            case var first when IsBlank(first):
                return (LegacyTokenKind.Blank, LengthOfBlanks(rest));
            case ',':
                return (LegacyTokenKind.Comma, 1);
            case '#' or ';':
                return (LegacyTokenKind.Comment, LengthOfComment(rest));
            case '\n':
                return (LegacyTokenKind.NewLine, 1);
            case '\r' when rest is ['\r', '\n', ..]:
                return (LegacyTokenKind.NewLine, 2);
            case '[' or ']':
                return (LegacyTokenKind.Bracket, 1);
            case '=' or ':':
                return (LegacyTokenKind.Operator, 1);
            case '"':
                return (LegacyTokenKind.Literal, LengthOfQuoted(rest));
            default:
                return (LegacyTokenKind.Literal, LengthOfLiteral(rest));
        }
    }

    /// <summary>Any white space but line ends.</summary>
    internal static bool IsBlank(char character) => char.IsWhiteSpace(character) && character is not ('\n' or '\r');

    private static int LengthOfBlanks(ReadOnlySpan<char> rest)
    {
        var length = 1;
        while (length < rest.Length && IsBlank(rest[length]))
        {
            length++;
        }

        return length;
    }

    private static int LengthOfComment(ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOf('\n');
        if (length < 0)
        {
            return rest.Length;
        }

        return length > 0 && rest[length - 1] == '\r' && rest.Length - length > 1 ? length - 1 : length;
    }

    // A tab, unlike a blank, does not end a literal.
    private static int LengthOfLiteral(ReadOnlySpan<char> rest)
    {
        var length = 1;
        while (length < rest.Length
            && rest[length] is not (':' or '=' or '[' or ']' or ' ' or '\n')
            && !(rest[length] == '\r' && length + 1 < rest.Length && rest[length + 1] == '\n'))
        {
            length++;
        }

        return length;
    }

    // 0 where the quote is not closed.
    private static int LengthOfQuoted(ReadOnlySpan<char> rest)
    {
        for (var at = 1; at < rest.Length; at++)
        {
            if (rest[at] == '"' && rest[at - 1] != '\\')
            {
                return at + 1;
            }
        }

        return 0;
    }
}
