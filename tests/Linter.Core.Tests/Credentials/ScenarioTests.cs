using Linter.Testing;

namespace Linter.Core.Tests.Credentials;

/// <summary>What Terraform did is what the walker says.</summary>
public sealed class ScenarioTests
{
    private static IEnumerable<TestCaseData> Own() =>
        new[] { "backend", "provider" }
            .SelectMany(kind => Scenario.ReadFile(Path.Combine(AppContext.BaseDirectory, "Credentials", "Scenarios", $"{kind}.jsonl")))
            .Select(scenario => new TestCaseData(scenario).SetArgDisplayNames(scenario.Id));

    [TestCaseSource(nameof(Own))]
    public void The_walker_agrees_with_Terraform_about_our_own_scenarios(object scenario)
    {
        var tried = (Scenario)scenario;

        Assert.That(ScenarioComparison.Difference(tried, tried.Walk()), Is.Null);
    }

    [TestCase("backend")]
    [TestCase("provider")]
    public void The_walker_agrees_with_Terraform_about_every_shared_scenario(string kind)
    {
        if (Surroundings.Shared($"oracle/{kind}.jsonl", out var reason) is not { } path)
        {
            Assert.Ignore(reason);
            return;
        }

        var differences = Scenario.ReadFile(path).Select(scenario => (scenario.Id, ScenarioComparison.Difference(scenario, scenario.Walk())));

        Assert.That(differences.Where(pair => pair.Item2 is not null), Is.Empty);
    }

    [Test]
    public void A_wrong_answer_is_seen_as_a_difference()
    {
        var scenarios = Scenario.ReadFile(Path.Combine(AppContext.BaseDirectory, "Credentials", "Scenarios", "backend.jsonl")).ToList();
        var works = scenarios.First(scenario => scenario.Truth.TryGetProperty("region", out _));
        var stops = scenarios.First(scenario => scenario.Truth.TryGetProperty("error", out _));

        Assert.That(ScenarioComparison.Difference(works, stops.Walk()), Is.Not.Null);
        Assert.That(ScenarioComparison.Difference(stops, works.Walk()), Is.Not.Null);
    }
}
