using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Documents;

/// <summary>Functions between values and JSON.</summary>
internal static class JsonFunctions
{
    /// <summary>The value that a document describes.</summary>
    public static TerraformFunction Decode { get; } = new("jsondecode", HclType.Dynamic, Parameter.Text("str"))
    {
        Body = call =>
        {
            if (JsonReader.Read(call.Text(0), Derivation.OriginOf(call[0]), out var isTooMuch) is { } value)
            {
                return value;
            }

            return isTooMuch ? call.GiveUp("the document is too deep or too large") : call.Refuse("str is not a JSON document");
        },
    };

    /// <summary>A document that describes the value.</summary>
    public static TerraformFunction Encode { get; } =
        new("jsonencode", HclType.String, Parameter.Any("val") with { AllowsNull = true, AllowsUnknown = true, AllowsUntyped = true })
        {
            Body = call =>
            {
                if (!call[0].IsWhollyKnown)
                {
                    return call.NotKnown(call[0]);
                }

                if (JsonText.Write(call[0]) is { } text)
                {
                    return call.DerivedText(0, text);
                }

                return HasInfinity(call[0]) ? call.Refuse("JSON has no infinite numbers") : call.TooLong();
            },
        };

    private static bool HasInfinity(Value value) => value switch
    {
        NumberValue number => number.Content.IsInfinite,
        SequenceValue sequence => sequence.Elements.Any(HasInfinity),
        MappingValue mapping => mapping.Items.Values.Any(HasInfinity),
        _ => false,
    };
}
