using System.Diagnostics;
using System.Text;
using Linter.Hcl.Evaluation;
using Linter.Hcl.Parsing;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Hcl.Tests.Evaluation;

/// <summary>No expression takes long, much memory or the stack: what is too much becomes unknown.</summary>
public sealed class LimitTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private static IEnumerable<TestCaseData> TooMuch()
    {
        var hundred = $"[{string.Join(", ", Enumerable.Range(0, 100))}]";
        yield return Case("loops_in_loops", string.Concat("abcdefgh".Select(c => $"[for {c} in {hundred} : ")) + "1" + new string(']', 8));
        yield return Case("an_element_for_each_of_ten_millions", $"[for a in {hundred} : [for b in {hundred} : [for c in {hundred} : {hundred}]]]");
        yield return Case("a_string_in_loops", string.Concat("abcdefgh".Select(c => $"\"%{{ for {c} in {hundred} }}${{")) + "\"x\"" + string.Concat(Enumerable.Repeat("}%{ endfor }\"", 8)));
        yield return Case("conditions_of_conditions", Conditions(40));
        yield return Case("a_value_as_deep_as_text_can_be", new string('[', 150) + "1" + new string(']', 150));
        yield return Case("a_number_of_many_digits", "1e5000");
        yield return Case("a_number_that_grows", string.Concat(Enumerable.Repeat("1e1000 * ", 20)) + "1");
    }

    [TestCaseSource(nameof(TooMuch))]
    public void What_is_too_much_becomes_unknown_soon(string expression)
    {
        var watch = Stopwatch.StartNew();
        var value = new TestModule().Evaluate(expression).Value;
        Assert.Multiple(() =>
        {
            Assert.That(UnknownReasonOf(value)?.Kind, Is.EqualTo(UnknownKind.Limit));
            Assert.That(watch.Elapsed, Is.LessThan(Long));
        });
    }

    [TestCase("\"${local.previous}${local.previous}\"", "\"ab\"")]
    [TestCase("[local.previous, local.previous]", "[1]")]
    [TestCase("{ a = local.previous, b = local.previous }", "{}")]
    [TestCase("jsonencode([local.previous, local.previous])", "\"a\"")]
    [TestCase("tolist([local.previous, local.previous])", "[\"a\"]")]
    [TestCase("[for x in [1, 2] : local.previous]", "[1]")]
    [TestCase("[local.previous]", "1")]
    [TestCase("local.previous * local.previous", "1e100")]
    [TestCase("true ? [local.previous, 1] : [local.previous, \"a\"]", "[]")]
    public void Doubling_again_and_again_ends(string expression, string start)
    {
        var watch = Stopwatch.StartNew();
        var value = Evaluate(start, new NullValue(HclType.Dynamic), null).Value;
        for (var round = 0; round < 200; round++)
        {
            value = Evaluate(expression, value, null).Value;
        }

        Assert.Multiple(() =>
        {
            Assert.That((UnknownReasonOf(value))?.Kind, Is.EqualTo(UnknownKind.Limit));
            Assert.That(watch.Elapsed, Is.LessThan(Long));
        });
    }

    [TestCase("(", "1", ")")]
    [TestCase("upper(", "\"a\"", ")")]
    [TestCase("try(", "1", ")")]
    [TestCase("\"x${", "1", "}\"")]
    [TestCase("true ? ", "1", " : 2")]
    [TestCase("!", "true", "")]
    public void Nesting_as_deep_as_the_parser_allows_is_evaluated_on_a_small_stack(string open, string inner, string close)
    {
        const int Depth = ParsingLimits.ExpressionDepth - 5;
        var text = new StringBuilder().Insert(0, open, Depth).Append(inner).Insert(Depth * open.Length + inner.Length, close, Depth).ToString();
        EvaluationResult? result = null;
        OnSmallStack(() => result = new TestModule().Evaluate(text));
        Assert.That((result!.IsRefused, result.Value.IsKnown), Is.EqualTo((false, true)));
    }

    [Test]
    public void A_chain_of_operators_takes_no_stack()
    {
        EvaluationResult? result = null;
        OnSmallStack(() => result = new TestModule().Evaluate("1" + string.Concat(Enumerable.Repeat(" + 1", ParsingLimits.ChainLength - 10))));
        Assert.That(((NumberValue)result!.Value).ContentText, Is.EqualTo($"{ParsingLimits.ChainLength - 9}"));
    }

    [Test]
    public void Ten_thousand_references_to_references_end_on_a_small_stack()
    {
        EvaluationResult? result = null;
        OnSmallStack(() => result = new ChainScope(10_000).Start());
        Assert.That(UnknownReasonOf(result!.Value)?.Kind, Is.EqualTo(UnknownKind.Limit));
    }

    [Test]
    public void A_budget_that_is_shared_is_spent_by_all()
    {
        var module = new TestModule();
        var budget = new EvaluationBudget(300);
        var first = module.Evaluate("[for x in [1, 2, 3] : x]", budget);
        var last = Enumerable.Range(0, 100).Select(_ => module.Evaluate("[for x in [1, 2, 3] : x]", budget)).ToList()[^1];
        Assert.Multiple(() =>
        {
            Assert.That(first.Value.IsKnown, Is.True);
            Assert.That(budget.IsExhausted, Is.True);
            Assert.That(UnknownReasonOf(last.Value)?.Kind, Is.EqualTo(UnknownKind.Limit));
        });
    }

    private static TestCaseData Case(string name, string expression) => new TestCaseData(expression).SetArgDisplayNames(name);

    private static string Conditions(int depth) => depth == 0 ? "true" : $"[for x in [1, 2] : x if [for y in [1] : y if {Conditions(depth - 1)}] == [1]] == [1]";

    private static UnknownReason? UnknownReasonOf(Value value) => UnknownReasons.Of(value);

    private static void OnSmallStack(Action action)
    {
        var thread = new Thread(() => action(), 1024 * 1024);
        thread.Start();
        thread.Join();
    }

    private static EvaluationResult Evaluate(string expression, Value previous, EvaluationBudget? budget)
    {
        var source = new SourceText("test.tf", expression);
        return Evaluator.EvaluateWithErrors(new HclParser().ParseExpression(source, out _), new PreviousScope(source, previous, budget));
    }

    private sealed class PreviousScope(SourceText source, Value previous, EvaluationBudget? budget) : IEvaluationScope
    {
        public SourceText Source => source;

        public EvaluationBudget? Budget => budget;

        public Value Resolve(TraversalExpression reference, out int stepsTaken)
        {
            stepsTaken = 1;
            return previous;
        }

        public IFunction? FindFunction(string name) => TestFunctions.Find(name);
    }

    /// <summary>Each local is the one before it, and nothing is resolved ahead: what a careless scope would do.</summary>
    private sealed class ChainScope(int length) : IEvaluationScope
    {
        private readonly ExpressionSyntax _expression = new HclParser().ParseExpression(new SourceText("chain.tf", "[local.next][0]"), out _);
        private int _left = length;

        public SourceText Source { get; } = new("chain.tf", "[local.next][0]");

        public EvaluationResult Start() => Evaluator.EvaluateWithErrors(_expression, this);

        public Value Resolve(TraversalExpression reference, out int stepsTaken)
        {
            stepsTaken = 1;
            return _left-- > 0 ? Evaluator.Evaluate(_expression, this) : new NumberValue(1);
        }

        public IFunction? FindFunction(string name) => null;
    }
}
