namespace Linter.Core.Terraform.Functions.Numbers;

/// <summary>Powers by repeated squaring of the mantissa: in the last bit they differ from those of a mathematical library, and agree with Terraform's.</summary>
internal static class FloatingPower
{
    private const double LargestWhole = 1L << 62;

    /// <summary>A number to the power of another.</summary>
    public static double Compute(double number, double power)
    {
        if (!double.IsFinite(number) || !double.IsFinite(power) || number is 0 or 1 || Math.Abs(power) is 0 or 0.5 or 1 || Math.Abs(power) > LargestWhole)
        {
            return Math.Pow(number, power);
        }

        var whole = Math.Truncate(Math.Abs(power));
        var fraction = Math.Abs(power) - whole;
        var (mantissa, exponent) = (1.0, 0L);
        if (fraction != 0)
        {
            if (number < 0)
            {
                return double.NaN;
            }

            if (fraction > 0.5)
            {
                fraction--;
                whole++;
            }

            mantissa = Math.Exp(fraction * Math.Log(number));
        }

        var (square, squareExponent) = Split(number);
        for (var left = (long)whole; left != 0; left >>= 1)
        {
            if (squareExponent is < -(1 << 12) or > 1 << 12)
            {
                // Beyond every number: only the sign of the exponent still counts.
                exponent += squareExponent;
                break;
            }

            if ((left & 1) == 1)
            {
                mantissa *= square;
                exponent += squareExponent;
            }

            square *= square;
            squareExponent <<= 1;
            if (Math.Abs(square) < 0.5)
            {
                square += square;
                squareExponent--;
            }
        }

        if (power < 0)
        {
            mantissa = 1 / mantissa;
            exponent = -exponent;
        }

        return Math.ScaleB(mantissa, (int)Math.Clamp(exponent, -10_000, 10_000));
    }

    /// <summary>A mantissa from a half up to one and an exponent of two.</summary>
    private static (double Mantissa, long Exponent) Split(double number)
    {
        var exponent = Math.ILogB(number) + 1;
        return (Math.ScaleB(number, -exponent), exponent);
    }
}
