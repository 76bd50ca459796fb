using System.Collections.Immutable;
using Linter.Hcl.Diagnostics;
using Linter.Hcl.Text;

namespace Linter.Hcl.Syntax;

/// <summary>What a file says: its body, what does not parse, and its comments. There is always a tree, whatever the text.</summary>
public sealed class SyntaxTree
{
    /// <summary>Joins the parts that a parser found.</summary>
    public SyntaxTree(SourceText source, BodySyntax root, ImmutableArray<Diagnostic> diagnostics, ImmutableArray<TextSpan> comments)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(root);
        Source = source;
        Root = root;
        Diagnostics = diagnostics;
        Comments = comments;
    }

    /// <summary>The text that all spans of the tree point into.</summary>
    public SourceText Source { get; }

    /// <summary>The body of the file.</summary>
    public BodySyntax Root { get; }

    /// <summary>What does not parse, in the order of the text; empty for a correct file.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Comments with their markers and without a line end, in the order of the text.</summary>
    public ImmutableArray<TextSpan> Comments { get; }
}
