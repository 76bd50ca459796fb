using Linter.Core.Credentials.Profiles;
using Linter.Hcl.Text;

namespace Linter.Core.Tests.Credentials;

public sealed class LegacyProfileFileParserTests
{
    private static ProfileFile Parse(string text) => LegacyProfileFileParser.Parse(new SourceText("config", text));

    [TestCase("[p]\nname = value", "value")]
    [TestCase("[p]\nname = value # note", "value")]
    [TestCase("[p]\nname = value#kept", "value#kept")]
    [TestCase("[p]\nname = two words", "two words")]
    [TestCase("[p]\nname = \"a \\\"b\\\"\"", "a \"b\"")]
    [TestCase("[p]\n  name = value", "value")]
    [TestCase("[p]\nname = [a]=b:c", "[a]=b:c")]
    public void A_property_has_the_value_that_the_old_SDK_reads(string text, string value)
    {
        Assert.That(Parse(text).Find("p")?.Value("name"), Is.EqualTo(value));
    }

    [TestCase("[p]\nname =\n  nested = 1\nother = 2", "name")]
    [TestCase("[p]\nNAME = value", "name")]
    [TestCase("[p]\nname = a , b", "name")]
    [TestCase("[p]\nname = old\n[p]\nother = 1", "name")]
    public void A_property_that_the_old_SDK_loses_is_not_there(string text, string name)
    {
        Assert.That(Parse(text).Find("p")!.Has(name), Is.False);
    }

    [TestCase("[broken\n")]
    [TestCase("[None]\n= None\n")]
    [TestCase("word")]
    [TestCase("word # note\n")]
    [TestCase("word [p]\n")]
    [TestCase("[]\n")]
    [TestCase("[p] ]\n")]
    [TestCase("[a[b]\n")]
    [TestCase("[p # note]\n")]
    [TestCase("name = # note\n")]
    [TestCase(":x\n")]
    [TestCase("\ufeff[p]\n")]
    public void What_the_old_SDK_gives_up_on_breaks_the_whole_file(string text)
    {
        var file = Parse("[p]\nname = value\n" + text);

        Assert.That(text.StartsWith('\ufeff') ? Parse(text).BrokenAt : file.BrokenAt, Is.Not.Null);
        Assert.That(text.StartsWith('\ufeff') ? [] : file.Sections, Is.Empty);
    }

    [TestCase("word\n[p]\n")]
    [TestCase("[p] trailing\n")]
    [TestCase("name =\n[p]\n")]
    [TestCase("[a#b]\n[p]\n")]
    [TestCase("[p]\nname = value\r\n")]
    public void What_the_old_SDK_forgives_breaks_nothing(string text)
    {
        Assert.That(Parse(text).BrokenAt, Is.Null);
        Assert.That(Parse(text).Find("p"), Is.Not.Null);
    }

    [Test]
    public void A_quote_that_is_never_closed_makes_an_empty_file()
    {
        var file = Parse("[p]\nname = \"value\n");

        Assert.That(file.BrokenAt, Is.Null);
        Assert.That(file.Sections, Is.Empty);
    }
}
