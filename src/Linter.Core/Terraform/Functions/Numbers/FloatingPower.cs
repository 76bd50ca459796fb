namespace Linter.Core.Terraform.Functions.Numbers;

/// <summary>Powers by repeated squaring of the mantissa: in the last bit they differ from those of a mathematical library, and agree with Terraform's.</summary>
internal static class FloatingPower
{
    private const double LargestWhole = 1L << 62;
    private const int LargestExponent = 1 << 12;

    /// <summary>A number to the power of another; null for a fraction of a power, whose last bit depends on the exponential function used.</summary>
    public static double? Compute(double number, double power)
    {
        if (!double.IsFinite(number) || !double.IsFinite(power) || number is 0 or 1 || Math.Abs(power) is 0 or 1 || Math.Abs(power) > LargestWhole)
        {
            return Math.Pow(number, power);
        }

        if (power != Math.Truncate(power))
        {
            return number < 0 ? double.NaN : power switch
            {
                0.5 => Math.Sqrt(number),
                -0.5 => 1 / Math.Sqrt(number),
                _ => null,
            };
        }

        var (mantissa, exponent) = Whole(number, (long)Math.Abs(power));
        return power < 0 ? Scale(1 / mantissa, -exponent) : Scale(mantissa, exponent);
    }

    private static (double Mantissa, long Exponent) Whole(double number, long power)
    {
        var (mantissa, exponent) = (1.0, 0L);
        var squareExponent = Math.ILogB(number) + 1L;
        var square = Math.ScaleB(number, (int)-squareExponent);
        for (var left = power; left != 0; left >>= 1)
        {
            if (Math.Abs(squareExponent) > LargestExponent)
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

        return (mantissa, exponent);
    }

    private static double Scale(double mantissa, long exponent) => Math.ScaleB(mantissa, (int)Math.Clamp(exponent, -10_000, 10_000));
}
