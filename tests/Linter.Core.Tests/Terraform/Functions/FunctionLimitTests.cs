using System.Diagnostics;
using Linter.Hcl.Values;

namespace Linter.Core.Tests.Terraform.Functions;

/// <summary>Calls that would need endless time, memory or stack are given up, and soon.</summary>
[TestFixture]
public class FunctionLimitTests
{
    private static readonly string Long = new('a', 300_000);

    private static IEnumerable<string> Endless() =>
    [
        "setproduct(range(1000), range(1000), range(1000))",
        "format(\"%1000000000d\", 1)",
        "format(\"%.1000000000f\", 1)",
        "format(\"%1000000s\", \"a\")",
        "indent(1000000000, \"a\\nb\")",
        "replace(text, \"\", text)",
        "replace(text, \"a\", text)",
        "replace(text, \"/a/\", \"bbbbbbbbbbbbbbbbbbbb\")",
        "regex(\"a+\", text)",
        "regexall(\"(x{500}){2}|(?:(?:(?:a{0,10}){0,10}){0,9}b)\", substr(text, 0, 3000))",
        "regex(text, \"a\")",
        "parseint(text, 10)",
        "split(\"\", text)",
        "split(\"a\", text)",
        "join(\",\", [for i in range(200) : text])",
        "formatlist(\"%s\", [for i in range(200) : text])",
        "jsondecode(deep)",
        "jsondecode(\"[1e999999999]\")",
        "yamldecode(deep)",
        "yamldecode(bomb)",
        "yamldecode(\"1e999999999\")",
        "flatten([for i in range(300) : range(300)])",
        "concat([for i in range(100) : range(1000)]...)",
        "matchkeys(range(1000), range(1000), range(1000, 2000))",
        "templatestring(\"$${join(\\\"\\\", [for i in range(200) : text])}\", {text = text})",
    ];

    [TestCaseSource(nameof(Endless))]
    public void A_call_that_goes_too_far_is_given_up(string expression)
    {
        var bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + string.Concat("bcdefgh".Select(name =>
            $"{name}: &{name} [{string.Join(',', Enumerable.Repeat($"*{(char)(name - 1)}", 10))}]\n"));
        var clock = Stopwatch.StartNew();
        var value = ConsoleScope.Evaluate(expression, new Dictionary<string, Value>
        {
            ["text"] = new StringValue(Long),
            ["deep"] = new StringValue(new string('[', 100_000) + new string(']', 100_000)),
            ["bomb"] = new StringValue(bomb),
        });
        Assert.That(value is UnknownValue unknown ? unknown.Reason.Kind : (UnknownKind?)null, Is.EqualTo(UnknownKind.Limit), AnswerText.Of(value)[..Math.Min(200, AnswerText.Of(value).Length)]);
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [TestCase("(x+x+)+y")]
    [TestCase("(?:x|x)*y")]
    [TestCase("(x*)(x*)(x*)(x*)(x*)(x*)y")]
    [TestCase("^(([a-z])+.)+[A-Z]([a-z])+$")]
    public void A_pattern_that_ruins_backtracking_engines_is_matched_at_once(string pattern)
    {
        var clock = Stopwatch.StartNew();
        var value = ConsoleScope.Evaluate($"can(regex(\"{pattern}\", text))", new Dictionary<string, Value> { ["text"] = new StringValue(new string('x', 5000)) });
        Assert.That((value as BoolValue)?.Content, Is.False);
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }
}
