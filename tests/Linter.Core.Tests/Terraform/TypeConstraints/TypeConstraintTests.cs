using Linter.Core.Terraform.TypeConstraints;
using Linter.Hcl.Evaluation;
using Linter.Hcl.Parsing;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;
using Linter.Testing;

namespace Linter.Core.Tests.Terraform.TypeConstraints;

public sealed class TypeConstraintTests
{
    /// <summary>A type, a value, and what Terraform makes of it (<see cref="Terraform_says_the_same"/> asks).</summary>
    private static readonly (string Type, string Value, string Expected)[] Cases =
    [
        ("string", "1", "\"1\""),
        ("string", "[]", "refused"),
        ("number", "\"1.5\"", "1.5"),
        ("number", "\"x\"", "refused"),
        ("bool", "\"true\"", "true"),
        ("any", "[1, \"a\"]", "[1,\"a\"]"),
        ("list", "[1, \"a\"]", "[\"1\",\"a\"]"),
        ("map", "{ a = 1, b = \"x\" }", "{\"a\":\"1\",\"b\":\"x\"}"),
        ("map", "{ a = 1, b = true }", "refused"),
        ("list(any)", "[1, \"a\"]", "[\"1\",\"a\"]"),
        ("list(any)", "[[], {}]", "refused"),
        ("list(string)", "[1, true, null]", "[\"1\",\"true\",null]"),
        ("list(number)", "[\"a\"]", "refused"),
        ("list(string)", "\"a\"", "refused"),
        ("set(string)", "[\"b\", \"a\", \"b\"]", "[\"a\",\"b\"]"),
        ("set(number)", "[3, \"20\", 3]", "[3,20]"),
        ("map(string)", "{ a = 1 }", "{\"a\":\"1\"}"),
        ("map(any)", "{ a = 1, b = \"x\" }", "{\"a\":\"1\",\"b\":\"x\"}"),
        ("map(any)", "{ a = 1, b = [] }", "refused"),
        ("map(object({ a = string }))", "{ x = { a = 1, b = 2 } }", "{\"x\":{\"a\":\"1\"}}"),
        ("tuple([string, number])", "[1, \"2\"]", "[\"1\",2]"),
        ("tuple([string])", "[1, 2]", "refused"),
        ("tuple([])", "[]", "[]"),
        ("object({})", "{ a = 1 }", "{}"),
        ("object({ a = string })", "{ a = 1, b = 2 }", "{\"a\":\"1\"}"),
        ("object({ a = string })", "{}", "refused"),
        ("object({ a = optional(string) })", "{}", "{\"a\":null}"),
        ("object({ a = optional(string, \"x\") })", "{}", "{\"a\":\"x\"}"),
        ("object({ a = optional(string, \"x\") })", "{ a = null }", "{\"a\":\"x\"}"),
        ("object({ a = optional(string, \"x\") })", "{ a = \"y\" }", "{\"a\":\"y\"}"),
        ("object({ a = optional(string, 5) })", "{}", "{\"a\":\"5\"}"),
        ("object({ a = optional(number, 3), b = string })", "{ b = \"q\" }", "{\"a\":3,\"b\":\"q\"}"),
        ("object({ a = optional(any, [1]) })", "{}", "{\"a\":[1]}"),
        ("object({ a = optional(any) })", "{}", "{\"a\":null}"),
        ("list(object({ a = string, b = optional(number, 3) }))", "[{ a = \"x\" }, { a = \"y\", b = 4 }]", "[{\"a\":\"x\",\"b\":3},{\"a\":\"y\",\"b\":4}]"),
        ("set(object({ a = string, b = optional(number, 3) }))", "[{ a = \"x\" }, { a = \"x\", b = 3 }]", "[{\"a\":\"x\",\"b\":3}]"),
        ("map(object({ a = optional(list(string), [\"d\"]) }))", "{ k = {}, l = { a = [] } }", "{\"k\":{\"a\":[\"d\"]},\"l\":{\"a\":[]}}"),
        ("object({ o = optional(object({ a = optional(string, \"x\") }), {}) })", "{}", "{\"o\":{\"a\":\"x\"}}"),
        ("object({ o = optional(object({ a = optional(string, \"x\") })) })", "{}", "{\"o\":null}"),
        ("object({ o = object({ a = optional(string, \"x\"), b = optional(bool) }) })", "{ o = {} }", "{\"o\":{\"a\":\"x\",\"b\":null}}"),
        ("tuple([object({ a = optional(number, 1) }), string])", "[{}, \"s\"]", "[{\"a\":1},\"s\"]"),
        ("object({ a = optional(string, \"x\") })", "null", "null"),
        ("list(string)", "null", "null"),
        ("object({ a = map(number) })", "{ a = { x = \"1\" } }", "{\"a\":{\"x\":1}}"),
        ("map(list(any))", "{ a = [1], b = [\"x\", 2] }", "{\"a\":[\"1\"],\"b\":[\"x\",\"2\"]}"),
        ("list(list(any))", "[[1], [\"x\"]]", "[[\"1\"],[\"x\"]]"),
        ("object({ a = list(any) })", "{ a = [1, \"x\"] }", "{\"a\":[\"1\",\"x\"]}"),
    ];

    private static IEnumerable<TestCaseData> Data => Cases.Select(c => new TestCaseData(c.Type, c.Value, c.Expected));

    [TestCaseSource(nameof(Data))]
    public void A_value_becomes_what_the_module_sees(string type, string value, string expected)
    {
        var constraint = Read(type);
        var result = constraint.Apply(Evaluate(value));
        Assert.Multiple(() =>
        {
            Assert.That(constraint.Problems, Is.Empty);
            Assert.That(result.IsRefused ? "refused" : JsonText.Write(result), Is.EqualTo(expected));
        });
    }

    [Test]
    public void Terraform_says_the_same()
    {
        if (Surroundings.Program("terraform", out var reason) is null)
        {
            Assert.Ignore(reason);
        }

        // A default that does not fit is an error of the module, so only the others can be asked for.
        var fitting = Cases.Where(c => c.Expected != "refused").ToList();
        var module = string.Concat(fitting.Select((c, i) => $"variable \"v{i}\" {{\n  type = {c.Type}\n  default = {c.Value}\n}}\n"));
        var answers = TerraformConsole.Evaluate(module, [.. fitting.Select((_, i) => $"var.v{i}")]);
        Assert.That(answers.Select(a => a.Split(" :: ")[0]), Is.EqualTo(fitting.Select(c => c.Expected)));
        foreach (var (type, value, _) in Cases.Where(c => c.Expected == "refused"))
        {
            var wrong = $"variable \"v\" {{\n  type = {type}\n  default = {value}\n}}\n";
            Assert.That(() => TerraformConsole.Evaluate(wrong, ["var.v"]), Throws.InvalidOperationException.With.Message.Contains("Invalid default value"), type);
        }
    }

    [TestCase("\"string\"")]
    [TestCase("strin")]
    [TestCase("string()")]
    [TestCase("set")]
    [TestCase("object")]
    [TestCase("tuple")]
    [TestCase("list()")]
    [TestCase("list(string, number)")]
    [TestCase("list(list)")]
    [TestCase("tuple(string)")]
    [TestCase("object([string])")]
    [TestCase("object({ \"a\" = string })")]
    [TestCase("object({ a = string, a = string })")]
    [TestCase("object({ a = optional() })")]
    [TestCase("object({ a = optional(string, \"x\", 1) })")]
    [TestCase("object({ a = optional(number, \"x\") })")]
    [TestCase("object({ a = optional(string, var.x) })")]
    [TestCase("object({ a = optional(string, upper(\"x\")) })")]
    [TestCase("optional(string)")]
    [TestCase("var.type")]
    [TestCase("[string]")]
    [TestCase("any(string)")]
    public void A_wrong_constraint_says_what_is_wrong(string type) => Assert.That(Read(type).Problems, Has.Length.EqualTo(1));

    [Test]
    public void An_unknown_value_gets_the_type()
    {
        var unknown = new UnknownValue(HclType.Dynamic, new UnknownReason(UnknownKind.NoValue, "No value."));
        Assert.That(Read("object({ a = optional(string, \"x\") })").Apply(unknown).Type.Kind, Is.EqualTo(TypeKind.Object));
    }

    [Test]
    public void A_value_keeps_its_marks_and_the_default_its_place()
    {
        var constraint = Read("object({ a = optional(string, \"x\") })");
        var result = (MappingValue)constraint.Apply(Evaluate("{}").WithMarks(ValueMarks.Sensitive));
        Assert.Multiple(() =>
        {
            Assert.That(result.Marks, Is.EqualTo(ValueMarks.Sensitive));
            Assert.That(result.Items["a"].Origin!.Source.GetText(result.Items["a"].Origin!.Span), Is.EqualTo("\"x\""));
        });
    }

    private static TypeConstraint Read(string type)
    {
        var source = new SourceText("main.tf", type);
        return TypeConstraint.Read(new HclParser().ParseExpression(source, out _), source);
    }

    private static Value Evaluate(string expression)
    {
        var source = new SourceText("main.tf", expression);
        return Evaluator.Evaluate(new HclParser().ParseExpression(source, out _), new NoScope(source));
    }

    private sealed class NoScope(SourceText source) : IEvaluationScope
    {
        public SourceText Source => source;

        public Value Resolve(TraversalExpression reference, out int stepsTaken)
        {
            stepsTaken = 0;
            return new NullValue(HclType.Dynamic);
        }

        public IFunction? FindFunction(string name) => null;
    }
}
