using System.Globalization;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Formatting;

/// <summary>The decimal digits of a magnitude and where the point stands, and the three ways to write them.</summary>
/// <param name="Digits">Digits without zeros at either end; empty for zero.</param>
/// <param name="Point">How many digits stand before the point; negative for zeros behind it.</param>
internal readonly record struct DecimalDigits(string Digits, int Point)
{
    /// <summary>All digits of a number.</summary>
    public static DecimalDigits Exact(Number number)
    {
        var (digits, point) = number.ExactDecimal();
        return number.Sign == 0 ? new DecimalDigits("", 0) : new DecimalDigits(digits, point);
    }

    /// <summary>As few digits as tell a number from its neighbours.</summary>
    public static DecimalDigits Shortest(Number number)
    {
        var text = number.ToText().AsSpan().TrimStart('-');
        var point = text.IndexOf('.');
        var digits = point < 0 ? text.ToString() : string.Concat(text[..point], text[(point + 1)..]);
        var significant = digits.TrimStart('0');
        return new DecimalDigits(significant.TrimEnd('0'), significant.Length == 0 ? 0 : (point < 0 ? text.Length : point) - (digits.Length - significant.Length));
    }

    /// <summary>The form with an exponent: <c>1.5e+06</c>.</summary>
    public string Exponential(int precision, char letter)
    {
        var rounded = Round(precision + 1);
        var digits = rounded.Digits.PadRight(precision + 1, '0');
        var exponent = rounded.Digits.Length == 0 ? 0 : rounded.Point - 1;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{digits[0]}{(precision > 0 ? "." : "")}{digits.AsSpan(1)}{letter}{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }

    /// <summary>The form without an exponent.</summary>
    public string Fixed(int precision)
    {
        var (digits, point) = Round(Point + precision);
        var whole = point > 0 ? digits[..Math.Min(point, digits.Length)].PadRight(point, '0') : "0";
        var fraction = point > 0 ? digits[Math.Min(point, digits.Length)..] : new string('0', Math.Min(-point, precision)) + digits;
        return precision > 0 ? $"{whole}.{fraction.PadRight(precision, '0')}" : whole;
    }

    /// <summary>Whichever of the two is shorter to read.</summary>
    /// <param name="precision">Number of digits, or null for all of these.</param>
    /// <param name="letter">What stands before an exponent.</param>
    public string General(int? precision, char letter)
    {
        var most = precision is { } given ? Math.Max(given, 1) : Digits.Length;
        var (digits, point) = precision is null ? this : Round(most);
        var limit = precision is null ? 6 : most > digits.Length && digits.Length >= point ? digits.Length : most;
        var exponent = digits.Length == 0 ? -1 : point - 1;
        var rounded = new DecimalDigits(digits, point);
        return exponent < -4 || exponent >= limit
            ? rounded.Exponential(Math.Min(most, digits.Length) - 1, letter)
            : rounded.Fixed(Math.Max((most > point ? digits.Length : most) - point, 0));
    }

    /// <summary>Keeps some digits, rounded to nearest even.</summary>
    private DecimalDigits Round(int count)
    {
        if (count >= Digits.Length)
        {
            return this;
        }

        if (count < 0)
        {
            return new DecimalDigits("", 0);
        }

        var isTie = Digits[count] == '5' && count + 1 == Digits.Length;
        var isUp = isTie ? count > 0 && (Digits[count - 1] - '0') % 2 != 0 : Digits[count] >= '5';
        var kept = Digits[..count];
        if (!isUp)
        {
            kept = kept.TrimEnd('0');
            return new DecimalDigits(kept, kept.Length == 0 ? 0 : Point);
        }

        kept = kept.TrimEnd('9');
        return kept.Length == 0 ? new DecimalDigits("1", Point + 1) : new DecimalDigits(kept[..^1] + (char)(kept[^1] + 1), Point);
    }
}
