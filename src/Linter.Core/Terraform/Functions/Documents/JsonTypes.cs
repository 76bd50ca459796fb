using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Documents;

/// <summary>Whether Terraform's JSON reader takes a value where it expects a type: stricter than a conversion.</summary>
internal static class JsonTypes
{
    /// <summary>Whether a value that stands in a document can be read as a type.</summary>
    public static bool Fits(Value value, HclType type) => (value, type.Kind) switch
    {
        (NullValue, _) => true,
        (StringValue or NumberValue or BoolValue, TypeKind.String) => true,
        (NumberValue, TypeKind.Number) or (BoolValue, TypeKind.Bool) => true,
        (StringValue text, TypeKind.Number) => Number.TryParse(text.Content, out _),
        (StringValue text, TypeKind.Bool) => text.Content is "true" or "false" or "1" or "0",
        (SequenceValue sequence, TypeKind.Tuple) =>
            sequence.Elements.Length == type.Elements.Length && sequence.Elements.Zip(type.Elements).All(pair => Fits(pair.First, pair.Second)),
        (MappingValue mapping, TypeKind.Object) =>
            mapping.Items.All(item => type.Attributes.TryGetValue(item.Key, out var attribute) && Fits(item.Value, attribute)),
        _ => false,
    };
}
