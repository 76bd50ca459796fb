using Linter.Core.Rules;
using Linter.Testing;

namespace Linter.Core.Tests;

/// <summary>Each rule for the configuration is there for something that has happened: it says where, and has a story of it unless the place is code that anybody can lint.</summary>
public sealed class RuleSightingsTests
{
    private static IEnumerable<TestCaseData> Rules() => RuleCatalogue.All.Select(rule => rule.Info)
        .Where(rule => rule.Family[^1] is >= '0' and <= '7').Select(rule => new TestCaseData(rule).SetArgDisplayNames(rule.Name));

    private static IEnumerable<TestCaseData> Sightings() => RuleCatalogue.All.Select(rule => rule.Info)
        .SelectMany(rule => rule.SeenIn.Select(sighting => new TestCaseData(rule, sighting).SetArgDisplayNames(rule.Name, sighting.Label)));

    [TestCaseSource(nameof(Rules))]
    public void A_rule_was_met_in_real_life(RuleInfo rule)
    {
        Assert.That(rule.SeenIn, Is.Not.Empty);
        Assert.That(rule.SeenIn.Select(sighting => sighting.Address), Is.Unique);
    }

    [TestCaseSource(nameof(Sightings))]
    public void A_sighting_has_an_address_and_says_what_happened(RuleInfo rule, Sighting sighting)
    {
        Assert.That(Uri.TryCreate(sighting.Address, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps, Is.True);
        Assert.That(sighting.What.Trim(), Has.Length.GreaterThan(40).And.EndsWith("."));
    }

    [TestCaseSource(nameof(Sightings))]
    public void A_story_makes_it_anew_or_the_file_is_named(RuleInfo rule, Sighting sighting)
    {
        if (sighting.Story is not { } story)
        {
            Assert.That(new Uri(sighting.Address).AbsolutePath.Trim('/').Split('/'), Has.Length.EqualTo(2), "is not the address of a repository");
            Assert.That(sighting.What, Does.Match("`[^`]+/?[^`]*`"), "names no file");
            return;
        }

        var folder = Path.Combine(TestContext.CurrentContext.TestDirectory, "Fixtures", rule.Name, story);
        Assert.That(folder, Does.Exist);
        Assert.That(Fixture.Read(folder).Expectations.Select(expectation => expectation.Rule), Does.Contain(rule.Name));
    }

    [TestCase("https://github.com/hashicorp/terraform/issues/853", "hashicorp/terraform#853")]
    [TestCase("https://github.com/hashicorp/terraform/pull/8638", "hashicorp/terraform#8638")]
    [TestCase("https://github.com/hashicorp/terraform", "hashicorp/terraform")]
    [TestCase("https://example.org/2020/05/19/rotated-keys/", "example.org")]
    public void A_place_is_called_as_people_call_it(string address, string label) =>
        Assert.That(new Sighting(address) { What = "" }.Label, Is.EqualTo(label));

    [Test]
    public void The_page_shows_them()
    {
        var rule = RuleCatalogue.Find("TFA205")!.Info;

        Assert.That(RulePage.Markdown(rule), Does.Contain("## Seen in\n\n- [hashicorp/terraform-provider-aws#15196](https://github.com/hashicorp/terraform-provider-aws/issues/15196): "));
        Assert.That(RulePage.PlainText(rule), Does.Contain("Seen in\nhttps://github.com/hashicorp/terraform-provider-aws/issues/15196\n  "));
    }
}
