using System.Collections.Immutable;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Collections;

/// <summary>Functions that pick elements of lists and tuples.</summary>
internal static class ElementFunctions
{
    /// <summary>The element at an index, which wraps around at the end.</summary>
    public static TerraformFunction Element { get; } =
        new("element", HclType.Dynamic, Parameter.Any("list") with { AllowsMarks = true }, Parameter.Number("index"))
        {
            TypeForUnknown = call => call[0].Type is { Kind: TypeKind.List, Element: { } element } ? element : HclType.Dynamic,
            Body = call =>
            {
                if (call[0] is not SequenceValue { Type.Kind: TypeKind.List or TypeKind.Tuple } list)
                {
                    return call.Refuse("list must be a list or tuple");
                }

                if (!call.TryGetInteger(1, out var index))
                {
                    return call.Refuse("index must be a whole number");
                }

                var count = list.Elements.Length;
                if (count == 0)
                {
                    return call.Refuse("list is empty");
                }

                // Terraform 1.11 counts from the end of lists, but trips over it with tuples.
                if (index % count < 0 && list.Type.Kind == TypeKind.Tuple)
                {
                    return call.Refuse("index must not be negative");
                }

                return list.Elements[(int)(((index % count) + count) % count)].AddMarks(list.Marks);
            },
        };

    /// <summary>Where a value first stands in a list.</summary>
    public static TerraformFunction Index { get; } = new("index", HclType.Number, Parameter.Any("list"), Parameter.Any("value"))
    {
        Body = call =>
        {
            if (call[0] is not SequenceValue { Type.Kind: TypeKind.List or TypeKind.Tuple } list)
            {
                return call.Refuse("list must be a list or tuple");
            }

            for (var index = 0; index < list.Elements.Length; index++)
            {
                switch (ValueEquality.AreEqual(list.Elements[index], call[1]))
                {
                    case null:
                        return call.NotKnown(list.Elements[index].IsWhollyKnown ? call[1] : list.Elements[index]);
                    case true:
                        return FunctionResult.Whole(index);
                }
            }

            return call.Refuse("the value is not in the list");
        },
    };

    /// <summary>The only element of a collection, or null where it is empty.</summary>
    public static TerraformFunction One { get; } = new("one", HclType.Dynamic, Parameter.Any("list"))
    {
        TypeForUnknown = call => call[0].Type is { Kind: TypeKind.List or TypeKind.Set, Element: { } element } ? element : HclType.Dynamic,
        Body = call => call[0] switch
        {
            SequenceValue { Type.Kind: TypeKind.Set, IsWhollyKnown: false, Elements.Length: > 1 } set => call.NotKnown(set),
            SequenceValue { Elements: [var only] } => only,
            SequenceValue { Elements.IsEmpty: true } empty => new NullValue(empty.Type.Element ?? HclType.Dynamic),
            _ => call.Refuse("list must be a list, set or tuple of no or one element"),
        },
    };

    /// <summary>The elements from an index up to, but without, another.</summary>
    public static TerraformFunction Slice { get; } = new(
        "slice",
        HclType.Dynamic,
        Parameter.Any("list") with { AllowsMarks = true },
        Parameter.Number("start_index"),
        Parameter.Number("end_index"))
    {
        TypeForUnknown = call => call[0].Type.Kind == TypeKind.List ? call[0].Type : HclType.Dynamic,
        Body = call =>
        {
            if (call[0] is not SequenceValue { Type.Kind: TypeKind.List or TypeKind.Tuple } list)
            {
                return call.Refuse("list must be a list or tuple");
            }

            if (!call.TryGetInteger(1, out var start) || !call.TryGetInteger(2, out var end)
                || start < 0 || start > end || end > list.Elements.Length)
            {
                return call.Refuse("start_index and end_index must be whole numbers in order and within the list");
            }

            var elements = list.Elements[(int)start..(int)end];
            return list.Type.Kind == TypeKind.Tuple
                ? SequenceValue.OfTuple(elements, list.Origin, list.Marks)
                : new SequenceValue(list.Type, elements, list.Origin, list.Marks);
        },
    };

    /// <summary>The elements backwards; of a set, those of its list.</summary>
    public static TerraformFunction Reverse { get; } = new("reverse", HclType.Dynamic, Parameter.Any("list") with { AllowsMarks = true })
    {
        TypeForUnknown = call => call[0].Type is { Kind: TypeKind.List or TypeKind.Set, Element: { } element } ? HclType.List(element) : HclType.Dynamic,
        Body = call =>
        {
            if (call[0] is not SequenceValue list)
            {
                return call.Refuse("list must be a list, set or tuple");
            }

            ImmutableArray<Value> elements = [.. list.Elements.Reverse()];
            return list.Type.Kind == TypeKind.Tuple
                ? SequenceValue.OfTuple(elements, list.Origin, list.Marks)
                : new SequenceValue(HclType.List(list.Type.Element!), elements, list.Origin, list.Marks);
        },
    };
}
