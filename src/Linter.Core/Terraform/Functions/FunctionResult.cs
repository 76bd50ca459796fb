using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions;

/// <summary>Results that need nothing of the call.</summary>
internal static class FunctionResult
{
    /// <summary>A whole number, with the precision that Terraform's functions give to those.</summary>
    public static Value Whole(long number) => new NumberValue(Number.FromInt64(number));
}
