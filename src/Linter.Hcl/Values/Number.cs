using System.Numerics;

namespace Linter.Hcl.Values;

/// <summary>A number as Terraform computes with it: a binary fraction of up to 512 significant bits, rounded to nearest even.</summary>
/// <remarks>
/// The value is mantissa · 2^exponent. Every number has a precision, which its results inherit (the larger of the operands'), because
/// it decides where a quotient is cut off: literals have 512 bits, counts made by functions 64, as in Terraform.
/// Numbers beyond 2^±<see cref="MaximumMagnitude"/> do not exist here; operations that would make one answer null.
/// </remarks>
public readonly partial struct Number : IEquatable<Number>, IComparable<Number>
{
    /// <summary>Precision of literals and of converted strings, in bits.</summary>
    public const int LiteralPrecision = 512;

    /// <summary>Precision of whole numbers that a program made, in bits.</summary>
    public const int IntegerPrecision = 64;

    /// <summary>Largest distance of the highest bit from the binary point (some 2,460 decimal digits).</summary>
    public const int MaximumMagnitude = 8192;

    private const int InfiniteExponent = int.MaxValue;

    // Odd, or zero.
    private readonly BigInteger _mantissa;
    private readonly int _exponent;
    private readonly int _precision;
    private readonly bool _isNegativeZero;

    private Number(BigInteger mantissa, int exponent, int precision, bool isNegativeZero = false)
    {
        _isNegativeZero = isNegativeZero;
        _mantissa = mantissa;
        _exponent = exponent;
        _precision = precision;
    }

    /// <summary>0.</summary>
    public static Number Zero => new(BigInteger.Zero, 0, IntegerPrecision);

    /// <summary>More than any number: a number divided by zero.</summary>
    public static Number PositiveInfinity => new(BigInteger.One, InfiniteExponent, LiteralPrecision);

    /// <summary>Less than any number.</summary>
    public static Number NegativeInfinity => new(BigInteger.MinusOne, InfiniteExponent, LiteralPrecision);

    /// <summary>Whether it is one of the two infinities.</summary>
    public bool IsInfinite => _exponent == InfiniteExponent;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _mantissa.Sign;

    /// <summary>Whether there is a minus in front of it, which zero can have too.</summary>
    public bool IsNegative => _mantissa.Sign < 0 || _isNegativeZero;

    /// <summary>Whether it is finite and has no fraction.</summary>
    public bool IsWhole => _exponent >= 0 && !IsInfinite;

    /// <summary>Significant bits that results keep, 512 at most.</summary>
    public int Precision => _precision == 0 ? IntegerPrecision : _precision;

    /// <summary>A whole number as functions make it.</summary>
    public static Number FromInt64(long value) => Round(value, 0, IntegerPrecision)!.Value;

    /// <summary>A whole number of any size, or null where it is too large. It keeps all its bits up to 512.</summary>
    public static Number? FromInteger(BigInteger value) =>
        Round(value, 0, Math.Clamp((int)Math.Min(value.GetBitLength() + 1, int.MaxValue), IntegerPrecision, LiteralPrecision));

    /// <summary>A floating-point number with its 53 bits, or null for one that is not finite.</summary>
    public static Number? FromDouble(double value)
    {
        if (!double.IsFinite(value))
        {
            return null;
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        var biased = (int)((bits >> 52) & 0x7FF);
        BigInteger mantissa = (bits & 0xFFFFFFFFFFFFF) | (biased == 0 ? 0 : 1L << 52);
        return mantissa.IsZero && bits < 0
            ? new Number(BigInteger.Zero, 0, 53, isNegativeZero: true)
            : Round(bits < 0 ? -mantissa : mantissa, Math.Max(biased, 1) - 1075, 53);
    }

    /// <summary>The number of a program's decimal: whole ones as <see cref="FromInt64"/>, others as if written in a source.</summary>
    public static Number FromDecimal(decimal value)
    {
        if (value == decimal.Truncate(value) && value >= long.MinValue && value <= long.MaxValue)
        {
            return FromInt64((long)value);
        }

        return TryParse(value.ToString(System.Globalization.CultureInfo.InvariantCulture), out var number) ? number : Zero;
    }

    /// <summary>The number as a whole number, when it is one that fits.</summary>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        if (!IsWhole || _mantissa.GetBitLength() + _exponent > 64)
        {
            return false;
        }

        var whole = _mantissa << _exponent;
        if (whole < long.MinValue || whole > long.MaxValue)
        {
            return false;
        }

        value = (long)whole;
        return true;
    }

    /// <summary>The whole part, towards zero; of an infinity 0.</summary>
    public BigInteger ToInteger() => IsInfinite ? BigInteger.Zero : _exponent >= 0 ? _mantissa << _exponent : BigInteger.Divide(_mantissa, BigInteger.One << -_exponent);

    /// <summary>The nearest floating-point number, the even one of two; infinite where it is too large, zero where it is too small.</summary>
    public double ToDouble()
    {
        if (IsInfinite)
        {
            return Sign > 0 ? double.PositiveInfinity : double.NegativeInfinity;
        }

        // 53 bits are kept, of the smallest numbers as many as lie above 2^-1074.
        var magnitude = BigInteger.Abs(_mantissa);
        var length = (int)magnitude.GetBitLength();
        var kept = Math.Min(53, length + _exponent + 1074);
        if (kept < 0)
        {
            return IsNegative ? -0.0 : 0;
        }

        var dropped = Math.Max(length - kept, 0);
        var whole = magnitude >> dropped;
        var twice = (magnitude - (whole << dropped)) << 1;
        var half = dropped == 0 ? BigInteger.One : BigInteger.One << dropped;
        if (twice > half || (twice == half && !whole.IsEven))
        {
            whole += 1;
        }

        var result = Math.ScaleB((double)(ulong)whole, _exponent + dropped);
        return IsNegative ? -result : result;
    }

    /// <summary>Whether both are the same number; precision does not count.</summary>
    public bool Equals(Number other) => _exponent == other._exponent && _mantissa == other._mantissa;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Number other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _mantissa.GetHashCode() ^ _exponent;

    /// <inheritdoc/>
    public int CompareTo(Number other)
    {
        if (IsInfinite || other.IsInfinite)
        {
            return (IsInfinite ? Sign : 0).CompareTo(other.IsInfinite ? other.Sign : 0);
        }

        var common = Math.Min(_exponent, other._exponent);
        return (_mantissa << (_exponent - common)).CompareTo(other._mantissa << (other._exponent - common));
    }

    /// <summary>Nothing about the content: numbers can be secrets too. See <see cref="ToText"/>.</summary>
    public override string ToString() => nameof(Number);

    /// <summary>Same number.</summary>
    public static bool operator ==(Number left, Number right) => left.Equals(right);

    /// <summary>Another number.</summary>
    public static bool operator !=(Number left, Number right) => !left.Equals(right);

    /// <summary>Smaller.</summary>
    public static bool operator <(Number left, Number right) => left.CompareTo(right) < 0;

    /// <summary>Larger.</summary>
    public static bool operator >(Number left, Number right) => left.CompareTo(right) > 0;

    /// <summary>Smaller or the same.</summary>
    public static bool operator <=(Number left, Number right) => left.CompareTo(right) <= 0;

    /// <summary>Larger or the same.</summary>
    public static bool operator >=(Number left, Number right) => left.CompareTo(right) >= 0;
}
