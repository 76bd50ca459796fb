using CsCheck;
using Linter.Cli.Reports;
using Linter.Core.Findings;
using Linter.Hcl.Text;

namespace Linter.Cli.Tests.Reports;

public sealed class QuotedLineTests
{
    private static readonly SecretMask NoSecrets = new([]);

    [TestCase("  region = \"x\"", "\"x\"", "  region = \"x\"", "           ^^^")]
    [TestCase("\tregion = \"x\"", "\"x\"", "    region = \"x\"", "             ^^^")]
    [TestCase("# 東京 \"x\"", "\"x\"", "# 東京 \"x\"", "       ^^^")]
    [TestCase("# 😀 \"é😀\"", "\"é😀\"", "# 😀 \"é😀\"", "     ^^^^^")]
    [TestCase("a\u001b = \"x\"", "\"x\"", "a\\u{1B} = \"x\"", "          ^^^")]
    public void Carets_stand_below_what_they_point_at(string line, string marked, string text, string carets)
    {
        var source = new SourceText("main.tf", "first\n" + line + "\nlast");
        var start = source.Bytes.IndexOf(System.Text.Encoding.UTF8.GetBytes(marked));
        var quoted = QuotedLine.Of(new Location(source, new TextSpan(start, start + System.Text.Encoding.UTF8.GetByteCount(marked))), NoSecrets, 80);

        Assert.That(quoted.Text, Is.EqualTo(text));
        Assert.That(new string(' ', quoted.CaretColumn) + new string('^', quoted.CaretCount), Is.EqualTo(carets));
    }

    [Test]
    public void A_long_line_is_cut_around_the_place()
    {
        var source = new SourceText("main.tf", new string('a', 100_000) + "MARK" + new string('b', 100_000));
        var quoted = QuotedLine.Of(new Location(source, new TextSpan(100_000, 100_004)), NoSecrets, 60);

        Assert.That(quoted.Text, Has.Length.LessThanOrEqualTo(60));
        Assert.That(quoted.Text.Substring(quoted.CaretColumn, quoted.CaretCount), Is.EqualTo("MARK"));
        Assert.That(quoted.Text, Does.StartWith("…").And.EndsWith("…"));
    }

    [Test]
    public void Any_place_in_any_text_fits_the_width() => Gen.Select(Gen.String, Gen.Int[0, 400], Gen.Int[0, 60], Gen.Int[20, 100]).Sample((text, start, length, width) =>
    {
        var source = new SourceText("main.tf", text);
        start = Math.Min(start, source.Length);
        var quoted = QuotedLine.Of(new Location(source, new TextSpan(start, Math.Min(source.Length, start + length))), NoSecrets, width);

        Assert.That(DisplayWidth.Of(quoted.Text), Is.LessThanOrEqualTo(width));
        Assert.That(quoted.CaretCount, Is.GreaterThanOrEqualTo(1));
        Assert.That(SafeText.HasSteering(quoted.Text), Is.False);
    });
}
