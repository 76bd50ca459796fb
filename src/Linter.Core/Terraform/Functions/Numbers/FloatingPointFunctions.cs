using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Numbers;

/// <summary>Functions that Terraform computes with floating-point numbers of 64 bits.</summary>
internal static class FloatingPointFunctions
{
    /// <summary>The logarithm in a base.</summary>
    public static TerraformFunction Log { get; } = new("log", HclType.Number, Parameter.Number("num"), Parameter.Number("base"))
    {
        Body = call => Result(call, Math.Log(call.Numeric(0).ToDouble()) / Math.Log(call.Numeric(1).ToDouble())),
    };

    /// <summary>A number to the power of another.</summary>
    public static TerraformFunction Pow { get; } = new("pow", HclType.Number, Parameter.Number("num"), Parameter.Number("power"))
    {
        Body = call => Result(call, Math.Pow(call.Numeric(0).ToDouble(), call.Numeric(1).ToDouble())),
    };

    private static Value Result(FunctionCall call, double number)
    {
        if (double.IsNaN(number))
        {
            return call.Refuse("the result is not a number");
        }

        return double.IsFinite(number) ? call.Number(Number.FromDouble(number)) : call.GiveUp("the result is infinite");
    }
}
