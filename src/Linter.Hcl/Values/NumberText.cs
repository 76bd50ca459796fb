using System.Globalization;
using System.Numerics;

namespace Linter.Hcl.Values;

/// <content>Numbers as text.</content>
public readonly partial struct Number
{
    /// <summary>Longest text that is read, in characters.</summary>
    public const int MaximumTextLength = 8192;

    /// <summary>Reads a decimal number: sign, digits, fraction, exponent of ten (or, with <c>p</c>, of two).</summary>
    /// <returns>False where it is not one, or where it is too long or too large (see <see cref="MaximumMagnitude"/>).</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Number number)
    {
        number = Zero;
        if (text.IsEmpty || text.Length > MaximumTextLength)
        {
            return false;
        }

        var negative = text[0] == '-';
        if (negative || text[0] == '+')
        {
            text = text[1..];
        }

        if (text is "inf" or "Inf")
        {
            number = negative ? NegativeInfinity : PositiveInfinity;
            return true;
        }

        var digits = new char[text.Length];
        var (count, fraction, at) = (0, 0, 0);
        var hasPoint = false;
        for (; at < text.Length; at++)
        {
            if (text[at] == '.' && !hasPoint)
            {
                hasPoint = true;
            }
            else if (char.IsAsciiDigit(text[at]))
            {
                digits[count++] = text[at];
                fraction += hasPoint ? 1 : 0;
            }
            else
            {
                break;
            }
        }

        if (count == 0 || !TryReadExponent(text[at..], out var exponent, out var isBinary))
        {
            return false;
        }

        var mantissa = BigInteger.Parse(digits.AsSpan(0, count), NumberStyles.None, CultureInfo.InvariantCulture);
        var scaled = Scale(negative ? -mantissa : mantissa, (isBinary ? 0 : exponent) - fraction, isBinary ? exponent : 0);
        number = scaled is { Sign: 0 } zero && negative ? zero.Negate() : scaled ?? Zero;
        return scaled is not null;
    }

    /// <summary>The number as Terraform converts it to a string: plain digits, as few as tell it from its neighbours.</summary>
    public string ToText()
    {
        if (IsInfinite)
        {
            return Sign > 0 ? "+Inf" : "-Inf";
        }

        if (Sign == 0)
        {
            return IsNegative ? "-0" : "0";
        }

        if (IsWhole && NeededPrecision + _exponent <= Precision)
        {
            return ToInteger().ToString(CultureInfo.InvariantCulture);
        }

        var (digits, point) = ShortestDecimal();
        var text = point switch
        {
            <= 0 => "0." + new string('0', -point) + digits,
            _ when point >= digits.Length => digits.PadRight(point, '0'),
            _ => digits.Insert(point, "."),
        };
        return Sign < 0 ? "-" + text : text;
    }

    /// <summary>The decimal digits of the magnitude, without zeros at either end, and where the point stands from their start.</summary>
    public (string Digits, int Point) ExactDecimal() => Decimal(BigInteger.Abs(_mantissa), _exponent);

    private static (string Digits, int Point) Decimal(BigInteger magnitude, int exponent)
    {
        var scaled = exponent >= 0 ? magnitude << exponent : magnitude * BigInteger.Pow(5, -exponent);
        var digits = scaled.ToString(CultureInfo.InvariantCulture);
        return (digits.TrimEnd('0'), digits.Length + Math.Min(exponent, 0));
    }

    /// <summary>
    /// Cuts the digits where the result still lies within half a unit of the last bit, so that reading it gives the same number.
    /// </summary>
    private (string Digits, int Point) ShortestDecimal()
    {
        // In units of half the last bit: one more bit than the precision.
        var shift = Precision + 1 - NeededPrecision;
        var halves = BigInteger.Abs(_mantissa) << shift;
        var exponent = _exponent - shift;
        var (digits, point) = Decimal(halves, exponent);
        var (lower, _) = Decimal(halves - 1, exponent);
        var (upper, _) = Decimal(halves + 1, exponent);

        // Ties round to even, so the bounds themselves belong to an even mantissa.
        var inclusive = ((halves >> 1) & 1).IsZero;
        for (var i = 0; i < digits.Length; i++)
        {
            var (low, here, high) = (DigitAt(lower, i), digits[i], DigitAt(upper, i));
            var canRoundDown = low != here || (inclusive && i + 1 == lower.Length);
            var canRoundUp = here != high && (inclusive || here + 1 < high || i + 1 < upper.Length);
            if (canRoundDown || canRoundUp)
            {
                var up = canRoundDown && canRoundUp ? RoundsUp(digits, i + 1) : canRoundUp;
                return up ? RoundUp(digits, i + 1, point) : (digits[..(i + 1)].TrimEnd('0'), point);
            }
        }

        return (digits, point);
    }

    private static char DigitAt(string digits, int index) => index < digits.Length ? digits[index] : '0';

    /// <summary>Whether the first digits are nearer to the next number up; a tie goes to the even digit.</summary>
    internal static bool RoundsUp(string digits, int count)
    {
        if (count >= digits.Length)
        {
            return false;
        }

        var isTie = digits[count] == '5' && count + 1 == digits.Length;
        return isTie ? count > 0 && (digits[count - 1] - '0') % 2 != 0 : digits[count] >= '5';
    }

    internal static (string Digits, int Point) RoundUp(string digits, int count, int point)
    {
        var kept = digits.AsSpan(0, count).TrimEnd('9');
        return kept.IsEmpty ? ("1", point + 1) : (string.Concat(kept[..^1], [(char)(kept[^1] + 1)]), point);
    }

    private static bool TryReadExponent(ReadOnlySpan<char> text, out int exponent, out bool isBinary)
    {
        exponent = 0;
        isBinary = false;
        if (text.IsEmpty)
        {
            return true;
        }

        isBinary = text[0] is 'p' or 'P';
        var sign = text.Length > 1 && text[1] is '+' or '-' ? 1 : 0;
        var digits = text[(1 + sign)..];
        if (!(isBinary || text[0] is 'e' or 'E') || digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        // More digits than any exponent that is allowed has.
        digits = digits.TrimStart('0');
        exponent = digits.Length > 6 ? 999_999 : digits.IsEmpty ? 0 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        exponent = sign == 1 && text[1] == '-' ? -exponent : exponent;
        return true;
    }

    private static Number? Scale(BigInteger mantissa, int tens, int twos)
    {
        if (mantissa.IsZero)
        {
            return new Number(BigInteger.Zero, 0, LiteralPrecision);
        }

        // Beyond this no count of digits can bring it back into range.
        if (Math.Abs(tens) > 2 * MaximumTextLength || Math.Abs(twos) > 8 * MaximumTextLength)
        {
            return null;
        }

        return tens >= 0
            ? Round(mantissa * BigInteger.Pow(5, tens), tens + twos, LiteralPrecision)
            : DivideByFives(mantissa, -tens, tens + twos);
    }

    private static Number? DivideByFives(BigInteger mantissa, int fives, int exponent)
    {
        var divisor = BigInteger.Pow(5, fives);
        var shift = (int)Math.Max(LiteralPrecision + 2 + divisor.GetBitLength() - mantissa.GetBitLength(), 0);
        var quotient = BigInteger.DivRem(BigInteger.Abs(mantissa) << shift, divisor, out var remainder);
        quotient = (quotient << 1) | (remainder.IsZero ? BigInteger.Zero : BigInteger.One);
        return Round(mantissa.Sign < 0 ? -quotient : quotient, exponent - shift - 1, LiteralPrecision);
    }
}
