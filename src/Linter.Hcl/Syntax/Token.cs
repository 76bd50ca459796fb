using Linter.Hcl.Text;

namespace Linter.Hcl.Syntax;

/// <summary>A token: 16 bytes without a reference, so that an array of them costs the garbage collector nothing.</summary>
/// <param name="kind">What it is.</param>
/// <param name="start">0-based byte offset of the first byte.</param>
/// <param name="end">0-based byte offset behind the last byte.</param>
/// <param name="name">For an identifier its number in the name table, else 0.</param>
internal readonly struct Token(TokenKind kind, int start, int end, int name = 0)
{
    public TokenKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int End { get; } = end;

    public int Name { get; } = name;

    public TextSpan Span => new(Start, End);

    public override string ToString() => $"{Kind}{Span}";
}
