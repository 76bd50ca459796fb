using System.Text.Json;
using Linter.Core.Findings;
using Linter.Testing;

namespace Linter.Core.Tests;

/// <summary>
/// Runs the rules over the case bank beside the repository (<c>../shared/cases</c>, or TFAUTH_SHARED): real failures of which the files
/// alone show the cause, and correct set-ups about which nothing may be said.
/// </summary>
public sealed class CaseBankTests
{
    private const int NearLines = 3;

    private static IEnumerable<TestCaseData> Failures() => Cases("positive").Where(one => one.VisibleToLint).Select(one => new TestCaseData(one).SetArgDisplayNames(one.Name));

    private static IEnumerable<TestCaseData> CorrectSetups() => Cases("negative").Select(one => new TestCaseData(one).SetArgDisplayNames(one.Name));

    [Test]
    public void The_case_bank_is_there()
    {
        if (Surroundings.Shared("cases", out var reason) is null)
        {
            Assert.Ignore(reason);
        }

        Assert.That(Cases("positive"), Is.Not.Empty);
        Assert.That(Cases("negative"), Is.Not.Empty);
    }

    [TestCaseSource(nameof(Failures))]
    public void The_cause_of_a_failure_is_named_where_it_stands(Case one)
    {
        var result = FixtureRun.Lint(one.Files);
        Assert.That(Rules.RuleCatalogue.All.SelectMany(rule => rule.Info.Causes), Does.Contain(one.RootCause), "No rule names the cause.");
        var named = result.Active.Where(finding => finding.Causes.Intersect(one.Causes).Any() && one.MustFlag.Any(place => IsNear(finding, place)));
        Assert.That(named, Is.Not.Empty, () => $"Said instead: {string.Join("; ", result.Active)}");
    }

    [TestCaseSource(nameof(CorrectSetups))]
    public void About_a_correct_setup_nothing_is_said(Case one)
    {
        var loud = FixtureRun.Lint(one.Files).Active.Where(finding => finding.Severity >= Severity.Warning && finding.Rule.Family != "TFA4");

        Assert.That(loud.Select(finding => finding.ToString()), Is.Empty);
    }

    private static bool IsNear(Finding finding, (string Path, int Line) place) =>
        finding.Location.Path == place.Path && finding.Location.Start.Line - NearLines <= place.Line && place.Line <= finding.Location.End.Line + NearLines;

    private static IEnumerable<Case> Cases(string kind) => Surroundings.Shared("cases", out _) is { } folder
        ? Directory.EnumerateDirectories(folder).Where(path => File.Exists(Path.Combine(path, "case.json"))).Order(StringComparer.Ordinal).Select(Case.Read).Where(one => one.Kind == kind)
        : [];

    /// <summary>A case.</summary>
    public sealed record Case(string Name, string Kind, bool VisibleToLint, string RootCause, IReadOnlyList<string> Causes, IReadOnlyList<(string Path, int Line)> MustFlag, IReadOnlyDictionary<string, byte[]> Files)
    {
        internal static Case Read(string folder)
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "case.json")));
            var root = document.RootElement;
            var cause = root.TryGetProperty("rootCause", out var rootCause) ? rootCause.GetString() ?? "" : "";
            var files = Path.Combine(folder, "files");
            return new Case(
                Path.GetFileName(folder),
                root.GetProperty("kind").GetString()!,
                Texts(root, "visibleTo").Contains("lint"),
                cause,
                [cause, .. Texts(root, "secondaryCauses")],
                [.. Places(root)],
                Directory.Exists(files)
                    ? Directory.EnumerateFiles(files, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
                        .ToDictionary(path => Path.GetRelativePath(files, path).Replace('\\', '/'), File.ReadAllBytes)
                    : new Dictionary<string, byte[]>());
        }

        public override string ToString() => Name;

        private static List<string> Texts(JsonElement root, string name) =>
            root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(text => text.GetString()!).ToList() : [];

        private static List<(string, int)> Places(JsonElement root) =>
            root.TryGetProperty("mustFlag", out var places) && places.ValueKind == JsonValueKind.Array
                ? places.EnumerateArray().Select(place => (place.GetProperty("file").GetString()!["files/".Length..], place.GetProperty("line").GetInt32())).ToList()
                : [];
    }
}
