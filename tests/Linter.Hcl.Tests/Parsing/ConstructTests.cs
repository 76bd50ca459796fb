using System.Text.Json;
using Linter.Hcl.Parsing;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Testing;
using TreeDump;

namespace Linter.Hcl.Tests.Parsing;

/// <summary>Every construct of the native syntax has the tree that the official parser gives it.</summary>
[TestFixture]
internal sealed class ConstructTests
{
    [TestCase("a = 1\n", """[["attr",0,5,"a",["num",4,5,"1"]]]""")]
    [TestCase("a \"b\" c {\n}\n", """[["block",0,11,"a",["b","c"],[]]]""")]
    [TestCase("a { b = 1 }\n", """[["block",0,11,"a",[],[["attr",4,9,"b",["num",8,9,"1"]]]]]""")]
    [TestCase("a = true\nb = null\n", """[["attr",0,8,"a",["bool",4,8,true]],["attr",9,17,"b",["null",13,17]]]""")]
    [TestCase("a = b.c[0][\"d\"][e]\n", """[["attr",0,18,"a",["index",4,18,["trav",4,15,"b",".c","[0]","[\"d\"]"],["trav",16,17,"e"]]]]""")]
    [TestCase("a = b.*.c.0\n", """[["attr",0,11,"a",["splat",4,11,["trav",4,5,"b"],["rtrav",7,11,["anon",5,7],".c","[0]"]]]]""")]
    [TestCase("a = b[*].c\n", """[["attr",0,10,"a",["splat",4,10,["trav",4,5,"b"],["rtrav",5,10,["anon",5,8],".c"]]]]""")]
    [TestCase("a = f(b, c...)\n", """[["attr",0,14,"a",["call",4,14,"f",true,["trav",6,7,"b"],["trav",9,10,"c"]]]]""")]
    [TestCase("a = p::f()\n", """[["attr",0,10,"a",["call",4,10,"p::f",false]]]""")]
    [TestCase("a = b ? c : d\n", """[["attr",0,13,"a",["cond",4,13,["trav",4,5,"b"],["trav",8,9,"c"],["trav",12,13,"d"]]]]""")]
    [TestCase("a = 1 + 2 * 3\n", """[["attr",0,13,"a",["bin",4,13,"+",["num",4,5,"1"],["bin",8,13,"*",["num",8,9,"2"],["num",12,13,"3"]]]]]""")]
    [TestCase("a = 1 - 2 - 3\n", """[["attr",0,13,"a",["bin",4,13,"-",["bin",4,9,"-",["num",4,5,"1"],["num",8,9,"2"]],["num",12,13,"3"]]]]""")]
    [TestCase("a = !-b\n", """[["attr",0,7,"a",["un",4,7,"!",["un",5,7,"neg",["trav",6,7,"b"]]]]]""")]
    [TestCase("a = { b = 1, (c) : 2 }\n", """[["attr",0,22,"a",["obj",4,22,[false,["trav",6,7,"b"],["num",10,11,"1"]],[true,["paren",13,16,["trav",14,15,"c"]],["num",19,20,"2"]]]]]""")]
    [TestCase("a = [for b, c in d : e if f]\n", """[["attr",0,28,"a",["fortuple",4,28,"b","c",["trav",17,18,"d"],null,["trav",21,22,"e"],["trav",26,27,"f"],false]]]""")]
    [TestCase("a = {for b in c : d => e...}\n", """[["attr",0,28,"a",["forobj",4,28,"","b",["trav",14,15,"c"],["trav",18,19,"d"],["trav",23,24,"e"],null,true]]]""")]
    [TestCase("a = \"b${c}d\"\n", """[["attr",0,12,"a",["tmpl",4,12,["str","b"],["trav",8,9,"c"],["str","d"]]]]""")]
    [TestCase("a = \"${b}\"\n", """[["attr",0,10,"a",["wrap",4,10,["trav",7,8,"b"]]]]""")]
    [TestCase("a = \"%{ if b }c%{ else }d%{ endif }\"\n", """[["attr",0,36,"a",["tmpl",4,36,["tif",5,35,["trav",11,12,"b"],[["str","c"]],[["str","d"]]]]]]""")]
    [TestCase("a = \"%{ for b, c in d }e%{ endfor }\"\n", """[["attr",0,36,"a",["tmpl",4,36,["tfor",5,35,"b","c",["trav",20,21,"d"],[["str","e"]]]]]]""")]
    [TestCase("a = <<-E\n  b\n    c\n  E\n", """[["attr",0,22,"a",["tmpl",4,22,["str","b\n  c\n"]]]]""")]
    [TestCase("h\u00E9 = \u540D\u524D\n", """[["attr",0,12,"hé",["trav",6,12,"名前"]]]""")]
    public void A_construct_has_its_canonical_tree(string text, string expected)
    {
        var (parses, tree) = Canonical(new HclParser(), text);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(parses, Is.True);
            Assert.That(tree, Is.EqualTo(expected));
        }
    }

    [Test]
    public void The_inputs_that_are_known_to_be_tricky_have_the_official_verdict_and_tree()
    {
        if (Surroundings.Shared("oracle/hcl/tricky.json", out var reason) is not { } path)
        {
            Assert.Ignore(reason);
            return;
        }

        var parser = new HclParser();
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        using (Assert.EnterMultipleScope())
        {
            foreach (var item in document.RootElement.EnumerateArray())
            {
                var name = item.GetProperty("name").GetString();
                var (parses, tree) = Canonical(parser, item.GetProperty("input").GetString()!);
                Assert.That(parses, Is.EqualTo(item.GetProperty("accepted").GetBoolean()), name);
                if (parses && item.TryGetProperty("tree", out var expected))
                {
                    Assert.That(JsonElement.DeepEquals(JsonDocument.Parse(tree).RootElement, expected), Is.True, name);
                }
            }
        }
    }

    [TestCase("1 +\n 2", true)]
    [TestCase("f(\n)", true)]
    [TestCase("a b", false)]
    [TestCase("", false)]
    [TestCase("a = 1", false)]
    public void An_expression_takes_the_whole_source_and_newlines_mean_nothing(string text, bool parses)
    {
        var expression = new HclParser().ParseExpression(new SourceText("test", text), out var diagnostics);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(diagnostics, parses ? Is.Empty : Has.Length.EqualTo(1));
            Assert.That(expression is ErrorExpression, Is.EqualTo(!parses));
        }
    }

    [TestCase("a \"b\" ${c}\n%{ if d }e%{ endif }\n", true)]
    [TestCase("", true)]
    [TestCase("${a", false)]
    [TestCase("%{ if a }", false)]
    public void A_template_takes_the_whole_source(string text, bool parses)
    {
        var template = new HclParser().ParseTemplate(new SourceText("test", text), out var diagnostics);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(diagnostics, parses ? Is.Empty : Has.Length.EqualTo(1));
            Assert.That(template.Span.End, Is.EqualTo(text.Length));
        }
    }

    [Test]
    public void A_parser_that_is_used_again_gives_what_a_new_one_gives()
    {
        var used = new HclParser();
        foreach (var text in new[] { "a = [1\n", "a \"b\" {\n  c = \"${d\n", "a = f(b, c).d[0]\n", "a = \"%{ if b }\"\n", "x = 1\n" })
        {
            Assert.That(Canonical(used, text), Is.EqualTo(Canonical(new HclParser(), text)));
        }
    }

    internal static (bool Parses, string Tree) Canonical(HclParser parser, string text)
    {
        using var output = new MemoryStream();
        CanonicalLine.Write(output, "test.tf", parser.Parse(new SourceText("test.tf", text)), alwaysWithTree: true);
        using var line = JsonDocument.Parse(output.ToArray(), new JsonDocumentOptions { MaxDepth = 5000 });
        return (line.RootElement.GetProperty("ok").GetBoolean(), line.RootElement.GetProperty("ast").GetRawText());
    }
}
