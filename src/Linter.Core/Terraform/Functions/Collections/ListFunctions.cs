using System.Collections.Immutable;
using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Core.Terraform.Functions.Collections;

/// <summary>Functions that make lists of lists.</summary>
internal static class ListFunctions
{
    private static readonly HclType AnyList = HclType.List(HclType.Dynamic);

    /// <summary>The list in pieces of a size; all in one for size zero.</summary>
    public static TerraformFunction ChunkList { get; } = new(
        "chunklist",
        HclType.List(AnyList),
        new Parameter("list", AnyList) { AllowsMarks = true },
        Parameter.Number("size") with { AllowsMarks = true })
    {
        TypeForUnknown = call => HclType.List(call[0].Type),
        Body = call =>
        {
            if (!call.TryGetInteger(1, out var size) || size < 0)
            {
                return call.Refuse("size must be a whole number that is not negative");
            }

            var list = (SequenceValue)call[0];
            var length = size == 0 ? list.Elements.Length : (int)Math.Min(size, int.MaxValue);
            var chunks = length == 0
                ? []
                : list.Elements.Chunk(length).Select(chunk => (Value)new SequenceValue(list.Type, [.. chunk])).ToImmutableArray();
            return new SequenceValue(HclType.List(list.Type), chunks, list.Origin, list.Marks | call[1].Marks);
        },
    };

    /// <summary>The texts that are neither null nor empty.</summary>
    public static TerraformFunction Compact { get; } = new("compact", HclType.List(HclType.String), new Parameter("list", HclType.List(HclType.String)))
    {
        Body = call => call[0].IsWhollyKnown
            ? new SequenceValue(call.ResultType, [.. call.Elements(0).Where(element => element is StringValue { Content.Length: > 0 })], call[0].Origin)
            : call.NotKnown(call[0]),
    };

    /// <summary>The elements of all lists after one another.</summary>
    public static TerraformFunction Concat { get; } = new("concat", HclType.Dynamic)
    {
        Variadic = Parameter.Any("seqs") with { AllowsMarks = true },
        Body = call =>
        {
            if (call.Count == 0)
            {
                return call.Refuse("at least one argument is needed");
            }

            if (call.Arguments.Any(argument => argument is not SequenceValue { Type.Kind: TypeKind.List or TypeKind.Tuple }))
            {
                return call.Refuse("arguments must be lists or tuples");
            }

            if (call.Arguments.Sum(argument => ((SequenceValue)argument).Elements.Length) > FunctionLimits.Elements)
            {
                return call.TooMany();
            }

            var marks = call.Arguments.Aggregate(ValueMarks.None, (all, argument) => all | argument.Marks);
            var areLists = call.Arguments.All(argument => argument.Type.Kind == TypeKind.List);
            if (areLists && ValueConversion.Unify(call.Arguments, out var type) is { } lists && type!.Kind == TypeKind.List)
            {
                return new SequenceValue(type, [.. lists.SelectMany(list => ((SequenceValue)list).Elements)], null, marks);
            }

            return SequenceValue.OfTuple([.. call.Arguments.SelectMany(list => ((SequenceValue)list).Elements)], null, marks);
        },
    };

    /// <summary>The elements without those that came before.</summary>
    public static TerraformFunction Distinct { get; } = new("distinct", AnyList, new Parameter("list", AnyList))
    {
        TypeForUnknown = call => call[0].Type,
        Body = call =>
        {
            var list = (SequenceValue)call[0];
            if (!list.IsWhollyKnown)
            {
                return call.NotKnown(list, list.Type);
            }

            // A set finds repetitions faster than comparing each with each; it keeps the first of equal ones.
            var unique = SetElements.Make(list.Type.Element!, list.Elements).Elements;
            var kept = new HashSet<Value>(unique, ReferenceEqualityComparer.Instance);
            return new SequenceValue(list.Type, [.. list.Elements.Where(kept.Remove)], list.Origin);
        },
    };

    /// <summary>The elements, and instead of those that are lists their elements, at any depth.</summary>
    public static TerraformFunction Flatten { get; } = new("flatten", HclType.Dynamic, Parameter.Any("list") with { AllowsMarks = true })
    {
        Body = call =>
        {
            if (call[0] is not SequenceValue list)
            {
                return call.Refuse("list must be a list, set or tuple");
            }

            var elements = ImmutableArray.CreateBuilder<Value>();
            var marks = ValueMarks.None;
            var open = AddFlat(list, elements, ref marks);
            if (elements.Count > FunctionLimits.Elements)
            {
                return call.TooMany();
            }

            return open is null ? SequenceValue.OfTuple(elements.ToImmutable(), list.Origin, marks) : call.NotKnown(open).AddMarks(marks);
        },
    };

    /// <returns>A list that is not known, or null.</returns>
    private static Value? AddFlat(SequenceValue list, ImmutableArray<Value>.Builder elements, ref ValueMarks marks)
    {
        marks |= list.Marks;
        Value? open = null;
        foreach (var element in list.Elements)
        {
            if (elements.Count > FunctionLimits.Elements)
            {
                break;
            }

            switch (element)
            {
                case SequenceValue inner:
                    open = AddFlat(inner, elements, ref marks) ?? open;
                    break;
                case UnknownValue { Type: { } type } when type.IsSequence || type.Kind == TypeKind.Dynamic:
                    marks |= element.Marks;
                    open ??= element;
                    break;
                default:
                    elements.Add(element);
                    break;
            }
        }

        return open;
    }
}
