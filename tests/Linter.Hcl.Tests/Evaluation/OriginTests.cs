using Linter.Hcl.Values;

namespace Linter.Hcl.Tests.Evaluation;

/// <summary>Values know where they came from, also through collections, functions and strings that were put together.</summary>
public sealed class OriginTests
{
    private readonly TestModule _module = new();

    [TestCase("\"a\"", "\"a\"")]
    [TestCase("(\"a\")", "\"a\"")]
    [TestCase("\"${\"a\"}\"", "\"a\"")]
    [TestCase("[1, \"a\"][1]", "\"a\"")]
    [TestCase("{ k = \"a\" }.k", "\"a\"")]
    [TestCase("{ k = \"a\" }[\"k\"]", "\"a\"")]
    [TestCase("true ? \"a\" : \"b\"", "\"a\"")]
    [TestCase("upper(\"a\")", "\"a\"")]
    [TestCase("upper(upper(\"a\"))", "\"a\"")]
    [TestCase("tolist([1, \"a\"])[1]", "\"a\"")]
    [TestCase("[for x in [\"a\"] : x][0]", "\"a\"")]
    [TestCase("[for x in [{ k = \"a\" }] : x.k][0]", "\"a\"")]
    [TestCase("{ for x in [\"a\"] : \"k\" => x }.k", "\"a\"")]
    [TestCase("([{ k = \"a\" }][*].k)[0]", "\"a\"")]
    [TestCase("try({}.a, \"a\")", "\"a\"")]
    [TestCase("\"x${1}\"", "\"x${1}\"")]
    [TestCase("1 + 2", "1 + 2")]
    [TestCase("!true", "!true")]
    [TestCase("[1]", "[1]")]
    [TestCase("{}.a", ".a")]
    public void The_first_step_is_the_literal(string expression, string literal)
    {
        var origin = _module.Evaluate(expression).Value.Origin!;
        Assert.That(origin.Source.GetText(origin.First.Span), Is.EqualTo(literal));
    }

    [TestCase("var.text", "var.text")]
    [TestCase("var.objects[0].tags[\"x\"]", "var.objects[0].tags[…]")]
    [TestCase("upper(local.pair[1].k)", "local.pair[1].k, upper()")]
    [TestCase("[for x in [var.text] : upper(x)][0]", "var.text, x, upper()")]
    public void Each_reference_and_each_call_is_a_step(string expression, string steps)
    {
        var origin = _module.Evaluate(expression).Value.Origin!;
        Assert.That(string.Join(", ", origin.Steps.Where(s => s.Description is not null).Select(s => s.Description)), Is.EqualTo(steps));
    }

    [Test]
    public void Pieces_of_a_string_keep_their_own_places()
    {
        var result = (StringValue)_module.Evaluate("\"a${\"b\"}${\"c${1}\"}\"").Value;
        Assert.That(
            result.Parts.Select(p => (p.Text, p.Origin!.Source.GetText(p.Origin.First.Span))),
            Is.EqualTo(new[] { ("a", "a"), ("b", "\"b\""), ("c", "c"), ("1", "1") }));
    }

    [Test]
    public void A_string_with_an_unknown_piece_keeps_the_others()
    {
        var result = (UnknownValue)_module.Evaluate("\"arn:aws:iam::${var.unknown}:role/${var.text}\"").Value;
        Assert.Multiple(() =>
        {
            Assert.That(result.Parts.Select(p => p.Text), Is.EqualTo(new[] { "arn:aws:iam::", null, ":role/", "hello" }));
            Assert.That(result.KnownPrefix, Is.EqualTo("arn:aws:iam::"));
            Assert.That(result.Type, Is.EqualTo(HclType.String));
            Assert.That(result.Reason.Message, Does.Contain("var.unknown"));
        });
    }

    [Test]
    public void Collections_with_unknown_parts_are_known_in_part()
    {
        var result = (MappingValue)_module.Evaluate("{ a = \"k\", b = var.unknown, c = [1, var.anything] }").Value;
        Assert.Multiple(() =>
        {
            Assert.That(result.IsWhollyKnown, Is.False);
            Assert.That(result.Items["a"].Text, Is.EqualTo("k"));
            Assert.That(((SequenceValue)result.Items["c"]).Elements[0].IsKnown, Is.True);
        });
    }

    [Test]
    public void What_goes_wrong_in_one_part_leaves_the_others()
    {
        var result = _module.Evaluate("{ a = \"k\", b = {}.missing }");
        Assert.Multiple(() =>
        {
            Assert.That(result.IsRefused, Is.True);
            Assert.That(((MappingValue)result.Value).Items["a"].Text, Is.EqualTo("k"));
            Assert.That(((UnknownValue)((MappingValue)result.Value).Items["b"]).Reason.Kind, Is.EqualTo(UnknownKind.Error));
        });
    }

    [TestCase("\"TOPSECRET\" + 1")]
    [TestCase("[1, 2][\"TOPSECRET\"]")]
    [TestCase("{ a = 1 }[\"TOPSECRET\"]")]
    [TestCase("tomap({ a = 1 })[\"TOPSECRET\"]")]
    [TestCase("tonumber(\"TOPSECRET\")")]
    [TestCase("tolist([\"TOPSECRET\", []])")]
    [TestCase("\"TOPSECRET\" ? 1 : 2")]
    [TestCase("\"TOPSECRET\" && true")]
    [TestCase("{ for x in [\"TOPSECRET\", \"TOPSECRET\"] : x => x }")]
    [TestCase("[for x in \"TOPSECRET\" : x]")]
    [TestCase("\"TOPSECRET\".a")]
    [TestCase("\"TOPSECRET${null}\"")]
    public void Messages_and_descriptions_never_hold_content(string expression)
    {
        var result = _module.Evaluate(expression);
        Assert.Multiple(() =>
        {
            Assert.That(result.Errors, Is.Not.Empty);
            Assert.That(result.Errors.Select(e => e.Message), Has.None.Contains("TOPSECRET"));
            Assert.That(result.Errors.Select(e => e.Message), Has.All.EndsWith("."));
            Assert.That(result.Value.ToString(), Does.Not.Contain("TOPSECRET"));
        });
    }
}
