using System.Text;
using Linter.Hcl.Diagnostics;
using Linter.Hcl.Scanning;

namespace Linter.Hcl.Tests.Scanning;

[TestFixture]
internal sealed class ScannerTests
{
    [TestCase("a = 1\n", "Identifier Assign Number Newline")]
    [TestCase("\n\na = 1\n\n\nb = 2\n", "Identifier Assign Number Newline Identifier Assign Number Newline", Description = "runs of newlines are one")]
    [TestCase("a = [\n1,\n2\n]\n", "Identifier Assign OpenBracket Number Comma Number CloseBracket Newline", Description = "no newlines in brackets")]
    [TestCase("a = {\nb = 1\n}\n", "Identifier Assign OpenBrace Newline Identifier Assign Number Newline CloseBrace Newline", Description = "newlines in objects")]
    [TestCase("a = {\nfor b in c : d => e\n}\n", "Identifier Assign OpenBrace Identifier Identifier Identifier Identifier Colon Identifier FatArrow Identifier CloseBrace Newline")]
    [TestCase("a = {# c\n for = 1}\n", "Identifier Assign OpenBrace Identifier Assign Number CloseBrace Newline", Description = "a comment before the for")]
    [TestCase("a = ({\nb = 1\n})\n", "Identifier Assign OpenParenthesis OpenBrace Newline Identifier Assign Number Newline CloseBrace CloseParenthesis Newline")]
    [TestCase("a = 1 # c\nb = 2", "Identifier Assign Number Newline Identifier Assign Number", Description = "a line comment ends with a newline")]
    [TestCase("a = 1 /* c\n */\n", "Identifier Assign Number Newline", Description = "a block comment does not")]
    [TestCase("a = \"b\\\"$${c} $ %\"\n", "Identifier Assign String Newline", Description = "a string without sequences is one token")]
    [TestCase("a = \"b${c}d\"\n", "Identifier Assign OpenQuote TemplateText OpenInterpolation Identifier CloseSequence TemplateText CloseQuote Newline")]
    [TestCase("a = \"%{~ if b ~}%{ endif }\"\n", "Identifier Assign OpenQuote OpenDirective Identifier Identifier CloseSequence OpenDirective Identifier CloseSequence CloseQuote Newline")]
    [TestCase("a = <<E\nb\nE\n", "Identifier Assign OpenHeredoc TemplateText CloseHeredoc Newline")]
    [TestCase("a = <<-E\n${b}\n  E\n", "Identifier Assign OpenFlushHeredoc OpenInterpolation Identifier CloseSequence TemplateText CloseHeredoc Newline")]
    [TestCase("a = 1...\n", "Identifier Assign Number Ellipsis Newline")]
    [TestCase("a = 1.5e-3.b\n", "Identifier Assign Number Dot Identifier Newline")]
    [TestCase("a = b::c()\n", "Identifier Assign Identifier DoubleColon Identifier OpenParenthesis CloseParenthesis Newline")]
    [TestCase("a = b ? !c : d <= e && f != g || h >= i\n", "Identifier Assign Identifier Question Bang Identifier Colon Identifier LessOrEqual Identifier AndAnd Identifier NotEqual Identifier OrOr Identifier GreaterOrEqual Identifier Newline")]
    [TestCase("a = b % c * d / e + f - g == h < i > j\n", "Identifier Assign Identifier Percent Identifier Star Identifier Slash Identifier Plus Identifier Minus Identifier EqualEqual Identifier Less Identifier Greater Identifier Newline")]
    [TestCase("a = [1\nb = 2\n", "Identifier Assign OpenBracket Number CloseBracket Newline Identifier Assign Number Newline", Description = "an unclosed bracket is closed")]
    [TestCase("a = f(1}\n", "Identifier Assign Identifier OpenParenthesis Number CloseParenthesis Newline", Description = "a wrong bracket is taken for the right one")]
    [TestCase("a = \"b${c\n", "Identifier Assign Invalid", Description = "a string that does not end is one wrong token")]
    public void Tokens_are_those_that_mean_something_and_always_balanced(string text, string kinds)
    {
        var buffers = new ScanBuffers();
        Scanner.Scan(Encoding.UTF8.GetBytes(text), ScanMode.Body, buffers, new DiagnosticBag());
        var found = buffers.Tokens.Take(buffers.TokenCount - 1).Select(static token => token.Kind.ToString());
        Assert.That(string.Join(' ', found), Is.EqualTo(kinds));
    }

    [Test]
    public void Names_are_the_same_object_whatever_their_length()
    {
        var names = new NameTable();
        var text = Encoding.UTF8.GetBytes("a abcdefgh abcdefghijklmnop abcdefghijklmnopqrstuvwxyz_0123456789 h\u00E9llo a_very_long_name_with_h\u00E9llo_in_it");
        foreach (var part in Encoding.UTF8.GetString(text).Split(' '))
        {
            var start = text.AsSpan().IndexOf(Encoding.UTF8.GetBytes(part));
            var end = start + Encoding.UTF8.GetByteCount(part);
            var number = names.GetNumber(text, start, end);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(names[number], Is.EqualTo(part));
                Assert.That(names.GetNumber(text.AsSpan(0, end), start, end), Is.EqualTo(number));
            }
        }
    }

    [Test]
    public void A_table_keeps_many_names_apart_and_forgets_them_between_files()
    {
        var names = new NameTable();
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < 70_000; i++)
            {
                var name = Encoding.UTF8.GetBytes($"n{i}");
                Assert.That(names[names.GetNumber(name, 0, name.Length)], Is.EqualTo($"n{i}"));
            }
        }

        names.Trim();
        var @for = "for"u8.ToArray();
        Assert.That(names.GetNumber(@for, 0, 3), Is.EqualTo(NameTable.For));
    }
}
