using System.Globalization;
using System.Numerics;
using System.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Formatting;

/// <summary>Numbers in the form that a verb asks for.</summary>
internal static class FormattedNumber
{
    /// <summary>A number in decimal form with or without an exponent (verbs e, f, g and their capitals).</summary>
    public static string Decimal(FormatVerb verb, Number number)
    {
        if (number.IsInfinite)
        {
            return Pad(verb, number.IsNegative ? "-" : verb.Has(' ') ? " " : "+", "Inf", canTakeZeros: false);
        }

        var letter = char.IsAsciiLetterUpper(verb.Mode) ? 'E' : 'e';
        var text = verb.Mode switch
        {
            'e' or 'E' => DecimalDigits.Exact(number).Exponential(verb.Precision ?? 6, letter),
            'f' => DecimalDigits.Exact(number).Fixed(verb.Precision ?? 6),
            _ when verb.Precision is { } precision => DecimalDigits.Exact(number).General(precision, letter),
            _ => DecimalDigits.Shortest(number).General(null, letter),
        };
        var sign = verb.Sign(number.IsNegative);

        // Here zeros in front win over blanks behind; for whole numbers it is the other way round.
        return verb.Has('0') ? sign + text.PadLeft(Math.Max((verb.Width ?? 0) - sign.Length, 0), '0') : Pad(verb, sign, text, canTakeZeros: false);
    }

    /// <summary>A number as it stands in text (verb v).</summary>
    public static string General(Number number) =>
        number.IsInfinite ? number.ToText() : (number.IsNegative ? "-" : "") + DecimalDigits.Shortest(number).General(null, 'e');

    /// <summary>A whole number in a base (verbs b, d, o, x and X).</summary>
    public static string Whole(FormatVerb verb, BigInteger number)
    {
        var digits = DigitsOf(BigInteger.Abs(number), verb.Mode);
        if (verb.Precision == 0 && number.IsZero)
        {
            return "";
        }

        var prefix = !verb.Has('#') ? "" : verb.Mode switch
        {
            'b' => "0b",
            'o' => "0",
            'x' => "0x",
            'X' => "0X",
            _ => "",
        };
        return Pad(verb, verb.Sign(number.Sign < 0) + prefix, digits.PadLeft(verb.Precision ?? 0, '0'), canTakeZeros: verb.Precision is null);
    }

    private static string Pad(FormatVerb verb, string start, string digits, bool canTakeZeros)
    {
        var missing = (verb.Width ?? 0) - start.Length - digits.Length;
        if (missing <= 0)
        {
            return start + digits;
        }

        if (verb.Has('-'))
        {
            return start + digits + new string(' ', missing);
        }

        return verb.Has('0') && canTakeZeros ? start + new string('0', missing) + digits : new string(' ', missing) + start + digits;
    }

    private static string DigitsOf(BigInteger magnitude, char mode)
    {
        if (mode == 'd')
        {
            return magnitude.ToString(CultureInfo.InvariantCulture);
        }

        var bits = mode switch
        {
            'b' => 1,
            'o' => 3,
            _ => 4,
        };
        var letters = mode == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
        var digits = new StringBuilder();
        for (var shift = ((int)Math.Max(magnitude.GetBitLength() - 1, 0) / bits) * bits; shift >= 0; shift -= bits)
        {
            digits.Append(letters[(int)((magnitude >> shift) & ((1 << bits) - 1))]);
        }

        return digits.ToString();
    }
}
