using Linter.Hcl.Text;

namespace Linter.Core.Credentials.Profiles;

/// <summary>Tokens of the Go SDK 1's shared files.</summary>
internal enum LegacyTokenKind
{
    /// <summary>Behind the last token.</summary>
    End,

    /// <summary>Text; quoted where it starts with a double quote.</summary>
    Literal,

    /// <summary><c>[</c> or <c>]</c>.</summary>
    Bracket,

    /// <summary>A comma that starts a token.</summary>
    Comma,

    /// <summary><c>=</c> or <c>:</c>.</summary>
    Operator,

    /// <summary>Blanks, not line ends.</summary>
    Blank,

    /// <summary>LF or CR LF.</summary>
    NewLine,

    /// <summary>From <c>#</c> or <c>;</c> to the end of the line.</summary>
    Comment,
}

/// <summary>A token.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Span">Its bytes.</param>
internal readonly record struct LegacyToken(LegacyTokenKind Kind, string Text, TextSpan Span)
{
    /// <summary>Whether it is a literal in double quotes.</summary>
    public bool IsQuoted => Kind == LegacyTokenKind.Literal && Text is ['"', ..];

    /// <summary>The kind and place, never the text.</summary>
    public override string ToString() => $"{Kind} {Span}";
}
