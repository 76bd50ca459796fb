using CsCheck;
using Linter.Hcl.Values;

namespace Linter.Hcl.Tests.Values;

public sealed class NumberTests
{
    [TestCase("1", "1")]
    [TestCase("-0", "-0")]
    [TestCase("1.50", "1.5")]
    [TestCase("1e3", "1000")]
    [TestCase("1E-3", "0.001")]
    [TestCase("+5", "5")]
    [TestCase(".5", "0.5")]
    [TestCase("5.", "5")]
    [TestCase("1p3", "8")]
    [TestCase("3p-1", "1.5")]
    [TestCase("1e40", "10000000000000000000000000000000000000000")]
    [TestCase("0.1", "0.1")]
    [TestCase("123456789012345678901234567890.123456789", "123456789012345678901234567890.123456789")]
    [TestCase("inf", "+Inf")]
    [TestCase("-Inf", "-Inf")]
    public void A_number_prints_as_terraform_prints_it(string text, string printed)
    {
        Assert.That(Number.TryParse(text, out var number), Is.True);
        Assert.That(number.ToText(), Is.EqualTo(printed));
    }

    [TestCase("")]
    [TestCase("-")]
    [TestCase(".")]
    [TestCase("1 ")]
    [TestCase("1_000")]
    [TestCase("0x10")]
    [TestCase("1e")]
    [TestCase("1e+")]
    [TestCase("1e5.5")]
    [TestCase("--1")]
    [TestCase("1.2.3")]
    [TestCase("١")]
    public void Other_text_is_no_number(string text) => Assert.That(Number.TryParse(text, out _), Is.False);

    [TestCase("1e3000")]
    [TestCase("1e-3000")]
    [TestCase("1e1000000000")]
    [TestCase("1e99999999999999999999")]
    [TestCase("1p10000")]
    public void A_number_beyond_the_limit_is_not_made(string text) => Assert.That(Number.TryParse(text, out _), Is.False);

    [Test]
    public void A_text_beyond_the_limit_is_not_read() => Assert.That(Number.TryParse(new string('1', Number.MaximumTextLength + 1), out _), Is.False);

    [Test]
    public void A_third_has_512_bits_between_literals_and_64_between_counts()
    {
        var literals = Number.Divide(Parse("1"), Parse("3"))!.Value;
        var counts = Number.Divide(Number.FromInt64(1), Number.FromInt64(3))!.Value;
        Assert.Multiple(() =>
        {
            Assert.That(literals.ToText(), Has.Length.EqualTo(157).And.StartsWith("0.3333").And.EndsWith("335"));
            Assert.That(counts.ToText(), Is.EqualTo("0.33333333333333333334"));
        });
    }

    [TestCase(1, 0)]
    [TestCase(2, 2)]
    [TestCase(3, 4)]
    [TestCase(5, 4)]
    [TestCase(7, 8)]
    public void What_lies_between_two_numbers_becomes_the_even_one(int added, int kept)
    {
        var large = Parse("1p512");
        Assert.That(Number.Add(large, Parse($"{added}")), Is.EqualTo(Number.Add(large, Parse($"{kept}"))));
    }

    [Test]
    public void Operations_without_a_result_have_none()
    {
        var (zero, infinity) = (Parse("0"), Number.PositiveInfinity);
        Assert.Multiple(() =>
        {
            Assert.That(Number.Divide(zero, zero), Is.Null);
            Assert.That(Number.Multiply(zero, infinity), Is.Null);
            Assert.That(Number.Subtract(infinity, infinity), Is.Null);
            Assert.That(Number.Modulo(infinity, Parse("3")), Is.Null);
            Assert.That(Number.Divide(Parse("-1"), zero), Is.EqualTo(Number.NegativeInfinity));
        });
    }

    [Test]
    public void Powers_by_multiplying_end_at_the_limit()
    {
        Number? number = Parse("2");
        var squarings = 0;
        for (; number is { } factor && squarings < 100; squarings++)
        {
            number = Number.Multiply(factor, factor);
        }

        Assert.That(squarings, Is.EqualTo(13));
    }

    [Test]
    public void Whole_numbers_agree_with_those_of_the_machine() => Gen.Select(Gen.Int, Gen.Int).Sample((left, right) =>
    {
        var (a, b) = (Number.FromInt64(left), Number.FromInt64(right));
        return Number.Add(a, b)!.Value.ToText() == ((long)left + right).ToString(System.Globalization.CultureInfo.InvariantCulture)
            && Number.Multiply(a, b)!.Value.ToText() == ((long)left * right).ToString(System.Globalization.CultureInfo.InvariantCulture).Replace("-0", "0", StringComparison.Ordinal)
                .Insert(0, left * (long)right == 0 && (left < 0 != right < 0) ? "-" : "")
            && a.CompareTo(b) == left.CompareTo(right)
            && (right == 0 || Number.Modulo(a, b)!.Value.Equals(Number.FromInt64((long)left % right)));
    });

    [Test]
    public void Floating_point_numbers_come_back_as_they_were() =>
        Gen.Double.Sample(value => !double.IsFinite(value) || Number.FromDouble(value)!.Value.ToDouble().Equals(value) || value == 0);

    // Each around the middle between two neighbours, where one bit far below decides.
    [TestCase("9007199254740993", 9007199254740992)]
    [TestCase("9007199254740993.0000000000000000000000000000000000001", 9007199254740994)]
    [TestCase("9007199254740992.9999999999999999999999999999999999999", 9007199254740992)]
    [TestCase("9007199254740995", 9007199254740996)]
    [TestCase("18446744073709553665", 18446744073709555712d)]
    [TestCase("18446744073709553663", 18446744073709551616d)]
    [TestCase("0.1", 0.1)]
    [TestCase("-1e-7", -1e-7)]
    [TestCase("5e-324", double.Epsilon)]
    [TestCase("2.4703282292062327208e-324", 0)]
    [TestCase("2.4703282292062328e-324", double.Epsilon)]
    [TestCase("7.4e-324", double.Epsilon)]
    [TestCase("7.5e-324", 2 * double.Epsilon)]
    [TestCase("2.2250738585072011e-308", 2.2250738585072011e-308)]
    [TestCase("1e400", double.PositiveInfinity)]
    [TestCase("1e-400", 0)]
    public void The_nearest_floating_point_number_is_rounded_to_once(string text, double nearest) => Assert.That(Parse(text).ToDouble(), Is.EqualTo(nearest));

    [Test]
    public void Any_decimal_has_the_floating_point_number_that_reading_it_gives() => Gen.Select(Gen.Long, Gen.ULong, Gen.Int[-345, 310]).Sample((whole, fraction, power) =>
    {
        var text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{whole}.{fraction}e{power}");
        return Parse(text).ToDouble().Equals(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
    });

    [Test]
    public void What_is_printed_reads_as_the_same_number() => Gen.Select(Gen.Long, Gen.Long).Sample((left, right) =>
    {
        var quotient = Number.Divide(Parse(left + ".5"), Parse(right + ".25"))!.Value;
        return Parse(quotient.ToText()) == quotient;
    });

    [Test]
    public void Text_for_logs_holds_no_digits() => Assert.That(Parse("12345").ToString(), Does.Not.Contain("1"));

    private static Number Parse(string text) => Number.TryParse(text, out var number) ? number : throw new FormatException();
}
