using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Hcl.Parsing;

/// <summary>What is done about an item that does not parse. Tokens are balanced, so its end can be found by counting.</summary>
internal static class ItemRecovery
{
    /// <summary>Reports an error at a token, unless the scanner has reported what is wrong there.</summary>
    public static void Report(ParsingContext context, Token token, string message)
    {
        var isPutIn = token.Start == token.End && token.Kind is not (TokenKind.EndOfFile or TokenKind.CloseHeredoc);
        if (token.Kind == TokenKind.Invalid || isPutIn)
        {
            return;
        }

        // A newline is told at its place; its own length would show the start of the next line.
        var span = token.Kind == TokenKind.Newline ? new TextSpan(token.Start, token.Start) : token.Span;
        context.Diagnostics.Report(span, message);
    }

    public static void ReportNoNewline(ParsingContext context, Token token, BodyItemSyntax item)
    {
        var what = item is AttributeSyntax attribute ? $"the value of \"{attribute.Name}\"" : "the block";
        var hint = token.Kind == TokenKind.Comma ? "; arguments are separated by newlines" : "";
        Report(context, token, $"Expected a newline behind {what}, found {TokenNames.Of(token.Kind)}{hint}.");
    }

    /// <summary>
    /// An attribute without a value for an item that has a name but does not parse, or null where it has none, or is a block.
    /// </summary>
    public static AttributeSyntax? MakeBrokenAttribute(ParsingContext context, int first)
    {
        var tokens = context.Tokens;
        var name = tokens[first];
        var next = tokens[first + 1];
        var end = FindItemEnd(tokens, first, first);
        var isLikeBlock = next.Kind is TokenKind.Identifier or TokenKind.String or TokenKind.OpenQuote or TokenKind.OpenBrace;
        if (name.Kind != TokenKind.Identifier || (isLikeBlock && HasBrace(tokens[first..end])))
        {
            return null;
        }

        var last = end - 1;
        while (last > first && tokens[last].Kind == TokenKind.Newline)
        {
            last--;
        }

        var valueStart = next.Kind == TokenKind.Assign && last > first + 1 ? tokens[first + 2].Start : Math.Min(next.Start, tokens[last].End);
        var value = new ErrorExpression(valueStart, Math.Max(valueStart, tokens[last].End));
        return new AttributeSyntax(name.Start, value.End, context.NameOf(name), name.Span, value);
    }

    /// <summary>
    /// Finds where the next item can start: behind the first newline that is in no bracket, or at the brace that closes the body.
    /// </summary>
    /// <param name="tokens">All tokens.</param>
    /// <param name="first">The number of the item's first token.</param>
    /// <param name="errorAt">The number of the token where it failed; what stands before it is not looked at as an end.</param>
    public static int FindItemEnd(ReadOnlySpan<Token> tokens, int first, int errorAt)
    {
        var depth = 0;
        for (var i = first; i < tokens.Length - 1; i++)
        {
            switch (tokens[i].Kind)
            {
                case TokenKind.OpenBrace or TokenKind.OpenBracket or TokenKind.OpenParenthesis or TokenKind.OpenInterpolation or TokenKind.OpenDirective:
                    depth++;
                    break;
                case TokenKind.CloseBrace when depth == 0:
                    return i;
                case TokenKind.CloseBrace or TokenKind.CloseBracket or TokenKind.CloseParenthesis or TokenKind.CloseSequence:
                    depth--;
                    break;
                case TokenKind.Newline when depth == 0 && i >= errorAt:
                    return i + 1;
            }
        }

        return tokens.Length - 1;
    }

    /// <summary>Finds the brace that closes what is open at a token.</summary>
    public static int FindClosingBrace(ReadOnlySpan<Token> tokens, int from)
    {
        var depth = 0;
        for (var i = from; i < tokens.Length - 1; i++)
        {
            switch (tokens[i].Kind)
            {
                case TokenKind.OpenBrace:
                    depth++;
                    break;
                case TokenKind.CloseBrace when depth-- == 0:
                    return i;
            }
        }

        return tokens.Length - 1;
    }

    private static bool HasBrace(ReadOnlySpan<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.OpenBrace)
            {
                return true;
            }
        }

        return false;
    }
}
