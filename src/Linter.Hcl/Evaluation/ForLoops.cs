using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Hcl.Evaluation;

/// <summary>Evaluates for expressions.</summary>
internal static class ForLoops
{
    /// <summary>Evaluates <c>[for …]</c> or <c>{for …}</c>.</summary>
    public static Value Evaluate(ForExpression loop, Frame frame)
    {
        var collection = frame.Evaluate(loop.Collection);
        if (Refusal(collection, loop.Collection, frame) is { } refusal)
        {
            return refusal;
        }

        var state = new ForLoop(loop, frame, collection.Marks);
        if (collection.Type.Kind == TypeKind.Dynamic || !state.CheckCondition())
        {
            return state.Unknown(UnknownReasons.Of(collection));
        }

        if (collection is UnknownValue unknown)
        {
            return state.Unknown(unknown.Reason);
        }

        foreach (var (key, element) in Elements(collection))
        {
            if (!state.TryAdd(key, element))
            {
                return frame.GiveUp(loop.Span, "The for expression takes too many steps or makes too many elements.").AddMarks(collection.AllMarks);
            }
        }

        return state.Result();
    }

    /// <summary>Why a value cannot be iterated, noted as an error; null where it can.</summary>
    public static UnknownValue? Refusal(Value collection, ExpressionSyntax place, Frame frame)
    {
        if (collection.IsNull)
        {
            return frame.Refuse(place.Span, "A null value cannot be iterated.");
        }

        return collection.Type.IsPrimitive ? frame.Refuse(place.Span, $"A {collection.Type.FriendlyName} cannot be iterated.") : null;
    }

    /// <summary>Keys and elements of a known collection; a set's elements are their own keys.</summary>
    public static IEnumerable<(Value Key, Value Element)> Elements(Value collection)
    {
        if (collection is MappingValue mapping)
        {
            return mapping.Items.Select(item => ((Value)new StringValue(item.Key, collection.Origin), Along(item.Value, collection)));
        }

        var isSet = collection.Type.Kind == TypeKind.Set;
        return ((SequenceValue)collection).Elements.Select((element, index) =>
            (isSet ? element : new NumberValue(Number.FromInt64(index), collection.Origin), Along(element, collection)));
    }

    private static Value Along(Value element, Value collection) => element.Origin is null || collection.Origin is null
        ? element
        : element.WithOrigin(element.Origin.Along(collection.Origin));
}
