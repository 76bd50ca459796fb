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
            default:
                return Children(node).Select(n => (n, bound));
        }
    }

    private static IEnumerable<SyntaxNode> Children(SyntaxNode node) => node switch
    {
        ParenthesizedExpression e => [e.Inner],
        UnaryExpression e => [e.Operand],
        BinaryExpression e => [e.Left, e.Right],
        ConditionalExpression e => [e.Condition, e.WhenTrue, e.WhenFalse],
        FunctionCallExpression e => e.Arguments,
        TupleExpression e => e.Elements,
        ObjectExpression e => e.Items.SelectMany(i => IsName(i) ? [i.Value] : new[] { i.Key, i.Value }),
        RelativeTraversalExpression e => [e.Source],
        IndexExpression e => [e.Collection, e.Key],
        SplatExpression e => [e.Source, e.Each],
        TemplateExpression e => e.Parts,
        TemplateInterpolation e => [e.Value],
        TemplateIf e => [e.Condition, .. e.WhenTrue, .. e.WhenFalse],
        _ => [],
    };

    private static bool IsName(ObjectItem item) => !item.IsKeyForced && item.Key is TraversalExpression { Steps.IsEmpty: true };

    private static ImmutableHashSet<string> Bind(ImmutableHashSet<string> bound, string? keyName, string valueName) =>
        keyName is null ? bound.Add(valueName) : bound.Add(keyName).Add(valueName);
}
