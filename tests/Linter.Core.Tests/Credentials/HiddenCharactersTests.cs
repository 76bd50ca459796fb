using CsCheck;
using Linter.Core.Credentials;

namespace Linter.Core.Tests.Credentials;

internal sealed class HiddenCharactersTests
{
    [TestCase("AKIA\u200bX", "U+200B ZERO WIDTH SPACE at 5")]
    [TestCase(" AKIA", "U+0020 SPACE at 1")]
    [TestCase("AKIA\t", "U+0009 CHARACTER TABULATION at 5")]
    [TestCase("AKIA\r\n", "U+000D CARRIAGE RETURN at 5, U+000A LINE FEED at 6")]
    [TestCase("AKIA\u00a0", "U+00A0 NO-BREAK SPACE at 5")]
    [TestCase("\ufeffAKIA", "U+FEFF ZERO WIDTH NO-BREAK SPACE (BYTE ORDER MARK) at 1")]
    [TestCase("AK\u0406A", "U+0406 CYRILLIC CAPITAL LETTER BYELORUSSIAN-UKRAINIAN I at 3")]
    [TestCase("\uff21KIA", "U+FF21 FULLWIDTH LATIN CAPITAL LETTER A at 1")]
    [TestCase("AKIA\u202e", "U+202E FORMAT CHARACTER at 5")]
    [TestCase("AKIA\u0007", "U+0007 CONTROL CHARACTER at 5")]
    [TestCase("AKIA", "")]
    [TestCase("", "")]
    public void A_character_that_cannot_be_seen_is_named(string text, string named) =>
        Assert.That(string.Join(", ", HiddenCharacters.Find(text)), Is.EqualTo(named));

    [Test]
    public void Plain_text_has_none() => Gen.Char['!', '~'].Array.Sample(characters => HiddenCharacters.Find(new string(characters)).IsEmpty);

    [Test]
    public void Places_lie_in_the_text() => Gen.String.Sample(text => HiddenCharacters.Find(text).All(hidden =>
        hidden.Index >= 0 && hidden.Index + hidden.Rune.Utf16SequenceLength <= text.Length));
}
