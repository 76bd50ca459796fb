using Linter.Hcl.Syntax;

namespace Linter.Hcl.Parsing;

/// <summary>
/// What tokens are called in messages to people. Never their text: a string could be a secret, and so could a name that lacks its quotes.
/// </summary>
internal static class TokenNames
{
    public static string Of(TokenKind kind) => kind switch
    {
        TokenKind.EndOfFile => "the end of the file",
        TokenKind.Newline => "a newline",
        TokenKind.Identifier => "a name",
        TokenKind.Number => "a number",
        TokenKind.String or TokenKind.OpenQuote => "a string",
        TokenKind.CloseQuote => "a closing quote",
        TokenKind.TemplateText => "text",
        TokenKind.OpenHeredoc or TokenKind.OpenFlushHeredoc => "a heredoc",
        TokenKind.CloseHeredoc => "the end of the heredoc",
        TokenKind.OpenInterpolation => "\"${\"",
        TokenKind.OpenDirective => "\"%{\"",
        TokenKind.CloseSequence or TokenKind.CloseBrace => "\"}\"",
        TokenKind.OpenBrace => "\"{\"",
        TokenKind.OpenBracket => "\"[\"",
        TokenKind.CloseBracket => "\"]\"",
        TokenKind.OpenParenthesis => "\"(\"",
        TokenKind.CloseParenthesis => "\")\"",
        TokenKind.Dot => "\".\"",
        TokenKind.Comma => "\",\"",
        TokenKind.Question => "\"?\"",
        TokenKind.Colon => "\":\"",
        TokenKind.DoubleColon => "\"::\"",
        TokenKind.Ellipsis => "\"...\"",
        TokenKind.FatArrow => "\"=>\"",
        TokenKind.Assign => "\"=\"",
        TokenKind.Star => "\"*\"",
        TokenKind.Slash => "\"/\"",
        TokenKind.Percent => "\"%\"",
        TokenKind.Plus => "\"+\"",
        TokenKind.Minus => "\"-\"",
        TokenKind.EqualEqual => "\"==\"",
        TokenKind.NotEqual => "\"!=\"",
        TokenKind.Less => "\"<\"",
        TokenKind.LessOrEqual => "\"<=\"",
        TokenKind.Greater => "\">\"",
        TokenKind.GreaterOrEqual => "\">=\"",
        TokenKind.AndAnd => "\"&&\"",
        TokenKind.OrOr => "\"||\"",
        TokenKind.Bang => "\"!\"",
        _ => "something that means nothing",
    };
}
