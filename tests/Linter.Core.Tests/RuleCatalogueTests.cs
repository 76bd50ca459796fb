using Linter.Core.Findings;
using Linter.Core.Rules;
using Linter.Testing;

namespace Linter.Core.Tests;

public sealed class RuleCatalogueTests
{
    private static IEnumerable<TestCaseData> Rules() => RuleCatalogue.All.Select(rule => new TestCaseData(rule.Info).SetArgDisplayNames(rule.Info.Name));

    [Test]
    public void Ids_and_names_are_unique()
    {
        Assert.That(RuleCatalogue.All.Select(rule => rule.Info.Id), Is.Unique);
        Assert.That(RuleCatalogue.All.Select(rule => rule.Info.Name), Is.Unique);
    }

    [TestCaseSource(nameof(Rules))]
    public void The_class_is_named_after_the_rule(RuleInfo rule)
    {
        var name = RuleCatalogue.Find(rule.Id)!.GetType().Name;

        Assert.That(string.Concat(name.Select((letter, index) => char.IsUpper(letter) ? (index > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString())), Is.EqualTo(rule.Name));
        Assert.That(rule.Id, Does.Match("^TFA[0-9]{3}$"));
    }

    [TestCaseSource(nameof(Rules))]
    public void The_page_is_complete(RuleInfo rule)
    {
        Assert.That(rule.Summary, Is.Not.Empty.And.Not.EndsWith("."));
        Assert.That(rule.Why, Has.Length.GreaterThan(60));
        Assert.That(rule.Fix, Has.Length.GreaterThan(10));
        Assert.That(rule.Causes, Is.Unique);
    }

    [TestCaseSource(nameof(Rules))]
    public void The_bad_example_is_found_exactly_where_it_says(RuleInfo rule)
    {
        if (rule.Name == "unreadable-input")
        {
            Assert.Ignore("What cannot be read cannot be written down as an example; the fixtures of the rule hold the bytes.");
        }

        var example = Fixture.Parse(rule.Name, rule.Bad);

        Assert.That(example.Expectations.Select(expectation => expectation.Rule), Does.Contain(rule.Name));
        Assert.That(FixtureRun.Differences(example, FixtureRun.Lint(example.Files, FixtureRun.RulesOf(example, rule.Name))), Is.Empty);
    }

    [TestCaseSource(nameof(Rules))]
    public void About_the_good_example_no_rule_says_anything(RuleInfo rule)
    {
        var example = Fixture.Parse(rule.Name, rule.Good);
        var result = FixtureRun.Lint(example.Files);

        // Examples show one thing each; pinned versions in all of them would bury it.
        var found = result.Active.Where(finding => finding.Rule.Family != "TFA4" || rule.Family == "TFA4").Where(finding => finding.Severity > Severity.Note || finding.Rule == rule);
        Assert.That(found.Select(finding => finding.ToString()), Is.Empty);
        Assert.That(result.Failures, Is.Empty);
    }
}
