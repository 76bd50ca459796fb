using Linter.Hcl.Text;

namespace Linter.Hcl.Tests.Syntax;

[TestFixture]
internal sealed class UnicodeCompositionTests
{
    [TestCase("", "")]
    [TestCase("plain \u00E9", "plain \u00E9")]
    [TestCase("e\u0301", "\u00E9")]
    [TestCase("q\u0307\u0323", "q\u0323\u0307", Description = "marks are put in order")]
    [TestCase("s\u0323\u0307", "\u1E69", Description = "two marks are put together one by one")]
    [TestCase("s\u0307\u0323", "\u1E69")]
    [TestCase("\u1112\u1161\u11AB", "\uD55C")]
    [TestCase("\uD55C\u11AB", "\uD55C\u11AB")]
    [TestCase("\u2126", "\u03A9", Description = "a character that is another one")]
    [TestCase("\u0958", "\u0915\u093C", Description = "a character that is never put together")]
    [TestCase("a\u0308\u0308", "\u00E4\u0308", Description = "the second of two equal marks is blocked")]
    [TestCase("\u0301e", "\u0301e")]
    [TestCase("\U0001D15E", "\U0001D157\U0001D165")]
    public void Text_is_brought_into_form_c(string text, string expected)
    {
        Assert.That(UnicodeComposition.Compose(text), Is.EqualTo(expected));
    }
}
