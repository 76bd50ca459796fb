namespace Linter.Core.Terraform.Functions.Numbers;

/// <summary>
/// The natural logarithm by the polynomial of fdlibm, which Terraform's language uses too. Other libraries differ in the last bit, and
/// <c>ceil(log(8, 2))</c> depends on it.
/// </summary>
internal static class FloatingLogarithm
{
    // The natural logarithm of 2 in two parts, so that a multiple of the first is exact.
    private const double HighOfTwo = 6.93147180369123816490e-01;
    private const double LowOfTwo = 1.90821492927058770002e-10;

    // Coefficients of the minimax polynomial for (log(1+f) - f + f²/2) / s with s = f / (2 + f), from the lowest power of s² on.
    private static readonly double[] Odd =
        [6.666666666666735130e-01, 2.857142874366239149e-01, 1.818357216161805012e-01, 1.479819860511658591e-01];

    private static readonly double[] Even = [3.999999999940941908e-01, 2.222219843214978396e-01, 1.531383769920937332e-01];

    /// <summary>The natural logarithm.</summary>
    public static double Natural(double number)
    {
        if (!double.IsFinite(number) || number <= 0)
        {
            return Math.Log(number);
        }

        double exponent = Math.ILogB(number) + 1;
        var mantissa = Math.ScaleB(number, -(int)exponent);
        if (mantissa < Math.Sqrt(2) / 2)
        {
            mantissa *= 2;
            exponent--;
        }

        var f = mantissa - 1;
        var s = f / (2 + f);
        var square = s * s;
        var fourth = square * square;
        var rest = (square * Polynomial(Odd, fourth)) + (fourth * Polynomial(Even, fourth));
        var half = 0.5 * f * f;
        return (exponent * HighOfTwo) - ((half - ((s * (half + rest)) + (exponent * LowOfTwo))) - f);
    }

    private static double Polynomial(double[] coefficients, double at)
    {
        var sum = coefficients[^1];
        for (var index = coefficients.Length - 2; index >= 0; index--)
        {
            sum = coefficients[index] + (at * sum);
        }

        return sum;
    }
}
