using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Numbers;

/// <summary>Functions that Terraform computes with floating-point numbers of 64 bits.</summary>
internal static class FloatingPointFunctions
{
    /// <summary>The logarithm in a base.</summary>
    public static TerraformFunction Log { get; } = new("log", HclType.Number, Parameter.Number("num"), Parameter.Number("base"))
    {
        Body = call => Result(call, FloatingLogarithm.Natural(Argument(call, 0)) / FloatingLogarithm.Natural(Argument(call, 1))),
    };

    /// <summary>A number to the power of another.</summary>
    public static TerraformFunction Pow { get; } = new("pow", HclType.Number, Parameter.Number("num"), Parameter.Number("power"))
    {
        Body = call => Result(call, FloatingPower.Compute(Argument(call, 0), Argument(call, 1))),
    };

    private static double Argument(FunctionCall call, int index) => call.Numeric(index).ToDouble();

    private static Value Result(FunctionCall call, double? result)
    {
        if (result is not { } number)
        {
            return call.GiveUp("the last digit of a fractional power depends on the library");
        }

        if (double.IsNaN(number))
        {
            return call.Refuse("the result is not a number");
        }

        return double.IsInfinity(number)
            ? new NumberValue(number > 0 ? Number.PositiveInfinity : Number.NegativeInfinity)
            : call.Number(Number.FromDouble(number));
    }
}
