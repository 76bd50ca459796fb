using System.Numerics;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Numbers;

/// <summary>Reads a whole number in a base from 2 to 62.</summary>
internal static class ParseIntFunction
{
    /// <summary>The function.</summary>
    public static TerraformFunction ParseInt { get; } = new("parseint", HclType.Number, Parameter.Any("number"), Parameter.Number("base"))
    {
        Body = call =>
        {
            if (call[0] is not StringValue { Content: var text })
            {
                return call.Refuse("number must be text");
            }

            if (!call.TryGetInteger(1, out var radix) || radix is < 2 or > 62)
            {
                return call.Refuse("base must be a whole number from 2 to 62");
            }

            if (text.Length > FunctionLimits.Digits)
            {
                return call.GiveUp($"number has more than {FunctionLimits.Digits} digits");
            }

            return Parse(text, (int)radix) is { } number ? call.Number(Number.FromInteger(number)) : call.Refuse("number does not fit the base");
        },
    };

    private static BigInteger? Parse(string text, int radix)
    {
        var digits = text is ['+' or '-', ..] ? text.AsSpan(1) : text;
        var number = BigInteger.Zero;
        foreach (var character in digits)
        {
            // Up to base 36 the case of letters does not matter; beyond it capitals are the larger digits.
            var digit = character switch
            {
                >= '0' and <= '9' => character - '0',
                >= 'a' and <= 'z' => character - 'a' + 10,
                >= 'A' and <= 'Z' => character - 'A' + (radix <= 36 ? 10 : 36),
                _ => radix,
            };
            if (digit >= radix)
            {
                return null;
            }

            number = (number * radix) + digit;
        }

        return digits.IsEmpty ? null : text.StartsWith('-') ? -number : number;
    }
}
