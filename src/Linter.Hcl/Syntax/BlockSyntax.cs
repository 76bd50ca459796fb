using System.Collections.Immutable;
using Linter.Hcl.Text;

namespace Linter.Hcl.Syntax;

/// <summary><c>type "label" { … }</c>.</summary>
public sealed class BlockSyntax : BodyItemSyntax
{
    /// <summary>Makes a block; it ends behind its closing brace.</summary>
    public BlockSyntax(int start, int end, string type, TextSpan typeSpan, ImmutableArray<BlockLabel> labels, BodySyntax body) : base(start, end)
    {
        Type = type;
        TypeSpan = typeSpan;
        Labels = labels;
        Body = body;
    }

    /// <summary>The block's type: <c>provider</c> in <c>provider "aws" {}</c>.</summary>
    public string Type { get; }

    /// <summary>Where the type stands; in JSON the quoted property name.</summary>
    public TextSpan TypeSpan { get; }

    /// <summary>The labels in order, quotes removed and escapes decoded.</summary>
    public ImmutableArray<BlockLabel> Labels { get; }

    /// <summary>What stands between the braces.</summary>
    public BodySyntax Body { get; }

    /// <summary>
    /// From the type to the last label (without the opening brace): what a finding about the block as a whole points at. In JSON the type can stand
    /// far above, with other blocks between: there it is the last label, or the type where there is none.
    /// </summary>
    public TextSpan HeaderSpan => Labels.IsDefaultOrEmpty ? TypeSpan
        : TypeSpan.Start < Start ? Labels[^1].Span
        : new TextSpan(TypeSpan.Start, Labels[^1].Span.End);
}

/// <summary>A block's label.</summary>
/// <param name="Text">The label without quotes, escapes decoded.</param>
/// <param name="Span">Where it stands, quotes included.</param>
public readonly record struct BlockLabel(string Text, TextSpan Span);
