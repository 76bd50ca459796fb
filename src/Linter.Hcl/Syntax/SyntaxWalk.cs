namespace Linter.Hcl.Syntax;

/// <summary>Placeholder until the parser's own walk is merged.</summary>
public static class SyntaxWalk
{
    /// <summary>The node itself.</summary>
    public static IEnumerable<SyntaxNode> DescendantsAndSelf(this SyntaxNode node) => [node];
}
