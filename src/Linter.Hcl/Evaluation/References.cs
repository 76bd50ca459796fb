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
        switch (node)
        {
            case ForExpression loop:
                var inner = Bind(bound, loop.KeyName, loop.ValueName);
                return [(loop.Collection, bound), .. new SyntaxNode?[] { loop.Key, loop.Value, loop.Condition }.OfType<SyntaxNode>().Select(n => (n, inner))];
            case TemplateFor loop:
                var body = Bind(bound, loop.KeyName, loop.ValueName);
                return [(loop.Collection, bound), .. loop.Body.Select(n => ((SyntaxNode)n, body))];
            case ObjectExpression mapping:
                return mapping.Items.SelectMany(item => IsName(item) ? [item.Value] : new SyntaxNode[] { item.Key, item.Value }).Select(n => (n, bound));
            default:
                return node.Children().Select(n => (n, bound));
        }
    }

    private static bool IsName(ObjectItem item) => !item.IsKeyForced && item.Key is TraversalExpression { Steps.IsEmpty: true };

    private static ImmutableHashSet<string> Bind(ImmutableHashSet<string> bound, string? keyName, string valueName) =>
        keyName is null ? bound.Add(valueName) : bound.Add(keyName).Add(valueName);
}
