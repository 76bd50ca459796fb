using Linter.Core.Credentials.Profiles;
using Linter.Hcl.Text;

namespace Linter.Core.Tests.Credentials;

public sealed class ProfileFileParserTests
{
    private static ProfileFile Parse(string text) => ProfileFileParser.Parse(new SourceText("credentials", text));

    [TestCase("[p]\nname = value", "value")]
    [TestCase("[p]\r\nname = value\r\n", "value")]
    [TestCase("[p]\nname=value", "value")]
    [TestCase("[p]\nname : value", "value")]
    [TestCase("[p]\nNAME = value", "value")]
    [TestCase("[p]\n  name = value", "value")]
    [TestCase("[p]\nname = \u00a0value\u00a0", "value")]
    [TestCase("[p]\nname = \"value\"", "value")]
    [TestCase("[p]\nname = 'value'", "value")]
    [TestCase("[p]\nname = \"value", "\"value")]
    [TestCase("[p]\nname = “value”", "“value”")]
    [TestCase("[p]\nname = value # note", "value")]
    [TestCase("[p]\nname = value\t; note", "value")]
    [TestCase("[p]\nname = value#kept", "value#kept")]
    [TestCase("[p]\nname = a=b:c", "a=b:c")]
    [TestCase("[p]\nname = value\\n", "value\\n")]
    [TestCase("[p]\nname = one\n  two", "one\ntwo")]
    [TestCase("[p]\nname = old\n[q]\n[p]\nname = new", "new")]
    [TestCase("[p]\nname = \"\"", "")]
    [TestCase("[ p ] # note\nname = value", "value")]
    [TestCase("  [p];note\nname = value", "value")]
    public void A_property_has_the_value_that_the_SDK_reads(string text, string value)
    {
        Assert.That(Parse(text).Find("p")?.Value("name"), Is.EqualTo(value));
    }

    [TestCase("[profile  p]", "profile p")]
    [TestCase("[profile\tp]", "profile p")]
    [TestCase("[profile \"p\"]", "profile \"p\"")]
    [TestCase("[a b  c]", "a b  c")]
    [TestCase("[p#q]", null)]
    [TestCase("[p", null)]
    [TestCase("\ufeff[p]", null)]
    public void A_header_has_the_name_that_the_SDK_reads(string text, string? name)
    {
        Assert.That(Parse(text).Sections.Select(section => section.Name), name is null ? Is.Empty : Is.EqualTo(new[] { name }));
    }

    [Test]
    public void Properties_below_an_empty_one_belong_to_it_and_not_to_the_profile()
    {
        var section = Parse("[p]\ns3 =\n  region = eu-west-1\nregion = us-east-1").Find("p")!;

        Assert.That(section.Value("s3"), Is.Empty);
        Assert.That(section.Value("region"), Is.EqualTo("us-east-1"));
    }

    [Test]
    public void A_property_knows_its_line()
    {
        Assert.That(Parse("# note\n[p]\n\n  name = value\n").Find("p")!.Find("name")!.Line, Is.EqualTo(4));
    }

    [TestCase("[p]\nname = \"")]
    [TestCase("name = '\n[p]")]
    public void A_lone_quote_mark_on_which_the_SDK_crashes_breaks_the_file(string text)
    {
        Assert.That(Parse(text).BrokenAt, Is.Not.Null);
    }

    [TestCase("\ufeff[p]\n", "ByteOrderMark")]
    [TestCase("name = value\n[p]", "OutsideSection")]
    [TestCase("[p\n", "UnclosedHeader")]
    [TestCase("[p]\nword\n", "NotAProperty")]
    [TestCase("[p]\n[p]\n", "RepeatedSection")]
    public void What_is_passed_over_is_remarked(string text, string kind)
    {
        Assert.That(Parse(text).Remarks.Select(remark => remark.Kind.ToString()), Does.Contain(kind));
    }

    [TestCase("# only a comment\n\n   \n; another\n")]
    [TestCase("[p]\n  name = value ; note\n\tother = value\n")]
    public void What_the_SDK_forgives_is_not_remarked(string text)
    {
        Assert.That(Parse(text).Remarks, Is.Empty);
    }
}
