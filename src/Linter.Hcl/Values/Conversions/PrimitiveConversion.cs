namespace Linter.Hcl.Values.Conversions;

/// <summary>Converts known strings, numbers and booleans.</summary>
internal static class PrimitiveConversion
{
    /// <summary>Converts where the content allows it, else returns the value as it is and says why.</summary>
    public static Value Apply(Value value, HclType type, ref string? problem)
    {
        switch (value, type.Kind)
        {
            case (NumberValue number, TypeKind.String):
                return new StringValue(number.ContentText, number.Origin, number.Marks);
            case (BoolValue truth, TypeKind.String):
                return new StringValue(truth.Content ? "true" : "false", truth.Origin, truth.Marks);
            case (StringValue text, TypeKind.Number) when Number.TryParse(text.Content, out var number):
                return new NumberValue(number, text.Origin, text.Marks);
            case (StringValue { Content: "true" or "1" }, TypeKind.Bool):
                return new BoolValue(true, value.Origin, value.Marks);
            case (StringValue { Content: "false" or "0" }, TypeKind.Bool):
                return new BoolValue(false, value.Origin, value.Marks);
            default:
                problem ??= $"a {type.FriendlyName} is required";
                return value;
        }
    }
}
