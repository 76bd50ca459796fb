using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Core.Terraform.Functions.Types;

/// <summary>Functions that convert to a type.</summary>
internal static class ConversionFunctions
{
    /// <summary>To true or false.</summary>
    public static TerraformFunction ToBool { get; } = Make("tobool", HclType.Bool);

    /// <summary>To a list.</summary>
    public static TerraformFunction ToList { get; } = Make("tolist", HclType.List(HclType.Dynamic));

    /// <summary>To a map.</summary>
    public static TerraformFunction ToMap { get; } = Make("tomap", HclType.Map(HclType.Dynamic));

    /// <summary>To a number.</summary>
    public static TerraformFunction ToNumber { get; } = Make("tonumber", HclType.Number);

    /// <summary>To a set.</summary>
    public static TerraformFunction ToSet { get; } = Make("toset", HclType.Set(HclType.Dynamic));

    /// <summary>To text.</summary>
    public static TerraformFunction ToText { get; } = Make("tostring", HclType.String);

    private static TerraformFunction Make(string name, HclType type) => new(name, type, Parameter.Anything("v"))
    {
        Body = call => ValueConversion.TryConvert(call[0], type, out var converted, out var problem) ? converted : call.Refuse($"v does not fit: {problem}"),
    };
}
