using System.Text;
using Linter.Hcl.Parsing;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Hcl.Tests.Syntax;

[TestFixture]
internal sealed class LiteralsTests
{
    [TestCase("", "")]
    [TestCase("abc", "abc")]
    [TestCase(@"a\n\r\t\""\\b", "a\n\r\t\"\\b")]
    [TestCase(@"\u00e9\U0001F600", "\u00E9\U0001F600")]
    [TestCase("$${a} %%{b} $$ %% $a %", "${a} %{b} $$ %% $a %")]
    [TestCase(@"\d \u12 \ud800 \", @"\d \u12 \ud800 \", Description = "wrong escapes stay")]
    public void A_quoted_string_is_decoded(string raw, string text)
    {
        Assert.That(Literals.DecodeQuoted(Encoding.UTF8.GetBytes(raw)), Is.EqualTo(text));
    }

    [TestCase("\"a ${b} c\"", "a |b| c")]
    [TestCase("\"a ${~ b ~} c\"", "a|b|c")]
    [TestCase("\"a\\n ${~ b ~} \\n c\"", "a|b|c", Description = "decoded line ends are blanks, too")]
    [TestCase("\"a %{~ if b ~} c %{~ else ~} d %{~ endif ~} e\"", "a|c|d|e")]
    [TestCase("\"a %{ for b in c ~} d %{ endfor }\"", "a |d ")]
    [TestCase("<<E\n  a\n  ${~ b}\nE\n", "  a\n|b|\n", Description = "a strip marker in a heredoc ends at the line")]
    [TestCase("<<E\na\\n$${b}\nE\n", "a\\n${b}\n", Description = "no backslash escapes in heredocs")]
    [TestCase("<<-E\n    a\n      b\n\n    c\n  E\n", "a\n  b\n\nc\n")]
    [TestCase("<<-E\n    a\n${b}\n    E\n", "    a\n|b|\n", Description = "a line that starts with a sequence has no indentation")]
    [TestCase("<<-E\n    a ${b} c\n      d\n    E\n", "a |b| c\n  d\n")]
    [TestCase("<<-E\n    %{ if a }\n    b\n    %{ endif }\n    E\n", "|\nb\n|\n", Description = "the indentation before a directive counts")]
    public void The_text_of_a_template_depends_on_what_is_beside_it(string expression, string texts)
    {
        var source = new SourceText("test.tf", $"x = {expression}\n");
        var tree = new HclParser().Parse(source);
        Assert.That(tree.Diagnostics, Is.Empty);
        var template = tree.Root.Descendants().OfType<TemplateExpression>().FirstOrDefault()!;
        var decoded = Literals.DecodeTemplate(template, source);
        Assert.That(string.Join('|', Pieces(template, decoded)), Is.EqualTo(texts));
    }

    [Test]
    public void A_template_file_has_no_backslash_escapes_and_strips_within_lines()
    {
        var source = new SourceText("test.tpl", "a\\n\n  ${~ b ~}\n\n c");
        var template = new HclParser().ParseTemplate(source, out var diagnostics);
        var decoded = Literals.DecodeTemplate(template, source);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(diagnostics, Is.Empty);
            Assert.That(template.Parts.OfType<TemplateLiteral>().Select(part => decoded[part]), Is.EqualTo(new[] { "a\\n\n", "\n c" }));
        }
    }

    private static IEnumerable<string> Pieces(TemplateExpression template, IReadOnlyDictionary<TemplateLiteral, string> decoded)
    {
        foreach (var node in template.Descendants(static node => node is not TemplateInterpolation))
        {
            switch (node)
            {
                case TemplateLiteral literal:
                    yield return decoded[literal];
                    break;
                case TemplateInterpolation { Value: TraversalExpression traversal }:
                    yield return traversal.RootName;
                    break;
            }
        }
    }
}
