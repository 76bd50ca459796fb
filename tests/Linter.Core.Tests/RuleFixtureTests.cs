using System.Text;
using Linter.Core.Fixes;
using Linter.Core.Rules;
using Linter.Testing;

namespace Linter.Core.Tests;

/// <summary>The folder is the test: <c>Fixtures/rule-name/story/</c> needs no registration.</summary>
public sealed class RuleFixtureTests
{
    private static string Folder => Path.Combine(TestContext.CurrentContext.TestDirectory, "Fixtures");

    private static IEnumerable<TestCaseData> Stories() =>
        Directory.EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "Fixtures")).SelectMany(Directory.EnumerateDirectories)
            .Select(story => story.Replace('\\', '/').Split('/')).OrderBy(parts => parts[^2] + "/" + parts[^1], StringComparer.Ordinal)
            .Select(parts => new TestCaseData(parts[^2], parts[^1]).SetArgDisplayNames(parts[^2], parts[^1]));

    [TestCaseSource(nameof(Stories))]
    public void A_story_has_the_findings_it_expects_and_no_others(string rule, string story)
    {
        var fixture = Fixture.Read(Path.Combine(Folder, rule, story));

        Assert.That(RuleCatalogue.Find(rule), Is.Not.Null, "The folder is named after no rule.");
        Assert.That(FixtureRun.Differences(fixture, FixtureRun.LintTwice(fixture.Files, FixtureRun.RulesOf(fixture, rule))), Is.Empty);
    }

    private static IEnumerable<TestCaseData> Approved() => RuleCatalogue.All.Select(rule => ApprovedFindings.Read(Path.Combine(AppContext.BaseDirectory, "Fixtures"), rule.Info.Name))
        .OfType<ApprovedFindings>().Select(approved => new TestCaseData(approved.Rule).SetArgDisplayNames(approved.Rule));

    [TestCaseSource(nameof(Approved))]
    public void What_is_said_about_the_stories_is_what_was_approved(string rule)
    {
        var approved = ApprovedFindings.Read(Folder, rule)!;

        Assert.That(approved.DifferencesTo(ApprovedFindings.Of(Folder, rule)), Is.Empty, "If it is right now: dotnet run --project tools/Mutations -c Release -- --approve, and read the difference.");
    }

    private static IEnumerable<TestCaseData> CorrectStories() => Stories().Where(story => ((string)story.Arguments[1]!).StartsWith("correct-", StringComparison.Ordinal));

    [TestCaseSource(nameof(CorrectStories))]
    public void About_a_correct_story_no_rule_says_that_something_is_wrong(string rule, string story)
    {
        var fixture = Fixture.Read(Path.Combine(Folder, rule, story));

        var loud = FixtureRun.Lint(fixture.Files).Active.Where(finding => finding.Severity >= Findings.Severity.Warning && finding.Rule.Family != "TFA4");

        Assert.That(loud.Select(finding => finding.ToString()), Is.Empty);
    }

    [TestCaseSource(nameof(Stories))]
    public void Fixes_make_what_the_story_says_and_nothing_else(string rule, string story)
    {
        var fixture = Fixture.Read(Path.Combine(Folder, rule, story));
        var rules = FixtureRun.RulesOf(fixture, rule).ToList();

        var after = FixtureRun.Fix(fixture.Files, rules, fixture.HasUnsafeFixes ? FixSafety.Unsafe : FixSafety.Safe);

        foreach (var (path, bytes) in fixture.Files)
        {
            var expected = fixture.FixedFiles.GetValueOrDefault(path, fixture.HasUnsafeFixes || fixture.FixedFiles.Count > 0 ? bytes : after[path]);
            Assert.That(Encoding.UTF8.GetString(after[path]), Is.EqualTo(Encoding.UTF8.GetString(expected)), path);
        }

        var before = FixtureRun.Lint(fixture.Files, ["syntax-error"]).Findings.Length;
        Assert.That(FixtureRun.Lint(after, ["syntax-error"]).Findings, Has.Length.LessThanOrEqualTo(before), "A fix broke the syntax.");
    }
}
