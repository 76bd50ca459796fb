namespace Linter.Hcl.Scanning;

/// <summary>Where the scanner is. It decides whether a newline means something, and what <c>{</c>, <c>}</c> and text are.</summary>
internal enum ScanMode : byte
{
    /// <summary>In a body, before an <c>=</c>: a newline ends an item, <c>{</c> opens a block.</summary>
    Body,

    /// <summary>In a body, behind an <c>=</c>: a newline ends the argument, <c>{</c> opens an object.</summary>
    BodyExpression,

    /// <summary>In an object: a newline ends an item.</summary>
    Object,

    /// <summary>In a <c>{ for … }</c>: newlines mean nothing, here and in all modes below.</summary>
    ObjectFor,

    /// <summary>In parentheses; also a source that is one expression.</summary>
    Parenthesis,

    /// <summary>In brackets: a list or an index.</summary>
    Bracket,

    /// <summary>In a template sequence: <c>${ … }</c> or <c>%{ … }</c>.</summary>
    Sequence,

    /// <summary>In the text of a quoted template.</summary>
    Quote,

    /// <summary>In the text of a heredoc.</summary>
    Heredoc,

    /// <summary>In the text of a source that is one template.</summary>
    Template,
}

/// <summary>One thing that is open.</summary>
/// <param name="Mode">What.</param>
/// <param name="Start">0-based offset of what opened it.</param>
/// <param name="Token">The number of the token that opened it; what stands behind it can be taken back.</param>
/// <param name="MarkerStart">For a heredoc the offset of its marker, else 0.</param>
/// <param name="MarkerEnd">For a heredoc the offset behind its marker, else 0.</param>
internal readonly record struct ScanFrame(ScanMode Mode, int Start, int Token, int MarkerStart = 0, int MarkerEnd = 0)
{
    /// <summary>In the second look: the greatest indentation of a line that opened this brace or one around it; -1 where there is none.</summary>
    public int Indentation { get; init; } = -1;
}
