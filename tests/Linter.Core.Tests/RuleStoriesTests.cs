using System.Text;
using Linter.Core.Rules;
using Linter.Testing;

namespace Linter.Core.Tests;

/// <summary>Each rule for the configuration is shown in all the ways in which a configuration can be written, and with something alike that is right.</summary>
public sealed class RuleStoriesTests
{
    [Flags]
    private enum Kinds
    {
        None = 0,

        /// <summary>Something alike about which the rule says nothing.</summary>
        LookAlike = 1,

        /// <summary>The cause, or what it needs, comes through a variable or a local value.</summary>
        Variable = 2,

        /// <summary>A called module has a part in it.</summary>
        Module = 4,

        /// <summary>JSON syntax.</summary>
        Json = 8,

        /// <summary>An override file has a part in it.</summary>
        Override = 16,

        All = LookAlike | Variable | Module | Json | Override,
    }

    // What a rule cannot have, with the reason.
    private static readonly Dictionary<string, Kinds> s_senseless = new(StringComparer.Ordinal)
    {
        // The text of a file and names of provider configurations are no values.
        ["syntax-error"] = Kinds.Variable,
        ["unreadable-input"] = Kinds.Variable | Kinds.Module | Kinds.Json | Kinds.Override,
        ["duplicate-provider-configuration"] = Kinds.Variable,
        ["undeclared-provider-alias"] = Kinds.Variable,

        // JSON has no comments, and comments have no values.
        ["unused-suppression"] = Kinds.Variable | Kinds.Json,
        ["expired-suppression"] = Kinds.Variable | Kinds.Json,

        // Files beside the configuration are not written in Terraform's language; a plan is JSON always.
        ["credential-in-state-or-plan"] = Kinds.Variable | Kinds.Module | Kinds.Override,
        ["environment-shadows-configuration"] = Kinds.Variable | Kinds.Module | Kinds.Json | Kinds.Override,

        // Pipelines run root modules.
        ["hardcoded-profile"] = Kinds.Module,

        // Terraform takes constraints from the text alone; lock files have one syntax; only root modules have one, and an upper end.
        ["missing-provider-version"] = Kinds.Variable,
        ["outdated-provider-constraint"] = Kinds.Variable,
        ["outdated-locked-provider"] = Kinds.Variable | Kinds.Module | Kinds.Json | Kinds.Override,
        ["lock-violates-constraint"] = Kinds.Variable | Kinds.Json | Kinds.Override,
        ["version-in-provider-block"] = Kinds.Variable,
        ["open-ended-constraint"] = Kinds.Variable | Kinds.Module,
        ["missing-lock-file"] = Kinds.Variable | Kinds.Module,

        // In an override file, an entry takes the place of the one that it would clash with.
        ["unsatisfiable-constraints"] = Kinds.Variable | Kinds.Override,
    };

    private static string Folder => Path.Combine(TestContext.CurrentContext.TestDirectory, "Fixtures");

    private static IEnumerable<TestCaseData> Rules() => RuleCatalogue.All.Select(rule => rule.Info)
        .Where(rule => rule.Family[^1] is >= '0' and <= '7').Select(rule => new TestCaseData(rule.Name).SetArgDisplayNames(rule.Name));

    [TestCaseSource(nameof(Rules))]
    public void A_rule_has_a_story_of_each_kind(string rule)
    {
        var told = Stories(rule).Aggregate(Kinds.None, (kinds, fixture) => kinds | KindsOf(rule, fixture));
        var senseless = s_senseless.GetValueOrDefault(rule);

        Assert.That(Kinds.All & ~told & ~senseless, Is.EqualTo(Kinds.None), "is missing");
        Assert.That(told & senseless, Is.EqualTo(Kinds.None), "is there although it is said to be senseless");
    }

    private static IEnumerable<Fixture> Stories(string rule) =>
        Path.Combine(Folder, rule) is var folder && Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Select(Fixture.Read) : [];

    private static Kinds KindsOf(string rule, Fixture fixture)
    {
        var expected = fixture.Expectations.Where(expectation => expectation.Rule == rule).ToList();
        if (expected.Count == 0)
        {
            return Kinds.LookAlike;
        }

        var text = string.Concat(fixture.Files.Values.Select(Encoding.UTF8.GetString));
        return (text.Contains("var.", StringComparison.Ordinal) || text.Contains("local.", StringComparison.Ordinal) ? Kinds.Variable : Kinds.None)
            | (text.Contains("module \"", StringComparison.Ordinal) ? Kinds.Module : Kinds.None)
            | (expected.Exists(expectation => expectation.Path.EndsWith(".json", StringComparison.Ordinal)) ? Kinds.Json : Kinds.None)
            | (fixture.Files.Keys.Any(path => path.EndsWith("override.tf", StringComparison.Ordinal)) ? Kinds.Override : Kinds.None);
    }
}
