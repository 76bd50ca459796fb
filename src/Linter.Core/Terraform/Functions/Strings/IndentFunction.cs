using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Strings;

/// <summary>Puts spaces at the start of every line but the first.</summary>
internal static class IndentFunction
{
    /// <summary>The function.</summary>
    public static TerraformFunction Indent { get; } = new("indent", HclType.String, Parameter.Number("spaces"), Parameter.Text("str"))
    {
        Body = call =>
        {
            if (!call.TryGetInteger(0, out var spaces) || spaces < 0)
            {
                return call.Refuse("spaces must be a whole number that is not negative");
            }

            var text = call.Text(1);
            var lines = text.AsSpan().Count('\n');
            if (spaces > FunctionLimits.TextLength || (lines * spaces) + text.Length > FunctionLimits.TextLength)
            {
                return call.TooLong();
            }

            return call.DerivedText(1, text.Replace("\n", "\n" + new string(' ', (int)spaces), StringComparison.Ordinal));
        },
    };
}
