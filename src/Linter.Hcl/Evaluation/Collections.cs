using System.Collections.Immutable;
using Linter.Hcl.Syntax;
using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Hcl.Evaluation;

/// <summary>Evaluates tuples and objects.</summary>
internal static class Collections
{
    /// <summary>Evaluates <c>[a, b]</c>.</summary>
    public static Value Evaluate(TupleExpression tuple, Frame frame) =>
        SequenceValue.OfTuple([.. tuple.Elements.Select(frame.Evaluate)], frame.At(tuple));

    /// <summary>Evaluates <c>{ key = value }</c>. One key that is not known leaves the whole unknown: it could be any of the others.</summary>
    public static Value Evaluate(ObjectExpression mapping, Frame frame)
    {
        var items = ImmutableSortedDictionary.CreateBuilder<string, Value>(CodePointOrder.Instance);
        var marks = ValueMarks.None;
        UnknownReason? unknown = null;
        foreach (var item in mapping.Items)
        {
            var key = KeyOf(item, frame);
            var value = frame.Evaluate(item.Value);
            marks |= key.Marks;
            if (key is StringValue name)
            {
                items[name.Content] = value;
            }
            else if (UnknownReasons.Of(key) is { } reason)
            {
                unknown = unknown is null ? reason : UnknownReason.Graver(unknown, reason);
            }
        }

        return unknown is null
            ? MappingValue.OfObject(items.ToImmutable(), frame.At(mapping), marks)
            : new UnknownValue(HclType.Dynamic, unknown, frame.At(mapping), marks);
    }

    /// <summary>Makes a key of a value: a string, or an unknown value with the reason.</summary>
    public static Value ToKey(Value value, ExpressionSyntax expression, Frame frame)
    {
        if (value.IsNull)
        {
            return frame.Refuse(expression.Span, "A key must not be null.").AddMarks(value.Marks);
        }

        return ValueConversion.TryConvert(value, HclType.String, out var key, out var problem)
            ? key
            : frame.Refuse(expression.Span, $"The value cannot be a key: {problem}.").AddMarks(value.Marks);
    }

    private static Value KeyOf(ObjectItem item, Frame frame)
    {
        if (item.IsKeyForced)
        {
            return ToKey(frame.Evaluate(item.Key), item.Key, frame);
        }

        return item.Key switch
        {
            TraversalExpression { Steps.IsEmpty: true } name => new StringValue(name.RootName, frame.At(name)),
            TraversalExpression reference => frame.Refuse(reference.Span, "A reference as a key must stand in parentheses, a name with dots in quotes."),
            BoolLiteral word => new StringValue(word.Value ? "true" : "false", frame.At(word)),
            NullLiteral word => new StringValue("null", frame.At(word)),
            var key => ToKey(frame.Evaluate(key), key, frame),
        };
    }
}
