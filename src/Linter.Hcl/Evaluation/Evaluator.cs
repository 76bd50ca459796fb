using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Hcl.Evaluation;

/// <summary>Computes what expressions mean, as far as it can be known without running anything.</summary>
public static class Evaluator
{
    /// <summary>Evaluates an expression.</summary>
    /// <returns>The value with its origin; unknown with a reason where it cannot be known. Never null, never throws on any input.</returns>
    public static Value Evaluate(ExpressionSyntax expression, IEvaluationScope scope)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(scope);
        var origin = Origin.At(scope.Source, expression.Span);
        return expression switch
        {
            StringLiteral literal => new StringValue(literal.GetValue(scope.Source), origin),
            BoolLiteral literal => new BoolValue(literal.Value, origin),
            NullLiteral => new NullValue(HclType.Dynamic, origin),
            TraversalExpression traversal => scope.Resolve(traversal, out _),
            _ => new UnknownValue(HclType.Dynamic, new UnknownReason(UnknownKind.Limit, "This kind of expression is not evaluated."), origin),
        };
    }
}
