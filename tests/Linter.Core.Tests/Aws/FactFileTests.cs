using System.Globalization;
using System.Text.Json;
using Linter.Core.Aws;
using Linter.Core.Terraform.Versions;
using Linter.Testing;

namespace Linter.Core.Tests.Aws;

/// <summary>A fact without source and date is a rumour: no file may hold one.</summary>
internal sealed class FactFileTests
{
    // What a fact of each list may say. A property that nobody reads is a fact that nobody checks.
    private static readonly Dictionary<string, string[]> Properties = new()
    {
        ["partitions"] = ["name", "regionPrefixes", "dnsSuffix", "dualStackDnsSuffix", "globalRegion", "globalStsHost", "iamHosts", "stsFipsHosts", "legacyStsRegions"],
        ["regions"] = ["name", "partition", "description", "optIn", "legacyGlobalSts", "providerSince", "providerSinceVerified"],
        ["releases"] = ["version", "date", "withdrawn"],
        ["arguments"] =
        [
            "path", "block", "type", "since", "deprecated", "removed", "back", "replacedBy", "environment", "conflictsWith", "secret", "required",
            "note", "openTofuOnly", "openTofuSince", "keptByOpenTofu",
        ],
        ["defects"] = ["id", "product", "from", "fixed", "summary", "needs", "topics", "causes"],
        ["inputs"] = ["name", "since"],
        ["runtimes"] = ["major", "runtime", "ended"],
        ["principalsInChina"] = ["service", "domain"],
        ["globalEndpoints"] = ["service"],
        ["codes"] = ["code", "aliases", "fromAws", "operation", "http", "services", "fragments", "meaning", "causes", "next"],
    };

    private static System.Collections.Immutable.ImmutableArray<string> Names() => FactFile.Names;

    [TestCaseSource(nameof(Names))]
    public void Every_fact_has_a_source_with_a_date(string name)
    {
        using var document = FactFile.Open(name);
        Assert.That(Problems(document.RootElement), Is.Empty);
    }

    [Test]
    public void The_list_of_files_is_what_the_build_holds()
    {
        var held = typeof(FactFile).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal));
        Assert.That(FactFile.Names, Is.EquivalentTo(held));
    }

    [Test]
    public void A_file_that_is_not_there_is_a_mistake_of_the_caller() =>
        Assert.That(() => FactFile.Open("none.json"), Throws.InvalidOperationException);

    [TestCase("""{"sources": {}, "releases": []}""", "asOf")]
    [TestCase("""{"asOf": "yesterday", "sources": {}, "releases": []}""", "asOf")]
    [TestCase("""{"asOf": "2026-01-01", "releases": []}""", "sources")]
    [TestCase("""{"asOf": "2026-01-01", "sources": {"s": {"what": "x"}}, "releases": []}""", "date")]
    [TestCase("""{"asOf": "2026-01-01", "sources": {"s": {"what": "", "date": "2026-01-01"}}, "releases": []}""", "what")]
    [TestCase("""{"asOf": "2026-01-01", "sources": {"s": {"what": "x", "date": "2026-02-01"}}, "releases": []}""", "later")]
    [TestCase("""{"asOf": "2026-01-01", "sources": {}, "releases": [{"version": "1.0"}]}""", "source")]
    [TestCase("""{"asOf": "2026-01-01", "sources": {}, "releases": [{"version": "1.0", "source": "s"}]}""", "source")]
    [TestCase("""{"asOf": "2026-01-01", "sources": {"s": {"what": "x", "date": "2026-01-01"}}, "releases": [{"vers": "1", "source": "s"}]}""", "vers")]
    [TestCase("""{"asOf": "2026-01-01", "sources": {"s": {"what": "x", "date": "2026-01-01"}}, "releases": [{"source": "s", "verified": 1}]}""", "verified")]
    [TestCase("""{"asOf": "2026-01-01", "sources": {"s": {"what": "x", "date": "2026-01-01"}}, "things": []}""", "things")]
    public void A_file_with_a_fault_is_found(string json, string named)
    {
        using var document = JsonDocument.Parse(json);
        Assert.That(Problems(document.RootElement), Has.Some.Contains(named));
    }

    [Test]
    public void Releases_are_unique_and_rise_within_a_minor_series()
    {
        foreach (var history in new[] { ReleaseHistory.AwsProvider, ReleaseHistory.Terraform, ReleaseHistory.OpenTofu })
        {
            Assert.That(history.All.Select(release => release.Version), Is.Unique);
            Assert.That(history.All.Where(release => release.Date > history.AsOf), Is.Empty);
            foreach (var series in history.All.GroupBy(release => (release.Version.Major, release.Version.Minor)))
            {
                Assert.That(series.Select(release => release.Date), Is.Ordered, $"{series.Key}");
            }
        }
    }

    [Test]
    public void Ranges_of_arguments_and_defects_are_in_order()
    {
        foreach (var argument in ArgumentCatalogue.AwsProvider.All.Concat(ArgumentCatalogue.S3Backend.All))
        {
            ReleaseVersion?[] life = [argument.Since, argument.DeprecatedSince, argument.RemovedIn, argument.BackSince];
            Assert.That(life.Where(version => version is not null), Is.Ordered, argument.Path);
        }

        foreach (var defect in AuthenticationDefect.All.Where(defect => defect.AffectedFrom is not null && defect.FixedIn is not null))
        {
            Assert.That(defect.AffectedFrom, Is.LessThan(defect.FixedIn!), defect.Id);
        }
    }

    [Test]
    public void Sentences_end_with_a_period()
    {
        var sentences = AuthenticationDefect.All.Select(defect => defect.Summary)
            .Concat(ErrorCode.All.Select(error => error.Meaning))
            .Concat(ErrorCode.All.SelectMany(error => error.NextSteps))
            .Concat(ArgumentCatalogue.AwsProvider.All.Concat(ArgumentCatalogue.S3Backend.All).Select(argument => argument.Note).OfType<string>());
        Assert.That(sentences, Has.All.EndsWith("."));
    }

    [Test]
    public void Causes_are_names_of_the_vocabulary()
    {
        if (Surroundings.Shared("cases/VOCABULARY.md", out var reason) is not { } file)
        {
            Assert.Ignore(reason);
            return;
        }

        var names = File.ReadAllLines(file).Where(line => line.StartsWith("### `", StringComparison.Ordinal)).Select(line => line[5..^1]).ToHashSet();
        var used = AuthenticationDefect.All.SelectMany(defect => defect.Causes).Concat(ErrorCode.All.SelectMany(error => error.Causes).Select(cause => cause.Cause));
        Assert.That(used.Where(cause => !names.Contains(cause)), Is.Empty);
    }

    private static IEnumerable<string> Problems(JsonElement root)
    {
        var asOf = DateOf(root, "asOf");
        if (asOf is null)
        {
            yield return "asOf is no date.";
        }

        if (!root.TryGetProperty("sources", out var sources))
        {
            yield return "There are no sources.";
            yield break;
        }

        foreach (var source in sources.EnumerateObject())
        {
            if (!source.Value.TryGetProperty("what", out var what) || what.GetString() is not { Length: > 0 })
            {
                yield return $"The source {source.Name} has no what.";
            }

            if (DateOf(source.Value, "date") is not { } date)
            {
                yield return $"The source {source.Name} has no date.";
            }
            else if (date > asOf)
            {
                yield return $"The source {source.Name} is later than the facts.";
            }
        }

        foreach (var problem in root.EnumerateObject().Where(list => list.Name is not ("asOf" or "sources")).SelectMany(list => ListProblems(list, sources)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> ListProblems(JsonProperty list, JsonElement sources)
    {
        if (!Properties.TryGetValue(list.Name, out var known))
        {
            yield return $"Nobody reads the list {list.Name}.";
            yield break;
        }

        foreach (var (fact, index) in list.Value.EnumerateArray().Select((fact, index) => (fact, index)))
        {
            if (!fact.TryGetProperty("source", out var source) || !sources.TryGetProperty(source.GetString()!, out _))
            {
                yield return $"{list.Name}[{index}] has no source that is listed.";
            }

            if (fact.TryGetProperty("verified", out var verified) && verified.ValueKind is not JsonValueKind.False)
            {
                yield return $"{list.Name}[{index}] says verified; only \"verified\": false is written.";
            }

            foreach (var property in fact.EnumerateObject().Select(property => property.Name).Except([.. known, "source", "verified"]))
            {
                yield return $"{list.Name}[{index}] has {property}, which nobody reads.";
            }
        }
    }

    private static DateOnly? DateOf(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value)
        && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
