using Linter.Core.Fixes;
using Linter.Core.Rules;
using Linter.Testing;

namespace Mutations;

/// <summary>What the fixtures of a rule, and the examples on its page, say about it as it is now.</summary>
/// <param name="fixtures">The folder with the fixtures of all rules.</param>
/// <param name="name">The rule.</param>
internal sealed class FixtureCheck(string fixtures, string name)
{
    private readonly Rule _rule = RuleCatalogue.Find(name)!;

    private readonly List<Fixture> _fixtures = Path.Combine(fixtures, name) is var folder && Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(Fixture.Read)]
        : [];

    private readonly ApprovedFindings? _approved = ApprovedFindings.Read(fixtures, name);

    /// <summary>Whether all is as the fixtures expect.</summary>
    public bool Passes()
    {
        var bad = Fixture.Parse(name, _rule.Info.Bad);
        return (bad.Expectations.Count == 0 || IsAsExpected(bad))
            && !FixtureRun.Lint(Fixture.Parse(name, _rule.Info.Good).Files, [name]).Active.Any()
            && _fixtures.TrueForAll(fixture => IsAsExpected(fixture) && IsFixedAsExpected(fixture))
            && _approved?.DifferencesTo(ApprovedFindings.Of(fixtures, name)).Any() is not true;
    }

    private bool IsAsExpected(Fixture fixture) => FixtureRun.Differences(fixture, FixtureRun.Lint(fixture.Files, FixtureRun.RulesOf(fixture, name))).Count == 0;

    private bool IsFixedAsExpected(Fixture fixture)
    {
        if (fixture.FixedFiles.Count == 0)
        {
            return true;
        }

        var after = FixtureRun.Fix(fixture.Files, [.. FixtureRun.RulesOf(fixture, name)], fixture.HasUnsafeFixes ? FixSafety.Unsafe : FixSafety.Safe);
        return fixture.Files.All(file => after[file.Key].AsSpan().SequenceEqual(fixture.FixedFiles.GetValueOrDefault(file.Key, file.Value)));
    }
}
