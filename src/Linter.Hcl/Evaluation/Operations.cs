using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Hcl.Evaluation;

/// <summary>Evaluates expressions with operators.</summary>
internal static class Operations
{
    /// <summary>Evaluates <c>left operator right</c>; both sides always, as Terraform 1.11 does.</summary>
    public static Value Evaluate(BinaryExpression binary, Frame frame)
    {
        // A chain such as a + b + c leans to the left; walking down in a loop keeps its length off the stack.
        var chain = new Stack<BinaryExpression>();
        ExpressionSyntax innermost = binary;
        while (innermost is BinaryExpression inner && frame.Run.Budget.TrySpend(1))
        {
            chain.Push(inner);
            innermost = inner.Left;
        }

        var value = frame.Evaluate(innermost);
        foreach (var link in chain)
        {
            var right = frame.Evaluate(link.Right);
            var isEquality = link.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual;
            if (isEquality && !frame.Run.Budget.TrySpend(Math.Min(value.Weight, right.Weight)))
            {
                return frame.GiveUp(link.Span, "Evaluating takes too many steps.");
            }

            value = frame.Take(Operators.Apply(link.Operator, value, right), link.Span, TypeOf(link.Operator)).WithOrigin(frame.At(link));
        }

        return value;
    }

    /// <summary>Evaluates <c>!x</c> and <c>-x</c>.</summary>
    public static Value Evaluate(UnaryExpression unary, Frame frame)
    {
        var type = unary.Operator == UnaryOperator.Not ? HclType.Bool : HclType.Number;
        return frame.Take(Operators.Apply(unary.Operator, frame.Evaluate(unary.Operand)), unary.Span, type).WithOrigin(frame.At(unary));
    }

    private static HclType TypeOf(BinaryOperator @operator) => @operator
        is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Modulo
        ? HclType.Number
        : HclType.Bool;
}
