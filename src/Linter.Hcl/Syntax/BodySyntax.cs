using System.Collections.Immutable;

namespace Linter.Hcl.Syntax;

/// <summary>The content of a file or of a block: attributes and blocks in the order of the text.</summary>
public sealed class BodySyntax : SyntaxNode
{
    /// <summary>Makes a body.</summary>
    /// <param name="start">Offset of the first byte: behind the opening brace, or 0 for a file.</param>
    /// <param name="end">Offset behind the last byte: at the closing brace, or the file's length.</param>
    /// <param name="items">Attributes and blocks in the order of the text.</param>
    public BodySyntax(int start, int end, ImmutableArray<BodyItemSyntax> items) : base(start, end) => Items = items;

    /// <summary>Attributes and blocks in the order of the text. An attribute that is set twice is there twice, and diagnosed.</summary>
    public ImmutableArray<BodyItemSyntax> Items { get; }
}

/// <summary>An attribute or a block.</summary>
public abstract class BodyItemSyntax : SyntaxNode
{
    private protected BodyItemSyntax(int start, int end) : base(start, end)
    {
    }
}
