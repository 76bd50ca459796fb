using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Collections;

/// <summary>Functions that old versions had and that now refuse every call.</summary>
internal static class RemovedFunctions
{
    /// <summary>Made a list of its arguments.</summary>
    public static TerraformFunction List { get; } = Make("list", "tolist([…])");

    /// <summary>Made a map of its arguments.</summary>
    public static TerraformFunction Map { get; } = Make("map", "tomap({…})");

    private static TerraformFunction Make(string name, string instead) => new(name, HclType.Dynamic)
    {
        Variadic = Parameter.Any("vals") with { AllowsNull = true, AllowsUnknown = true, AllowsUntyped = true },
        Body = call => call.Refuse($"it was removed in Terraform 0.12, {instead} stands for it"),
    };
}
