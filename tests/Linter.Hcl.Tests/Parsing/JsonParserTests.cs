using System.Collections.Immutable;
using Linter.Hcl.Parsing.Json;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Hcl.Tests.Parsing;

[TestFixture]
internal sealed class JsonParserTests
{
    [TestCase("{}", "")]
    [TestCase("""{"a": 1, "b": [true, null]}""", "a = 1; b = [true, null]")]
    [TestCase("""{"thing": {"t": {"n": {"x": 1}}}}""", "thing \"t\" \"n\" { x = 1 }")]
    [TestCase("""{"thing": {"t": {"n": {"x": 1}, "m": {"x": 2}}, "u": {"n": {}}}}""", "thing \"t\" \"n\" { x = 1 }; thing \"t\" \"m\" { x = 2 }; thing \"u\" \"n\" {}")]
    [TestCase("""{"thing": [{"t": {"n": [{"x": 1}, {"x": 2}]}}]}""", "thing \"t\" \"n\" { x = 1 }; thing \"t\" \"n\" { x = 2 }")]
    [TestCase("""{"settings": {"inner": {"k": {"y": 1}}, "z": 2}}""", "settings { inner \"k\" { y = 1 }; z = 2 }")]
    [TestCase("""{"settings": null}""", "")]
    [TestCase("""{"//": "comment", "settings": {"//": ["comment"], "a": 1}}""", "settings { a = 1 }")]
    [TestCase("""[{"a": 1}, {"b": 2}]""", "a = 1; b = 2")]
    [TestCase("""{"settings": {"a": 1}, "settings": {"b": 1}}""", "settings { a = 1 }; settings { b = 1 }")]
    public void The_schema_tells_blocks_from_arguments(string text, string outline)
    {
        var tree = Parse(text);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tree.Diagnostics, Is.Empty);
            Assert.That(Outline.Of(tree), Is.EqualTo(outline));
        }
    }

    [Test]
    public void Strings_are_templates_with_positions_in_the_json_text()
    {
        const string Text = """{"a": "x\u00e9${lookup(m, \"k\")} $${n}"}""";
        var tree = Parse(Text);
        Assert.That(tree.Diagnostics, Is.Empty);
        var call = tree.Root.Descendants().OfType<FunctionCallExpression>().Single();
        var template = tree.Root.Descendants().OfType<TemplateExpression>().Single();
        var decoded = Literals.DecodeTemplate(template, tree.Source);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tree.Source.GetText(call.Span), Is.EqualTo("lookup(m, \\\"k\\\")"));
            Assert.That(((StringLiteral)call.Arguments[1]).GetValue(tree.Source), Is.EqualTo("k"));
            Assert.That(template.Parts.OfType<TemplateLiteral>().Select(part => decoded[part]), Is.EqualTo(new[] { "x\u00E9", " ${n}" }));
        }
    }

    [Test]
    public void A_string_that_is_one_interpolation_is_a_wrapper_and_one_without_is_a_literal()
    {
        var tree = Parse("""{"a": "${b.c}", "d": "$${e}\n"}""");
        var values = tree.Root.Items.Cast<AttributeSyntax>().Select(static attribute => attribute.Value).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(values[0], Is.InstanceOf<TemplateExpression>().With.Property(nameof(TemplateExpression.IsWrapper)).True);
            Assert.That(((StringLiteral)values[1]).GetValue(tree.Source), Is.EqualTo("${e}\n"));
        }
    }

    [TestCase("""{"reference": "a.b"}""")]
    [TestCase("""{"reference": "${a.b}"}""")]
    public void A_string_can_stand_for_an_expression(string text)
    {
        var tree = Parse(text);
        var value = tree.Root.Items.Cast<AttributeSyntax>().Single().Value;
        Assert.That(value, Is.InstanceOf<TraversalExpression>().With.Property(nameof(TraversalExpression.RootName)).EqualTo("a"));
    }

    [Test]
    public void A_string_can_stand_for_its_own_text()
    {
        var tree = Parse("""{"literal": {"k": "${a"}}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tree.Diagnostics, Is.Empty);
            Assert.That(tree.Root.Descendants().OfType<StringLiteral>().Last().GetValue(tree.Source), Is.EqualTo("${a"));
        }
    }

    [Test]
    public void A_negative_number_is_an_operation_as_in_the_native_syntax()
    {
        var tree = Parse("""{"a": -1.5}""");
        var value = (UnaryExpression)tree.Root.Items.Cast<AttributeSyntax>().Single().Value;
        Assert.That(((NumberLiteral)value.Operand).GetText(tree.Source), Is.EqualTo("1.5"));
    }

    [Test]
    public void A_block_starts_at_its_last_label_and_its_type_is_where_the_property_is()
    {
        var tree = Parse("""{"thing": {"t": {"n": {"x": 1}}}}""");
        var block = (BlockSyntax)tree.Root.Items.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tree.Source.GetText(block.Span), Is.EqualTo("\"n\": {\"x\": 1}"));
            Assert.That(tree.Source.GetText(block.TypeSpan), Is.EqualTo("\"thing\""));
            Assert.That(tree.Source.GetText(block.HeaderSpan), Is.EqualTo("\"n\""));
        }
    }

    [TestCase("", "1:1 Expected a JSON object, found the end of the file.", "")]
    [TestCase("1", "1:1 The root of a JSON file is an object, found a number.", "")]
    [TestCase("{\"settings\": 1}", "1:14 The body of a \"settings\" block is an object, or an array of objects, found a number.", "")]
    [TestCase("{\"thing\": \"x\"}", "1:11 Below \"thing\" stands an object whose names are labels, found a string.", "")]
    [TestCase("{\"a\": 1, \"a\": 2}", "1:10 The argument \"a\" is set twice in this body.", "a = 1; a = 2")]
    [TestCase("{\"a\": {\"k\": 1, \"k\": 2}}", "1:16 This name is there twice in one object.", "a = {\"k\": 1, \"k\": 2}")]
    [TestCase("{\"a\": 1, // c\n\"b\": 2}", "1:10 JSON has no comments; in a body, a property named \"//\" is one.", "a = 1; b = 2")]
    [TestCase("{\"a\": [1, 2,], \"b\": 2}", "1:12 JSON has no comma behind the last element.", "a = [1, 2,]; b = 2")]
    [TestCase("{\"a\": 1\n\"b\": 2}", "1:8 Expected \",\" between two elements.", "a = 1; b = 2")]
    [TestCase("{\"a\" 1, \"b\": 2}", "1:5 Expected \":\" between a name and its value.", "a = 1; b = 2")]
    [TestCase("{\"a\" = 1, \"b\": 2}", "1:6 Expected \":\" between a name and its value, found \"=\".", "a = 1; b = 2")]
    [TestCase("{\"a\": \"x,\n\"b\": 2}", "1:7 This string is never closed: expected a closing quote (\") before the end of the line.", "a = !; b = 2")]
    [TestCase("{\"a\": \"x\\d\", \"b\": 2}", "1:9 This escape sequence does not exist: expected \\\", \\\\, \\/, \\b, \\f, \\n, \\r, \\t or \\u with four hexadecimal digits.", "a = !; b = 2")]
    [TestCase("{\"a\": 'x', \"b\": 2}", "1:7 Single quotes do not delimit a string: expected double quotes (\").", "a = !; b = 2")]
    [TestCase("{\"a\": True, \"b\": 2}", "1:7 Expected a JSON value: a string in double quotes, a number, true, false, null, an object or an array.", "a = !; b = 2")]
    [TestCase("{\"a\": 007, \"b\": 2}", "1:7 Expected a JSON value: a string in double quotes, a number, true, false, null, an object or an array.", "a = !; b = 2")]
    [TestCase("{\"a\": 1, \"b\": {\"c\": 2}", "1:1 This object is never closed: expected \"}\".", "a = 1; b = {\"c\": 2}")]
    [TestCase("{\"a\": \"${b\", \"c\": 2}", "1:8 This template sequence is never closed: expected \"}\".", "a = !; c = 2")]
    [TestCase("{\"a\": \"${b c}\", \"c\": 2}", "1:12 Expected \"}\", found a name.", "a = !; c = 2")]
    [TestCase("{\"a\": 1} {\"b\": 2}", "1:10 Expected the end of the file behind the value.", "a = 1")]
    public void An_error_is_reported_once_and_leaves_the_rest(string text, string error, string outline)
    {
        var tree = Parse(text);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tree.Diagnostics.Select(d => $"{tree.Source.GetPosition(d.Span.Start)} {d.Message}"), Is.EqualTo(new[] { error }));
            Assert.That(Outline.Of(tree), Is.EqualTo(outline));
        }
    }

    [TestCase("{\"a\": [1 //c\n")]
    [TestCase("{\"a\" //c\n")]
    [TestCase("{\"a\": //c\n")]
    [TestCase("{,\\truetrue\n//c\n}[,1[{{,1\"${\"]")]
    public void Nonsense_with_comments_harms_nobody(string text)
    {
        Assert.That(Parse(text).Diagnostics, Is.Not.Empty);
    }

    [Test]
    public void Nesting_without_end_is_diagnosed()
    {
        var tree = Parse("{\"a\": " + new string('[', 100_000));
        Assert.That(tree.Diagnostics.Select(static d => d.Message), Is.EqualTo(new[] { "This JSON value is nested more than 128 levels deep." }));
    }

    private static SyntaxTree Parse(string text) => new JsonParser().Parse(new SourceText("test.tf.json", text), new ThingSchema());

    /// <summary><c>thing</c> has two labels, <c>settings</c> none, and in it <c>inner</c> has one.</summary>
    private sealed class ThingSchema : IJsonBodySchema
    {
        public int? GetLabelCount(string name) => name switch { "thing" => 2, "settings" => 0, _ => null };

        public IJsonBodySchema GetBlockBody(string type, ImmutableArray<string> labels) => type == "settings" ? new InnerSchema() : ArgumentsOnlySchema.Instance;

        public JsonStringReading GetReading(string argument) => argument switch
        {
            "reference" => JsonStringReading.Expression,
            "literal" => JsonStringReading.Literal,
            _ => JsonStringReading.Template,
        };
    }

    private sealed class InnerSchema : IJsonBodySchema
    {
        public int? GetLabelCount(string name) => name == "inner" ? 1 : null;

        public IJsonBodySchema GetBlockBody(string type, ImmutableArray<string> labels) => ArgumentsOnlySchema.Instance;

        public JsonStringReading GetReading(string argument) => JsonStringReading.Template;
    }
}
