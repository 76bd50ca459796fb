using CsCheck;
using Linter.Cli.Reports;

namespace Linter.Cli.Tests.Reports;

public sealed class SafeTextTests
{
    [TestCase("plain äöü 東京 😀", "plain äöü 東京 😀")]
    [TestCase("a\u001b[31mb", "a\\u{1B}[31mb")]
    [TestCase("a\tb\nc\rd", "a b\\u{A}c\\u{D}d")]
    [TestCase("\u202Eevil\u2066", "\\u{202E}evil\\u{2066}")]
    [TestCase("\u009B31m\u200B\uFEFF\u2028", "\\u{9B}31m\\u{200B}\\u{FEFF}\\u{2028}")]
    [TestCase("", "")]
    public void Steering_characters_are_written_out(string text, string safe) => Assert.That(SafeText.OneLine(text), Is.EqualTo(safe));

    [Test]
    public void Half_a_character_is_written_out() => Assert.That(SafeText.OneLine("\uD83Dx"), Is.EqualTo("\\u{D83D}x"));

    [Test]
    public void A_safe_text_stays_safe_and_the_same() => Gen.String.Sample(text =>
    {
        var safe = SafeText.OneLine(text);
        Assert.That(SafeText.HasSteering(safe), Is.False);
        Assert.That(SafeText.OneLine(safe), Is.EqualTo(safe));
    });

    [Test]
    public void The_last_wall_covers_what_looks_like_a_secret() =>
        Assert.That(SafeText.Message("The key is wJbrXUtnFAMI/K7MDENG/bPxRqiCYzYqL0p7KEYv."), Does.Not.Contain("wJbrXUtnFAMI"));
}
