using System.Text;
using Linter.Core.Engine;
using Linter.Core.Fixes;
using Linter.Core.Terraform;
using Linter.Testing;

namespace Linter.Core.Tests;

/// <summary>The stories of all rules with the line ends of Windows: the same is said at the same places, and fixes keep the line ends.</summary>
public sealed class WindowsLineEndTests
{
    private static IEnumerable<TestCaseData> Rules() =>
        Directory.EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "Fixtures")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)
            .Select(rule => new TestCaseData(rule).SetArgDisplayNames(rule));

    [TestCaseSource(nameof(Rules))]
    public void The_same_is_found_and_fixed(string rule)
    {
        foreach (var story in Directory.EnumerateDirectories(Path.Combine(TestContext.CurrentContext.TestDirectory, "Fixtures", rule)).Order(StringComparer.Ordinal))
        {
            var fixture = Fixture.Read(story);
            var rules = FixtureRun.RulesOf(fixture, rule).ToList();
            var windows = fixture.Files.ToDictionary(file => file.Key, file => OnWindows(file.Key, file.Value));

            var here = FixtureRun.Lint(fixture.Files, rules);
            var there = FixtureRun.Lint(windows, rules);

            Assert.That(Said(there), Is.EqualTo(Said(here)), fixture.Name);
            Assert.That(Fixed(there), Is.EqualTo(Fixed(here).Select(file => (file.Path, Text: WithWindowsEnds(file.Path, file.Text)))), fixture.Name);
        }
    }

    private static List<string> Said(LintResult result) =>
        [.. result.Findings.Select(finding => $"{finding} {finding.Location.Start} {finding.Location.End} {finding.Suppressed}"), .. result.Unsure.Select(unsure => $"{unsure.Location.Path} {unsure.Location.Start} {unsure.Why}")];

    private static List<(string Path, string Text)> Fixed(LintResult result) =>
        [.. FixApplication.Apply(result.Findings, FixSafety.Unsafe).Select(change => (change.Source.Path, Encoding.UTF8.GetString(change.Bytes)))];

    private static byte[] OnWindows(string path, byte[] bytes) => Encoding.UTF8.GetString(bytes) is var text && Encoding.UTF8.GetBytes(text).SequenceEqual(bytes)
        ? Encoding.UTF8.GetBytes(WithWindowsEnds(path, text))
        : bytes;

    // Scripts and files of variables are another matter: there a carriage return is part of a value, and rules say so.
    private static string WithWindowsEnds(string path, string text) =>
        ModuleFileNames.KindOf(FilePath.NameOf(path)) == ModuleFileKind.None ? text : text.ReplaceLineEndings("\r\n");
}
