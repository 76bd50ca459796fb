namespace Linter.Hcl.Syntax;

/// <summary>Ways through the tree. None of them goes deeper on the stack than one call.</summary>
public static class SyntaxWalking
{
    /// <summary>
    /// The nodes directly below a node, in the order of the text. Keys of index steps and of object items are among them.
    /// </summary>
    public static IReadOnlyList<SyntaxNode> Children(this SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var children = new List<SyntaxNode>();
        SyntaxChildren.AddTo(children, node);
        return children;
    }

    /// <summary>All nodes below a node, each before those below it, in the order of the text. The node itself is not among them.</summary>
    public static IEnumerable<SyntaxNode> Descendants(this SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return Walk(node, static _ => true);
    }

    /// <summary>
    /// As <see cref="Descendants(SyntaxNode)"/>, but does not look below the nodes that the caller refuses; they themselves are given.
    /// </summary>
    public static IEnumerable<SyntaxNode> Descendants(this SyntaxNode node, Func<SyntaxNode, bool> looksBelow)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(looksBelow);
        return Walk(node, looksBelow);
    }

    private static IEnumerable<SyntaxNode> Walk(SyntaxNode root, Func<SyntaxNode, bool> looksBelow)
    {
        // Most expressions are a word or a literal.
        var children = new List<SyntaxNode>();
        SyntaxChildren.AddTo(children, root);
        return children.Count == 0 ? [] : WalkBelow(root, looksBelow, children);
    }

    private static IEnumerable<SyntaxNode> WalkBelow(SyntaxNode root, Func<SyntaxNode, bool> looksBelow, List<SyntaxNode> children)
    {
        var left = new Stack<SyntaxNode>();
        PushChildren(root);
        while (left.TryPop(out var node))
        {
            yield return node;
            if (looksBelow(node))
            {
                PushChildren(node);
            }
        }

        void PushChildren(SyntaxNode parent)
        {
            children.Clear();
            SyntaxChildren.AddTo(children, parent);
            for (var i = children.Count - 1; i >= 0; i--)
            {
                left.Push(children[i]);
            }
        }
    }
}
