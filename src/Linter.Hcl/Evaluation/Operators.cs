using Linter.Hcl.Syntax;
using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Hcl.Evaluation;

/// <summary>What operators do with values.</summary>
internal static class Operators
{
    /// <summary>Applies an operator with two operands.</summary>
    public static Outcome Apply(BinaryOperator @operator, Value left, Value right)
    {
        if (@operator is BinaryOperator.Equal or BinaryOperator.NotEqual)
        {
            return Compare(left, right, @operator == BinaryOperator.Equal);
        }

        var isLogical = @operator is BinaryOperator.And or BinaryOperator.Or;
        var operandType = isLogical ? HclType.Bool : HclType.Number;
        if (!ValueConversion.TryConvert(left, operandType, out var first, out var problem))
        {
            return Outcome.Refused($"The left operand is unsuitable: {problem}.");
        }

        if (!ValueConversion.TryConvert(right, operandType, out var second, out problem))
        {
            return Outcome.Refused($"The right operand is unsuitable: {problem}.");
        }

        if (first.IsNull || second.IsNull)
        {
            return Outcome.Refused($"The {(first.IsNull ? "left" : "right")} operand must not be null.");
        }

        var marks = first.Marks | second.Marks;
        return (first, second) switch
        {
            (NumberValue a, NumberValue b) when IsComparison(@operator) => new BoolValue(Compare(@operator, a.Content, b.Content), null, marks),
            (NumberValue a, NumberValue b) => Calculate(@operator, a.Content, b.Content, marks),
            (BoolValue a, BoolValue b) =>
                new BoolValue(@operator == BinaryOperator.And ? a.Content && b.Content : a.Content || b.Content, null, marks),
            _ => Unknown(isLogical || IsComparison(@operator) ? HclType.Bool : HclType.Number, first, second),
        };
    }

    /// <summary>Applies an operator with one operand.</summary>
    public static Outcome Apply(UnaryOperator @operator, Value operand)
    {
        var type = @operator == UnaryOperator.Not ? HclType.Bool : HclType.Number;
        if (!ValueConversion.TryConvert(operand, type, out var value, out var problem))
        {
            return Outcome.Refused($"The operand is unsuitable: {problem}.");
        }

        return value switch
        {
            NullValue => Outcome.Refused("The operand must not be null."),
            BoolValue truth => new BoolValue(!truth.Content, null, truth.Marks),
            NumberValue number => new NumberValue(number.Content.Negate(), null, number.Marks),
            _ => Unknown(type, value, value),
        };
    }

    private static Value Compare(Value left, Value right, bool wantsEqual)
    {
        // Marks deep inside count: the answer says something about what they stand on.
        var marks = left.AllMarks | right.AllMarks;
        return ValueEquality.AreEqual(left, right) is { } equal
            ? new BoolValue(equal == wantsEqual, null, marks)
            : Unknown(HclType.Bool, left, right).AddMarks(marks);
    }

    private static bool IsComparison(BinaryOperator @operator) =>
        @operator is BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual;

    private static bool Compare(BinaryOperator @operator, Number left, Number right) => @operator switch
    {
        BinaryOperator.Less => left < right,
        BinaryOperator.LessOrEqual => left <= right,
        BinaryOperator.Greater => left > right,
        _ => left >= right,
    };

    private static Outcome Calculate(BinaryOperator @operator, Number left, Number right, ValueMarks marks)
    {
        var result = @operator switch
        {
            BinaryOperator.Add => Number.Add(left, right),
            BinaryOperator.Subtract => Number.Subtract(left, right),
            BinaryOperator.Multiply => Number.Multiply(left, right),
            BinaryOperator.Divide => Number.Divide(left, right),
            _ => Number.Modulo(left, right),
        };
        return result is { } number ? new NumberValue(number, null, marks)
            : left.IsInfinite || right.IsInfinite || right.Sign == 0 ? Outcome.Refused("The operation on zero or infinity has no result.")
            : Outcome.TooMuch("The number is too large or too small.");
    }

    private static UnknownValue Unknown(HclType type, Value left, Value right)
    {
        var reason = UnknownReasons.Of([left, right]) ?? new UnknownReason(UnknownKind.OnlyAtRun, "An operand is not known.");
        return new UnknownValue(type, reason, null, left.Marks | right.Marks, default, isNotNull: true);
    }
}
