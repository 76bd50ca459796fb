using Linter.Hcl.Syntax;

namespace Linter.Hcl.Parsing;

/// <summary>
/// Bounds how many nodes of an expression lie one below the other. Operators and indexes nest to the left without the parser going
/// deeper.
/// </summary>
internal static class TreeHeight
{
    /// <summary>
    /// A level of <see cref="ParsingContext.ExpressionDepth"/> makes at most this many nodes one below the other (template,
    /// interpolation, conditional).
    /// </summary>
    private const int NodesPerLevel = 3;

    /// <summary>The expression itself, or an <see cref="ErrorExpression"/> where its tree is too high; that is reported.</summary>
    public static ExpressionSyntax Bound(ExpressionSyntax expression, ParsingContext context)
    {
        // The first look costs nothing and is enough for all real text.
        var highest = (context.DeepestExpression * NodesPerLevel) + context.Links;
        if (highest <= ParsingLimits.ChainLength || Measure(expression) <= ParsingLimits.ChainLength)
        {
            return expression;
        }

        context.Diagnostics.Report(expression.Span, $"This expression is a chain of more than {ParsingLimits.ChainLength} operations.");
        return new ErrorExpression(expression.Start, expression.End);
    }

    private static int Measure(ExpressionSyntax expression)
    {
        var highest = 0;
        var left = new Stack<(SyntaxNode Node, int Height)>();
        var children = new List<SyntaxNode>();
        left.Push((expression, 1));
        while (left.TryPop(out var next))
        {
            highest = Math.Max(highest, next.Height);
            children.Clear();
            SyntaxChildren.AddTo(children, next.Node);
            foreach (var child in children)
            {
                left.Push((child, next.Height + 1));
            }
        }

        return highest;
    }
}
