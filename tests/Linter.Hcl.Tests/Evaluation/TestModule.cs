using System.Globalization;
using System.Text;
using Linter.Hcl.Evaluation;
using Linter.Hcl.Parsing;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Hcl.Tests.Evaluation;

/// <summary>A small module: the variables and locals that test expressions may refer to, for the evaluator and for Terraform alike.</summary>
internal sealed class TestModule
{
    private static readonly HclType Tags = HclType.Map(HclType.String);
    private static readonly HclType Named = ObjectOf(("name", HclType.String), ("tags", Tags));

    private static readonly (string Name, string Type, HclType HclType, string? Default, bool IsSensitive)[] Variables =
    [
        ("text", "string", HclType.String, "\"hello\"", false),
        ("key", "string", HclType.String, "\"a\"", false),
        ("number", "number", HclType.Number, "42", false),
        ("flag", "bool", HclType.Bool, "true", false),
        ("list", "list(string)", HclType.List(HclType.String), "[\"x\", \"y\"]", false),
        ("set", "set(string)", HclType.Set(HclType.String), "[\"beta\", \"alpha\"]", false),
        ("map", "map(string)", Tags, "{ a = \"1\", b = \"2\" }", false),
        (
            "object",
            "object({ name = string, tags = map(string), nothing = string })",
            ObjectOf(("name", HclType.String), ("tags", Tags), ("nothing", HclType.String)),
            "{ name = \"n\", tags = { x = \"1\" }, nothing = null }",
            false),
        (
            "objects",
            "list(object({ name = string, tags = map(string) }))",
            HclType.List(Named),
            "[{ name = \"one\", tags = { x = \"1\" } }, { name = \"two\", tags = { x = \"2\", y = \"3\" } }]",
            false),
        ("nothing", "string", HclType.String, "null", false),
        ("unknown", "string", HclType.String, null, false),
        ("unknown_number", "number", HclType.Number, null, false),
        ("unknown_flag", "bool", HclType.Bool, null, false),
        ("unknown_list", "list(string)", HclType.List(HclType.String), null, false),
        ("unknown_map", "map(string)", Tags, null, false),
        ("unknown_object", "object({ name = string, tags = map(string) })", Named, null, false),
        ("anything", "any", HclType.Dynamic, null, false),
        ("secret", "string", HclType.String, "\"hidden\"", true),
        ("secret_number", "number", HclType.Number, "3", true),
        ("secret_list", "list(string)", HclType.List(HclType.String), "[\"p\", \"q\"]", true),
        ("secret_object", "object({ name = string, id = number })", ObjectOf(("name", HclType.String), ("id", HclType.Number)), "{ name = \"n\", id = 7 }", true),
    ];

    private static readonly (string Name, string Text)[] Locals =
    [
        ("pair", "[{ k = 1 }, { k = \"two\" }]"),
        ("numbers", "[1, 2.5, 1e3]"),
    ];

    private readonly Dictionary<string, Value> _values = new(StringComparer.Ordinal);

    public TestModule()
    {
        foreach (var variable in Variables)
        {
            var reason = new UnknownReason(UnknownKind.NoValue, $"var.{variable.Name} has no value in this folder.");
            var value = variable.Default is null
                ? new UnknownValue(variable.HclType, reason)
                : ValueConversion.Convert(Evaluate(variable.Default).Value, variable.HclType);
            _values["var." + variable.Name] = variable.IsSensitive ? value.AddMarks(ValueMarks.Sensitive) : value;
        }

        foreach (var (name, text) in Locals)
        {
            _values["local." + name] = Evaluate(text).Value;
        }
    }

    /// <summary>The same module as Terraform reads it.</summary>
    public static string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (var variable in Variables)
            {
                var given = variable.Default is null ? "" : $"  default = {variable.Default}\n";
                var sensitive = variable.IsSensitive ? "  sensitive = true\n" : "";
                text.Append(CultureInfo.InvariantCulture, $"variable \"{variable.Name}\" {{\n  type = {variable.Type}\n{given}{sensitive}}}\n");
            }

            foreach (var (name, value) in Locals)
            {
                text.Append(CultureInfo.InvariantCulture, $"locals {{\n  {name} = {value}\n}}\n");
            }

            return text.ToString();
        }
    }

    /// <summary>Parses and evaluates an expression; one that does not parse is refused.</summary>
    public EvaluationResult Evaluate(string expression, EvaluationBudget? budget = null)
    {
        var source = new SourceText("test.tf", expression + "\n");
        var tree = new HclParser().ParseExpression(source, out var diagnostics);
        return diagnostics.IsEmpty
            ? Evaluator.EvaluateWithErrors(tree, new Scope(this, source, budget))
            : new EvaluationResult(
                new UnknownValue(HclType.Dynamic, new UnknownReason(UnknownKind.Error, diagnostics[0].Message)),
                [new EvaluationError(source, diagnostics[0].Span, diagnostics[0].Message)]);
    }

    private static HclType ObjectOf(params (string Name, HclType Type)[] attributes) =>
        HclType.Object(System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(
            CodePointOrder.Instance, attributes.Select(a => KeyValuePair.Create(a.Name, a.Type))));

    private sealed class Scope(TestModule module, SourceText source, EvaluationBudget? budget) : IEvaluationScope
    {
        public SourceText Source => source;

        public EvaluationBudget? Budget => budget;

        public Value Resolve(TraversalExpression reference, out int stepsTaken)
        {
            stepsTaken = Math.Min(1, reference.Steps.Length);
            var name = reference.Steps is [{ Name: { } step }, ..] ? $"{reference.RootName}.{step}" : reference.RootName;
            return module._values.GetValueOrDefault(name)
                ?? new UnknownValue(HclType.Dynamic, new UnknownReason(UnknownKind.Error, "There is no such name."));
        }

        public IFunction? FindFunction(string name) => TestFunctions.Find(name);
    }
}
