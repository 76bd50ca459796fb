using System.Numerics;

namespace Linter.Hcl.Values;

/// <content>Arithmetic with one rounding at the end of each operation.</content>
public readonly partial struct Number
{
    /// <summary>Sum, or null where it is too large, or of opposite infinities.</summary>
    public static Number? Add(Number left, Number right)
    {
        if (left.IsInfinite || right.IsInfinite)
        {
            return left.IsInfinite && right.IsInfinite && left.Sign != right.Sign ? null : left.IsInfinite ? left : right;
        }

        if (left.Sign == 0 && right.Sign == 0)
        {
            return SignedZero(left.IsNegative && right.IsNegative, Math.Max(left.Precision, right.Precision));
        }

        var common = Math.Min(left._exponent, right._exponent);
        var sum = (left._mantissa << (left._exponent - common)) + (right._mantissa << (right._exponent - common));
        return Round(sum, common, Math.Max(left.Precision, right.Precision));
    }

    /// <summary>Difference, or null where it is too large.</summary>
    public static Number? Subtract(Number left, Number right) => Add(left, right.Negate());

    /// <summary>Product, or null where it is too large or too small, or of zero and infinity. It keeps up to 512 bits where it needs them.</summary>
    public static Number? Multiply(Number left, Number right)
    {
        if (left.IsInfinite || right.IsInfinite)
        {
            return Infinity(left.Sign * right.Sign);
        }

        if (left.Sign == 0 || right.Sign == 0)
        {
            return SignedZero(left.IsNegative != right.IsNegative, Math.Max(left.Precision, right.Precision));
        }

        var exact = Round(left._mantissa * right._mantissa, left._exponent + right._exponent, LiteralPrecision);
        return exact?.WithPrecision(Math.Max(Math.Max(left.Precision, right.Precision), exact.Value.NeededPrecision));
    }

    /// <summary>Quotient (infinite for a division by zero), or null where it is too large or too small, or of two zeros or two infinities.</summary>
    public static Number? Divide(Number left, Number right)
    {
        if (right.Sign == 0 || left.IsInfinite)
        {
            return right.IsInfinite ? null : Infinity(left.Sign * (right.IsNegative ? -1 : 1));
        }

        if (right.IsInfinite || left.Sign == 0)
        {
            return SignedZero(left.IsNegative != right.IsNegative, Math.Max(left.Precision, right.Precision));
        }

        var precision = Math.Max(left.Precision, right.Precision);
        var shift = Math.Max(precision + 2 + right.NeededPrecision - left.NeededPrecision, 0);
        var quotient = BigInteger.DivRem(BigInteger.Abs(left._mantissa) << shift, BigInteger.Abs(right._mantissa), out var remainder);

        // One more bit says that the quotient is not exact, so that it is never taken for a tie.
        quotient = (quotient << 1) | (remainder.IsZero ? BigInteger.Zero : BigInteger.One);
        return Round(left.Sign * right.Sign < 0 ? -quotient : quotient, left._exponent - right._exponent - shift - 1, precision);
    }

    /// <summary>Remainder of the quotient cut towards zero; the left operand where the right one is zero; null where one is infinite.</summary>
    public static Number? Modulo(Number left, Number right)
    {
        if (left.IsInfinite || right.IsInfinite)
        {
            return null;
        }

        if (right.Sign == 0)
        {
            return left;
        }

        if (Divide(left, right) is not { } quotient)
        {
            return null;
        }

        // Each step rounds to the left operand's precision, as Terraform's does.
        var precision = left.Precision;
        var whole = Round(quotient.ToInteger(), 0, precision);
        var taken = whole is not { } w ? null
            : w.Sign == 0 ? SignedZero(right.IsNegative, precision)
            : Round(w._mantissa * right._mantissa, w._exponent + right._exponent, precision);
        return taken is { } t ? Add(left, t.Negate())?.WithPrecision(precision) : null;
    }

    /// <summary>The number with the other sign.</summary>
    public Number Negate() => new(-_mantissa, _exponent, _precision, Sign == 0 && !_isNegativeZero);

    /// <summary>Rounded down to a whole number.</summary>
    public Number Floor() => IsWhole || IsInfinite ? this : Whole(_mantissa >> -_exponent);

    /// <summary>Rounded up to a whole number.</summary>
    public Number Ceiling() => Negate().Floor().Negate();

    /// <summary>Bits between its highest and its lowest bit that is set, both counted.</summary>
    private int NeededPrecision => (int)BigInteger.Abs(_mantissa).GetBitLength();

    private static Number SignedZero(bool isNegative, int precision) => new(BigInteger.Zero, 0, precision, isNegative);

    private static Number? Infinity(int sign) => sign == 0 ? null : sign > 0 ? PositiveInfinity : NegativeInfinity;

    private static Number Whole(BigInteger value) => FromInteger(value) ?? Zero;

    private Number WithPrecision(int precision) =>
        Sign == 0 ? SignedZero(IsNegative, precision) : Round(_mantissa, _exponent, precision) ?? this;

    private static Number? Round(BigInteger mantissa, int exponent, int precision)
    {
        if (mantissa.IsZero)
        {
            return new Number(BigInteger.Zero, 0, precision);
        }

        var negative = mantissa.Sign < 0;
        var magnitude = BigInteger.Abs(mantissa);
        var excess = (int)Math.Min(magnitude.GetBitLength() - precision, int.MaxValue);
        if (excess > 0)
        {
            var kept = magnitude >> excess;
            var cut = magnitude - (kept << excess);
            var toHalf = cut.CompareTo(BigInteger.One << (excess - 1));
            if (toHalf > 0 || (toHalf == 0 && !kept.IsEven))
            {
                kept += BigInteger.One;
            }

            magnitude = kept;
            exponent += excess;
        }

        var zeros = (int)BigInteger.TrailingZeroCount(magnitude);
        magnitude >>= zeros;
        exponent += zeros;
        var top = magnitude.GetBitLength() + exponent;
        if (top is > MaximumMagnitude or < -MaximumMagnitude)
        {
            return null;
        }

        return new Number(negative ? -magnitude : magnitude, exponent, precision);
    }
}
