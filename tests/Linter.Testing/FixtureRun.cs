using System.Text;
using Linter.Core.Engine;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Core.Rules;
using Linter.Core.Sources;

namespace Linter.Testing;

/// <summary>Runs rules over fixtures.</summary>
public static class FixtureRun
{
    /// <summary>The day on which fixtures are run, so that dates in them never come due.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 25);

    /// <summary>
    /// The same twice, once with all that is read kept and once with nothing: what is not kept is read again, and in another order, and nothing that is
    /// found may depend on it.
    /// </summary>
    /// <exception cref="InvalidOperationException">The results differ.</exception>
    public static LintResult LintTwice(IReadOnlyDictionary<string, byte[]> files, IEnumerable<string>? ruleNames = null)
    {
        var names = ruleNames?.ToList();
        var result = Lint(files, names);
        Agree(result, Lint(files, names, new SurveyLimits(0, 0)));
        return result;
    }

    /// <summary>Lints the files of a fixture with the rules of some names, or with all.</summary>
    public static LintResult Lint(IReadOnlyDictionary<string, byte[]> files, IEnumerable<string>? ruleNames = null) => Lint(files, ruleNames, SurveyLimits.Default);

    private static LintResult Lint(IReadOnlyDictionary<string, byte[]> files, IEnumerable<string>? ruleNames, SurveyLimits limits)
    {
        var names = ruleNames?.ToHashSet(StringComparer.Ordinal);
        var rules = RuleCatalogue.All.Where(rule => names?.Contains(rule.Info.Name) ?? true).ToList();
        var result = LintEngine.Run(new LintRequest { Files = new MemorySourceFiles(files), Today = Today, Survey = limits, Jobs = limits == SurveyLimits.Default ? 1 : 2 }, rules, CancellationToken.None);
        return DoctorRun.IsMeant(files) ? WithDoctor(result, DoctorRun.Diagnose(files), names) : result;
    }

    private static void Agree(LintResult kept, LintResult readAgain)
    {
        static string Text(LintResult result) => string.Join('\n', result.Findings.Select(finding => $"{finding} {finding.Fingerprint} {finding.Suppressed?.Reason}")
            .Concat(result.Unsure.Select(place => place.ToString())).Append($"{result.FileCount} files, {result.ModuleCount} modules, {result.Failures.Length} failures"));

        if (Text(kept) is var expected && Text(readAgain) is var actual && expected != actual)
        {
            throw new InvalidOperationException($"With everything kept:\n{expected}\nWith everything read again:\n{actual}");
        }
    }

    // A fixture that describes a machine is linted and diagnosed; its findings are those of both.
    private static LintResult WithDoctor(LintResult linted, DoctorResult diagnosed, HashSet<string>? names) => linted with
    {
        Findings = [.. linted.Findings, .. diagnosed.Findings.Where(finding => names?.Contains(finding.Rule.Name) ?? true)],
        Failures = [.. linted.Failures, .. diagnosed.Failures],
    };

    /// <summary>The rules that a fixture is about: the one it is named after, all that it expects, and those that its suppressions name.</summary>
    public static IEnumerable<string> RulesOf(Fixture fixture, string rule) =>
        fixture.Expectations.Select(expectation => expectation.Rule).Append(rule).Concat(fixture.Files.Values.SelectMany(Suppressed)).Distinct();

    /// <summary>What was found, in the form of expectations.</summary>
    public static IEnumerable<Expectation> Found(LintResult result) =>
        result.Active.Select(finding => new Expectation(finding.Location.Path, finding.Location.Start.Line, finding.Rule.Name));

    /// <summary>Lines that tell what was expected and not found (<c>-</c>) and what was found and not expected (<c>+</c>); empty where all is well.</summary>
    public static IReadOnlyList<string> Differences(Fixture fixture, LintResult result)
    {
        var found = result.Active.Select(finding => (Expectation: new Expectation(finding.Location.Path, finding.Location.Start.Line, finding.Rule.Name), finding.Message)).ToList();
        var differences = new List<string>();
        foreach (var expectation in fixture.Expectations)
        {
            var at = found.FindIndex(candidate => candidate.Expectation == expectation);
            if (at < 0)
            {
                differences.Add($"- {expectation}");
            }
            else
            {
                found.RemoveAt(at);
            }
        }

        differences.AddRange(found.Select(extra => $"+ {extra.Expectation}: {extra.Message}"));
        differences.AddRange(result.Failures.Select(failure => $"! {failure.What}: {failure.Message}"));
        return differences;
    }

    /// <summary>The files with fixes made, run after run until nothing changes.</summary>
    /// <exception cref="InvalidOperationException">The fixes never come to an end.</exception>
    public static IReadOnlyDictionary<string, byte[]> Fix(IReadOnlyDictionary<string, byte[]> files, IReadOnlyCollection<string> ruleNames, FixSafety safety)
    {
        var current = new SortedDictionary<string, byte[]>(files.ToDictionary(), StringComparer.Ordinal);
        for (var run = 0; run < 10; run++)
        {
            var changed = FixApplication.Apply(Lint(current, ruleNames).Findings, safety);
            if (changed.Count == 0)
            {
                return current;
            }

            foreach (var source in changed)
            {
                current[source.Source.Path] = source.Bytes;
            }
        }

        throw new InvalidOperationException("The fixes change the text again and again.");
    }

    /// <summary>Severities of the findings on a line, to check what a marker cannot say.</summary>
    public static IEnumerable<Finding> On(LintResult result, string path, int line) =>
        result.Active.Where(finding => finding.Location.Path == path && finding.Location.Start.Line == line);

    private static IEnumerable<string> Suppressed(byte[] file) =>
        Encoding.UTF8.GetString(file).Split("tfauth:ignore").Skip(1)
            .SelectMany(text => text.IndexOf('[', StringComparison.Ordinal) is var open and >= 0 && text.IndexOf(']', open) is var close and > 0 ? text[(open + 1)..close].Split(',') : [])
            .Select(name => RuleCatalogue.Find(name.Trim())?.Info.Name).OfType<string>();
}
