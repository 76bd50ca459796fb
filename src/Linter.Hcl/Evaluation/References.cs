using System.Collections.Immutable;
using Linter.Hcl.Syntax;

namespace Linter.Hcl.Evaluation;

/// <summary>Finds what an expression refers to, so that a scope can resolve it first and in any order it likes.</summary>
public static class References
{
    /// <summary>The references in an expression in the order of the text, without names that for expressions bind. Uses no recursion.</summary>
    public static ImmutableArray<TraversalExpression> In(ExpressionSyntax expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var plain = new List<SyntaxNode>();
        SyntaxChildren.AddTo(plain, expression);
        if (plain.Count == 0)
        {
            // Most expressions are a word or a literal.
            return expression is TraversalExpression only ? [only] : [];
        }

        var found = ImmutableArray.CreateBuilder<TraversalExpression>();
        var waiting = new Stack<BoundNode>();
        var children = new List<BoundNode>();
        waiting.Push(new BoundNode(expression, ImmutableHashSet<string>.Empty));
        while (waiting.TryPop(out var next))
        {
            if (next.Node is TraversalExpression reference && !next.Bound.Contains(reference.RootName))
            {
                found.Add(reference);
            }

            // The last child goes on the stack first, so that the first one comes off it first.
            AddChildren(next, children, plain);
            for (var index = children.Count - 1; index >= 0; index--)
            {
                waiting.Push(children[index]);
            }

            children.Clear();
        }

        return found.DrainToImmutable();
    }

    /// <param name="parent">The node whose children are added.</param>
    /// <param name="children">Takes them; empty before.</param>
    /// <param name="plain">Space to work in.</param>
    private static void AddChildren(BoundNode parent, List<BoundNode> children, List<SyntaxNode> plain)
    {
        switch (parent.Node)
        {
            case ForExpression loop:
                children.Add(parent with { Node = loop.Collection });
                AddInside(Bind(parent.Bound, loop.KeyName, loop.ValueName), [loop.Key, loop.Value, loop.Condition], children);
                break;
            case TemplateFor loop:
                children.Add(parent with { Node = loop.Collection });
                AddInside(Bind(parent.Bound, loop.KeyName, loop.ValueName), loop.Body.AsSpan(), children);
                break;
            case ObjectExpression mapping:
                foreach (var item in mapping.Items)
                {
                    if (!IsName(item))
                    {
                        children.Add(parent with { Node = item.Key });
                    }

                    children.Add(parent with { Node = item.Value });
                }

                break;
            default:
                plain.Clear();
                SyntaxChildren.AddTo(plain, parent.Node);
                foreach (var child in plain)
                {
                    children.Add(parent with { Node = child });
                }

                break;
        }
    }

    private static void AddInside(ImmutableHashSet<string> bound, ReadOnlySpan<SyntaxNode?> nodes, List<BoundNode> children)
    {
        foreach (var node in nodes)
        {
            if (node is not null)
            {
                children.Add(new BoundNode(node, bound));
            }
        }
    }

    private static bool IsName(ObjectItem item) => !item.IsKeyForced && item.Key is TraversalExpression { Steps.IsEmpty: true };

    private static ImmutableHashSet<string> Bind(ImmutableHashSet<string> bound, string? keyName, string valueName) =>
        keyName is null ? bound.Add(valueName) : bound.Add(keyName).Add(valueName);

    /// <summary>A node with the names that loops around it bind.</summary>
    private readonly record struct BoundNode(SyntaxNode Node, ImmutableHashSet<string> Bound);
}
