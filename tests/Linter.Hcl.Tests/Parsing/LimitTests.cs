using System.Text;
using Linter.Hcl.Parsing;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Hcl.Tests.Parsing;

/// <summary>Nothing that nests or repeats can exhaust the stack: neither of the parser nor of a recursive walk over its tree.</summary>
[TestFixture]
internal sealed class LimitTests
{
    private const int Many = 100_000;

    /// <summary>The stack of a thread of the pool is not larger on any platform.</summary>
    private const int SmallStack = 1 << 20;

    private static IEnumerable<TestCaseData> Endless()
    {
        yield return Case("brackets", "x = " + Repeat("[") + Repeat("]"), "This expression is nested more than 200 levels deep.");
        yield return Case("parentheses", "x = " + Repeat("(") + "1" + Repeat(")"), "This expression is nested more than 200 levels deep.");
        yield return Case("calls", "x = " + Repeat("f(") + Repeat(")"), "This expression is nested more than 200 levels deep.");
        yield return Case("objects", "x = " + Repeat("{a=") + "1" + Repeat("}"), "This expression is nested more than 200 levels deep.");
        yield return Case("for expressions", "x = " + Repeat("[for a in ") + "b" + Repeat(": a]"), "This expression is nested more than 200 levels deep.");
        yield return Case("interpolations", "x = " + Repeat("\"${") + "b" + Repeat("}\""), "This expression is nested more than 200 levels deep.");
        yield return Case("indexes in indexes", "x = " + Repeat("a[") + "0" + Repeat("]"), "This expression is nested more than 200 levels deep.");
        yield return Case("not", "x = " + Repeat("!") + "a", "This expression is nested more than 200 levels deep.");
        yield return Case("minus", "x = " + Repeat("- ") + "1", "This expression is nested more than 200 levels deep.");
        yield return Case("conditionals", "x = " + Repeat("a ? b : ") + "c", "This expression is nested more than 200 levels deep.");
        yield return Case("conditionals in conditionals", "x = " + Repeat("a ? ") + "b" + Repeat(" : c"), "This expression is nested more than 200 levels deep.");
        yield return Case("splats", "x = a" + Repeat("[*].b"), "This expression is nested more than 200 levels deep.");
        yield return Case("sums", "x = 1" + Repeat(" + 1"), "This expression is a chain of more than 500 operations.");
        yield return Case("comparisons", "x = 1" + Repeat(" == 1"), "This expression is a chain of more than 500 operations.");
        yield return Case("indexes", "x = a" + Repeat("[b]"), "This expression is a chain of more than 500 operations.");
        yield return Case("attribute splats", "x = a" + Repeat(".*[0]"), "This expression is a chain of more than 500 operations.");
        yield return Case("attributes", "x = a" + Repeat(".b"), "This reference has more than 500 steps.");
        yield return Case("literal indexes", "x = a" + Repeat("[0]"), "This reference has more than 500 steps.");
        yield return Case("namespaces", "x = a" + Repeat("::b") + "()", "The name of a function is longer than 500 bytes.");
        yield return Case("directives", "x = \"" + Repeat("%{if a}") + Repeat("%{endif}") + "\"", "This template directive is nested more than 100 levels deep.");
        yield return Case("for directives", "x = \"" + Repeat("%{for a in b}") + Repeat("%{endfor}") + "\"", "This template directive is nested more than 100 levels deep.");
        yield return Case("blocks", Repeat("a {\n") + Repeat("}\n"), "This block is nested more than 100 levels deep; it is not read.");
        yield return Case("unclosed blocks", Repeat("a {\n"), "This block is never closed: expected \"}\".");
        yield return Case("unclosed indented blocks", Repeat(" a {\n"), "This block is never closed: expected \"}\".");
        yield return Case("unclosed brackets", "x = " + Repeat("["), "Expected \"]\" to close the bracket, found the end of the file.");
        yield return Case("unclosed objects before many lines", "x = " + Repeat("{a=") + "\n" + Repeat("  b\n"), "This object is never closed: expected \"}\".");
        yield return Case("wrong closing brackets", "x = " + Repeat("[") + Repeat(")"), "Expected \"]\" to close the bracket, found \")\".");
        yield return Case("equals signs in parentheses", "x = {for " + Repeat("(") + "\n" + Repeat("a =\n"), "Expected a name, found \"(\".");
        yield return Case("unclosed interpolations on a line", "x = " + Repeat("\"${"), "This template sequence is never closed: expected \"}\".");
        yield return Case("closing braces", Repeat("}"), "\"}\" closes nothing: no bracket of its kind is open here.");
        yield return Case("unclosed strings", Repeat("x = \"\n"), "This string is never closed: expected a closing quote (\") before the end of the line.");
        yield return Case("unclosed heredocs", Repeat("a {\n  x = <<E\n}\n"), "The end marker E of this heredoc never comes.");
        yield return Case("unclosed interpolations", "x = <<E\n" + Repeat("${\n"), "This template sequence is never closed: expected \"}\".");

        static TestCaseData Case(string name, string text, string message) => new TestCaseData(text, message).SetArgDisplayNames(name);

        static string Repeat(string text) => new StringBuilder(text.Length * Many).Insert(0, text, Many).ToString();
    }

    [TestCaseSource(nameof(Endless))]
    public void What_nests_or_repeats_without_end_is_diagnosed_and_harms_nobody(string text, string message)
    {
        SyntaxTree? tree = null;
        var height = 0;
        RunOnSmallStack(() =>
        {
            tree = new HclParser().Parse(new SourceText("test.tf", text + "\nafter = 1\n"));
            height = HeightByRecursion(tree.Root);
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tree!.Diagnostics.Select(d => d.Message), Has.Some.EqualTo(message));
            Assert.That(tree.Diagnostics, Has.Length.LessThanOrEqualTo(ParsingLimits.Diagnostics + 1));
            Assert.That(height, Is.LessThanOrEqualTo(ParsingLimits.ChainLength + (2 * ParsingLimits.BlockDepth) + 3));
        }
    }

    [TestCase("x = {0}1{1}\n", "[", "]", 190)]
    [TestCase("x = {0}1{1}\n", "!", "", 190)]
    [TestCase("x = 1{0}{1}\n", " + 1", "", 390)]
    [TestCase("x = a{0}{1}\n", "[b]", "", 390)]
    [TestCase("x = a{0}{1}\n", ".b", "", 490)]
    [TestCase("x = \"{0}{1}\"\n", "%{if a}", "%{endif}", 100)]
    [TestCase("{0}{1}", "a {\n", "}\n", 100)]
    public void What_stays_below_a_limit_parses(string format, string repeated, string repeatedBehind, int count)
    {
        var text = format
            .Replace("{0}", string.Concat(Enumerable.Repeat(repeated, count)), StringComparison.Ordinal)
            .Replace("{1}", string.Concat(Enumerable.Repeat(repeatedBehind, count)), StringComparison.Ordinal);
        RunOnSmallStack(() => Assert.That(new HclParser().Parse(new SourceText("test.tf", text)).Diagnostics, Is.Empty));
    }

    [Test]
    public void A_block_nested_too_deeply_costs_only_itself()
    {
        var text = string.Concat(Enumerable.Repeat("a {\n", 101)) + string.Concat(Enumerable.Repeat("}\n", 101)) + "b = 1\n";
        var tree = new HclParser().Parse(new SourceText("test.tf", text));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tree.Diagnostics, Has.Length.EqualTo(1));
            Assert.That(tree.Root.Items, Has.Length.EqualTo(2));
        }
    }

    [Test]
    public void More_errors_than_the_limit_are_counted_but_not_shown()
    {
        var text = string.Concat(Enumerable.Repeat("x =\n", 5000));
        var tree = new HclParser().Parse(new SourceText("test.tf", text));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tree.Diagnostics, Has.Length.EqualTo(101));
            Assert.That(tree.Diagnostics[0].Span.Start, Is.EqualTo(3));
            Assert.That(tree.Diagnostics[^1].Message, Is.EqualTo("This file has 9899 more errors that are not shown."));
            Assert.That(tree.Root.Items, Has.Length.EqualTo(5000));
        }
    }

    private static void RunOnSmallStack(Action action)
    {
        Exception? thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
                action();
            }
            catch (Exception exception)
            {
                thrown = exception;
            }
        }, SmallStack);
        thread.Start();
        thread.Join();
        Assert.That(thrown, Is.Null);
    }

    private static int HeightByRecursion(SyntaxNode node)
    {
        var highest = 0;
        foreach (var child in node.Children())
        {
            highest = Math.Max(highest, HeightByRecursion(child));
        }

        return highest + 1;
    }
}
