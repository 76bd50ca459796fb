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
        var found = ImmutableArray.CreateBuilder<TraversalExpression>();
        var waiting = new Stack<(SyntaxNode Node, ImmutableHashSet<string> Bound)>();
        waiting.Push((expression, []));
        while (waiting.TryPop(out var next))
        {
            if (next.Node is TraversalExpression reference && !next.Bound.Contains(reference.RootName))
            {
                found.Add(reference);
            }

            // The last child goes on the stack first, so that the first one comes off it first.
            foreach (var child in Children(next.Node, next.Bound).Reverse())
            {
                waiting.Push(child);
            }
        }

        return found.ToImmutable();
    }

    private static IEnumerable<(SyntaxNode Node, ImmutableHashSet<string> Bound)> Children(SyntaxNode node, ImmutableHashSet<string> bound)
    {
        var (first, inner) = node switch
        {
            ForExpression loop => (loop.Collection, Bind(bound, loop.KeyName, loop.ValueName)),
            TemplateFor loop => (loop.Collection, Bind(bound, loop.KeyName, loop.ValueName)),
            _ => ((SyntaxNode?)null, bound),
        };
        var children = node is ObjectExpression mapping
            ? mapping.Items.SelectMany(item => IsName(item) ? [item.Value] : new SyntaxNode[] { item.Key, item.Value })
            : node.Children();
        return children.Select(child => (child, ReferenceEquals(child, first) ? bound : inner));
    }

    /// <summary>A bare name as a key is its own text, not a reference.</summary>
    private static bool IsName(ObjectItem item) => !item.IsKeyForced && item.Key is TraversalExpression { Steps.IsEmpty: true };

    private static ImmutableHashSet<string> Bind(ImmutableHashSet<string> bound, string? keyName, string valueName) =>
        keyName is null ? bound.Add(valueName) : bound.Add(keyName).Add(valueName);
}
