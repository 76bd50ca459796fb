using System.Collections.Immutable;
using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Hcl.Evaluation;

/// <summary>Evaluates <c>list.*.name</c> and <c>list[*].name</c>.</summary>
internal static class Splats
{
    /// <summary>Evaluates a splat: a value that is no sequence counts as one element, null as none.</summary>
    public static Value Evaluate(SplatExpression splat, Frame frame)
    {
        var errors = frame.Run.ErrorCount;
        var source = frame.Evaluate(splat.Source);
        var isSequence = source.Type.IsSequence;
        if (frame.Run.ErrorCount > errors && !source.IsKnown)
        {
            return source;
        }

        if (source.IsNull)
        {
            return isSequence
                ? frame.Refuse(splat.Source.Span, "A splat cannot be applied to a null sequence.")
                : SequenceValue.OfTuple([], frame.At(splat), source.Marks);
        }

        if (source is UnknownValue unknown)
        {
            return OfUnknown(splat, unknown, frame);
        }

        var elements = source is SequenceValue sequence ? sequence.Elements : [source.WithMarks(isSequence ? ValueMarks.None : source.Marks)];
        return Collect(splat, source, elements, frame);
    }

    private static Value Collect(SplatExpression splat, Value source, ImmutableArray<Value> elements, Frame frame)
    {
        var results = ImmutableArray.CreateBuilder<Value>(elements.Length);
        foreach (var element in elements)
        {
            results.Add(Each(splat, Along(element, source), frame));
            if (frame.Run.Budget.IsExhausted)
            {
                return frame.GiveUp(splat.Span, "Evaluating takes too many steps.").AddMarks(source.AllMarks);
            }
        }

        if (source.Type.Kind is not (TypeKind.List or TypeKind.Set))
        {
            return SequenceValue.OfTuple(results.MoveToImmutable(), frame.At(splat), source.Marks);
        }

        var type = results.Count == 0
            ? TypeOfEach(splat, source.Type.Element!, source, frame)
            : results.Select(r => r.Type).FirstOrDefault(t => t.Kind != TypeKind.Dynamic, HclType.Dynamic);
        return results.Any(r => r.Type.Kind != TypeKind.Dynamic && !r.Type.Equals(type))
            ? frame.Refuse(splat.Span, "The elements of the splat's result have different types.")
            : new SequenceValue(HclType.List(type), results.MoveToImmutable(), frame.At(splat), source.Marks);
    }

    /// <summary>What can be said of an unknown source: the type of the result.</summary>
    private static UnknownValue OfUnknown(SplatExpression splat, UnknownValue source, Frame frame)
    {
        var type = source.Type.Kind switch
        {
            TypeKind.Dynamic => HclType.Dynamic,
            TypeKind.List or TypeKind.Set => HclType.List(TypeOfEach(splat, source.Type.Element!, source, frame)),
            TypeKind.Tuple => HclType.Tuple([.. source.Type.Elements.Select(e => TypeOfEach(splat, e, source, frame))]),

            // It may still turn out to be null, so not even the number of elements is known; only errors count.
            _ => IgnoreType(TypeOfEach(splat, source.Type, source, frame)),
        };
        return new UnknownValue(type, source.Reason, frame.At(splat), source.Marks);
    }

    private static HclType IgnoreType(HclType _) => HclType.Dynamic;

    private static HclType TypeOfEach(SplatExpression splat, HclType element, Value source, Frame frame)
    {
        var reason = UnknownReasons.Of(source) ?? new UnknownReason(UnknownKind.NoValue, "The list has no elements.");
        return Each(splat, new UnknownValue(element, reason), frame).Type;
    }

    private static Value Each(SplatExpression splat, Value element, Frame frame) => frame.WithSplatItem(element).Evaluate(splat.Each);

    private static Value Along(Value element, Value source) => ReferenceEquals(element, source) || element.Origin is null || source.Origin is null
        ? element
        : element.WithOrigin(element.Origin.Along(source.Origin));
}
