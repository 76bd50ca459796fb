using System.Text;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Core.Rules;
using Linter.Hcl.Text;

namespace Linter.Core.Tests.Fixes;

public sealed class FixApplicationTests
{
    private static readonly RuleInfo Rule = RuleCatalogue.Find("TFA003")!.Info;

    private static Finding Finding(SourceText source, params Fix[] fixes) => new()
    {
        Rule = Rule,
        Severity = Severity.Note,
        Confidence = Confidence.High,
        Message = "x",
        Location = Location.TopOf(source),
        Fixes = [.. fixes],
    };

    private static Fix Replace(SourceText source, int start, int end, string text, FixSafety safety = FixSafety.Safe) =>
        new("x", safety, [new Edit(new Location(source, new TextSpan(start, end)), text)]);

    private static string? Apply(FixSafety safety, params Finding[] findings) =>
        FixApplication.Apply(findings, safety) is [var only] ? Encoding.UTF8.GetString(only.Bytes) : null;

    [Test]
    public void Edits_replace_insert_and_remove_and_keep_the_rest()
    {
        var source = new SourceText("a.tf", "0123456789");

        Assert.That(Apply(FixSafety.Safe, Finding(source, Replace(source, 8, 10, "")), Finding(source, Replace(source, 0, 1, "zero")), Finding(source, Replace(source, 4, 4, "-"))), Is.EqualTo("zero123-4567"));
    }

    [Test]
    public void A_fix_that_touches_another_waits_for_the_next_run()
    {
        var source = new SourceText("a.tf", "0123456789");

        Assert.That(Apply(FixSafety.Safe, Finding(source, Replace(source, 2, 5, "x")), Finding(source, Replace(source, 5, 7, "y"))), Is.EqualTo("01x56789"));
    }

    [Test]
    public void Unsafe_fixes_are_made_only_when_asked_for()
    {
        var source = new SourceText("a.tf", "01");

        Assert.That(Apply(FixSafety.Safe, Finding(source, Replace(source, 0, 1, "x", FixSafety.Unsafe))), Is.Null);
        Assert.That(Apply(FixSafety.Unsafe, Finding(source, Replace(source, 0, 1, "x", FixSafety.Unsafe))), Is.EqualTo("x1"));
    }

    [Test]
    public void The_first_fix_that_is_safe_enough_is_taken()
    {
        var source = new SourceText("a.tf", "01");

        Assert.That(Apply(FixSafety.Safe, Finding(source, Replace(source, 0, 1, "x", FixSafety.Unsafe), Replace(source, 0, 1, "y"))), Is.EqualTo("y1"));
    }

    [Test]
    public void Line_ends_stay_as_the_file_has_them()
    {
        var source = new SourceText("a.tf", "a\r\nb\r\n");

        Assert.That(Apply(FixSafety.Safe, Finding(source, Replace(source, 3, 3, "x\n"))), Is.EqualTo("a\r\nx\r\nb\r\n"));
    }

    [TestCase("a\r\nb\r\n", "a\r\nx\r\ny\r\nb\r\n")]
    [TestCase("a\nbb\n\n", "a\nbx\ny\nb\n\n")]
    public void A_text_that_brings_line_ends_along_gets_those_of_the_file(string text, string expected)
    {
        var source = new SourceText("a.tf", text);

        Assert.That(Apply(FixSafety.Safe, Finding(source, Replace(source, 3, 3, "x\r\ny\n"))), Is.EqualTo(expected));
    }

    [Test]
    public void What_is_suppressed_is_not_touched()
    {
        var source = new SourceText("a.tf", "01");
        var finding = Finding(source, Replace(source, 0, 1, "x")) with { Suppressed = new AcceptedSuppression(SuppressionKind.InSource, "r") };

        Assert.That(FixApplication.Apply([finding], FixSafety.Safe), Is.Empty);
    }
}
