using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Collections;

/// <summary>Functions that ask something of the elements of a collection.</summary>
internal static class TruthFunctions
{
    /// <summary>Whether all elements are true; null counts as false.</summary>
    public static TerraformFunction AllTrue { get; } = new("alltrue", HclType.Bool, new Parameter("list", HclType.List(HclType.Bool)))
    {
        Body = call =>
        {
            foreach (var element in call.Elements(0))
            {
                switch (element)
                {
                    case UnknownValue:
                        return call.NotKnown(element);
                    case not BoolValue { Content: true }:
                        return new BoolValue(false);
                }
            }

            return new BoolValue(true);
        },
    };

    /// <summary>Whether one element is true; null counts as false.</summary>
    public static TerraformFunction AnyTrue { get; } = new("anytrue", HclType.Bool, new Parameter("list", HclType.List(HclType.Bool)))
    {
        Body = call =>
        {
            var elements = call.Elements(0);
            if (elements.Any(element => element is BoolValue { Content: true }))
            {
                return new BoolValue(true);
            }

            return elements.FirstOrDefault(element => !element.IsKnown) is { } unknown ? call.NotKnown(unknown) : new BoolValue(false);
        },
    };

    /// <summary>Whether a value is an element.</summary>
    public static TerraformFunction Contains { get; } = new("contains", HclType.Bool, Parameter.Any("list"), Parameter.Any("value"))
    {
        Body = call =>
        {
            if (call[0] is not SequenceValue list)
            {
                return call.Refuse("list must be a list, set or tuple");
            }

            var answers = list.Elements.Select(element => (Element: element, IsEqual: ValueEquality.AreEqual(element, call[1]))).ToList();
            if (answers.Exists(answer => answer.IsEqual == true))
            {
                return new BoolValue(true);
            }

            var open = answers.Find(answer => answer.IsEqual is null);
            return open.Element is null ? new BoolValue(false) : call.NotKnown(open.Element.IsWhollyKnown ? call[1] : open.Element);
        },
    };

    /// <summary>Number of elements, or of a text's grapheme clusters.</summary>
    public static TerraformFunction Length { get; } = new(
        "length",
        HclType.Number,
        Parameter.Any("value") with { AllowsUnknown = true, AllowsMarks = true, AllowsUntyped = true })
    {
        Body = call =>
        {
            var value = call[0];
            Value length = value switch
            {
                StringValue text => FunctionResult.Whole(Strings.GraphemeClusters.Count(text.Content)),
                SequenceValue { Type.Kind: TypeKind.Set, IsWhollyKnown: false, Elements.Length: > 1 } => call.NotKnown(value),
                SequenceValue sequence => FunctionResult.Whole(sequence.Elements.Length),
                MappingValue mapping => FunctionResult.Whole(mapping.Items.Count),
                UnknownValue { Type: { Kind: TypeKind.Tuple } type } => FunctionResult.Whole(type.Elements.Length),
                UnknownValue { Type: { Kind: TypeKind.Object } type } => FunctionResult.Whole(type.Attributes.Count),
                UnknownValue { Type.Kind: not (TypeKind.Number or TypeKind.Bool) } => call.NotKnown(value),
                _ => call.Refuse("value must be text or a collection"),
            };
            return length.AddMarks(value.Marks);
        },
    };
}
