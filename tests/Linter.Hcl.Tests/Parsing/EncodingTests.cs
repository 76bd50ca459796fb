using System.Text;
using Linter.Hcl.Parsing;
using Linter.Hcl.Text;

namespace Linter.Hcl.Tests.Parsing;

[TestFixture]
internal sealed class EncodingTests
{
    [Test]
    public void A_byte_order_mark_takes_no_place()
    {
        var tree = new HclParser().Parse(new SourceText("test.tf", [0xEF, 0xBB, 0xBF, .. "x =\n"u8]));
        Assert.That(tree.Source.GetPosition(tree.Diagnostics.Single().Span.Start).ToString(), Is.EqualTo("1:4"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Utf_16_is_named(bool withMark)
    {
        byte[] bytes = [.. withMark ? Encoding.Unicode.GetPreamble() : [], .. Encoding.Unicode.GetBytes("x = 1\n")];
        var tree = new HclParser().Parse(new SourceText("test.tf", bytes));
        Assert.That(tree.Diagnostics.Select(d => d.Message), Is.EqualTo(new[] { "This file is UTF-16: expected UTF-8." }));
    }

    [TestCase("x = \"\u00FF\"\ny = 1\n", "1:6 This byte is not UTF-8: all files must be UTF-8.")]
    [TestCase("x = \u00FF\ny = 1\n", "1:5 This byte is not UTF-8: all files must be UTF-8.")]
    [TestCase("# \u00FF\nx = \u00FE\u00FF\n", "2:5 This byte is not UTF-8: all files must be UTF-8.")]
    [TestCase("# \u00FF\nx = 1 // \u00FF", "")]
    [TestCase("/* \u00FF */ x = 1\n", "")]
    [TestCase("x = 1\0\ny = 2\n", "1:6 A NUL character is not allowed.")]
    [TestCase("x = 1\ry = 2\n", "1:6 A carriage return alone is no line end: expected a line feed behind it.")]
    [TestCase("x = <<E\na\rb\nE\n", "2:2 A carriage return alone is no line end: expected a line feed behind it.")]
    [TestCase("x = 1\r\ny = <<E\r\na\r\nE\r\n", "")]
    [TestCase("", "")]
    [TestCase("\n\n", "")]
    [TestCase("# only a comment", "")]
    public void Bytes_that_are_no_text_are_diagnosed_outside_comments(string latin1, string expected)
    {
        var tree = new HclParser().Parse(new SourceText("test.tf", Encoding.Latin1.GetBytes(latin1)));
        Assert.That(string.Join('|', tree.Diagnostics.Select(d => $"{tree.Source.GetPosition(d.Span.Start)} {d.Message}")), Is.EqualTo(expected));
    }

    [Test]
    public void Comments_are_kept_without_their_line_ends()
    {
        var tree = new HclParser().Parse(new SourceText("test.tf", "# a\r\nx = 1 // b\n/* c\nd */\n# e"));
        Assert.That(tree.Comments.Select(tree.Source.GetText), Is.EqualTo(new[] { "# a", "// b", "/* c\nd */", "# e" }));
    }
}
