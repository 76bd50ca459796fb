using Linter.Cli.Reports.Sarif;

namespace Linter.Cli.Tests.Reports;

public sealed class SarifTextTests
{
    [TestCase("plain text", "plain text")]
    [TestCase("[a](1) and [b](x)", "[a] (1) and [b](x)")]
    [TestCase("{0} of {x} and {", "{ 0} of {x} and {")]
    [TestCase("](", "](")]
    [TestCase("](7", "] (7")]
    [TestCase("a\u001Bb", "a\\u{ 1B}b")]
    public void What_would_be_a_link_or_an_argument_is_parted(string text, string expected) =>
        Assert.That(SarifText.Plain(text), Is.EqualTo(expected));

    [Test]
    public void A_text_of_steering_characters_costs_what_its_length_does()
    {
        static long Cost(int count)
        {
            var text = new string('\u0015', count);
            var before = GC.GetAllocatedBytesForCurrentThread();
            SarifText.Plain(text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Cost(1_000);

        Assert.That(Cost(8_000) / (double)Cost(1_000), Is.LessThan(16));
    }
}
