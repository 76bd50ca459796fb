namespace Linter.Hcl.Syntax;

/// <summary>What a token is. Blanks and comments are no tokens; a newline is one only where it ends something.</summary>
internal enum TokenKind : byte
{
    EndOfFile,
    Newline,
    Identifier,
    Number,

    /// <summary>A whole <c>"…"</c> without template sequences, quotes included.</summary>
    String,

    OpenQuote,
    CloseQuote,

    /// <summary>Text between the sequences of a template.</summary>
    TemplateText,

    /// <summary><c>&lt;&lt;EOT</c> with its line end.</summary>
    OpenHeredoc,

    /// <summary><c>&lt;&lt;-EOT</c> with its line end.</summary>
    OpenFlushHeredoc,

    /// <summary>The line of the end marker, without its line end.</summary>
    CloseHeredoc,

    /// <summary><c>${</c> or <c>${~</c>.</summary>
    OpenInterpolation,

    /// <summary><c>%{</c> or <c>%{~</c>.</summary>
    OpenDirective,

    /// <summary><c>}</c> or <c>~}</c> that ends a template sequence.</summary>
    CloseSequence,

    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
    OpenParenthesis,
    CloseParenthesis,
    Dot,
    Comma,
    Question,
    Colon,
    DoubleColon,
    Ellipsis,
    FatArrow,
    Assign,
    Star,
    Slash,
    Percent,
    Plus,
    Minus,
    EqualEqual,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    AndAnd,
    OrOr,
    Bang,

    /// <summary>Something that is no token; the scanner has said so, and nobody says it again.</summary>
    Invalid,
}
