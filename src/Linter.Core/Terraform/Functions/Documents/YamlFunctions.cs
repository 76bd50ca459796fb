using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Documents;

/// <summary>Functions between values and YAML.</summary>
internal static class YamlFunctions
{
    /// <summary>The value that a document describes.</summary>
    public static TerraformFunction Decode { get; } = new("yamldecode", HclType.Dynamic, Parameter.Text("src"))
    {
        Body = call =>
        {
            if (YamlReader.Read(call.Text(0), Derivation.OriginOf(call[0]), out var isTooMuch) is { } value)
            {
                return value;
            }

            return isTooMuch ? call.GiveUp("the document is too deep or too large, or parsers differ over it") : call.Refuse("src is not a YAML document that Terraform takes");
        },
    };

    /// <summary>A document that describes the value.</summary>
    public static TerraformFunction Encode { get; } = new("yamlencode", HclType.String, Parameter.Any("value") with { AllowsNull = true, AllowsUntyped = true })
    {
        Body = call =>
        {
            if (!call[0].IsWhollyKnown)
            {
                return call.NotKnown(call[0]);
            }

            return YamlWriter.Write(call[0]) is { } text ? call.DerivedText(0, text) : call.GiveUp("the document would be too long, or mixes line ends");
        },
    };
}
