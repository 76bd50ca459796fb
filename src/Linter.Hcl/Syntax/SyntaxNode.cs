using Linter.Hcl.Text;

namespace Linter.Hcl.Syntax;

/// <summary>
/// A piece of the syntax tree. Nodes are immutable and hold offsets only; the text is in the <see cref="SyntaxTree.Source"/>.
/// </summary>
public abstract class SyntaxNode
{
    private protected SyntaxNode(int start, int end)
    {
        Start = start;
        End = end;
    }

    /// <summary>0-based byte offset of the first byte.</summary>
    public int Start { get; }

    /// <summary>0-based byte offset behind the last byte.</summary>
    public int End { get; }

    /// <summary>Where the node stands in its source.</summary>
    public TextSpan Span => new(Start, End);
}
