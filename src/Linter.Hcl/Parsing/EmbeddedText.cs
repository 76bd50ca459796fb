using System.Text;
using Linter.Hcl.Syntax;

namespace Linter.Hcl.Parsing;

/// <summary>
/// A text that stands escaped inside another one, so that the bytes at a token's place in the source are not the token's own.
/// </summary>
/// <param name="text">The text, unescaped.</param>
/// <param name="tokens">Its tokens, with offsets into <paramref name="text"/>.</param>
internal sealed class EmbeddedText(ReadOnlyMemory<byte> text, ReadOnlyMemory<Token> tokens)
{
    /// <summary>What a string token of a number means.</summary>
    public string DecodeString(int number)
    {
        var token = tokens.Span[number];
        return Literals.DecodeQuoted(text.Span[(token.Start + 1)..(token.End - 1)]);
    }

    /// <summary>The text of a token of a number; template escapes are not decoded.</summary>
    public string DecodeText(int number)
    {
        var token = tokens.Span[number];
        return Encoding.UTF8.GetString(text.Span[token.Start..token.End]);
    }
}
