using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Linter.Cli.Reports;
using Linter.Cli.Tests.Testing;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Settings;
using Linter.Hcl.Text;
using Linter.Testing;

namespace Linter.Cli.Tests.Documentation;

/// <summary>The schemas of <c>docs/schemas</c> take what tfauth writes and reads, and nothing else.</summary>
public sealed class SchemaTests : FolderTests
{
    private static readonly EvaluationOptions s_options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private static readonly JsonSchema s_lint = Read("lint-report");
    private static readonly JsonSchema s_doctor = Read("doctor-report");
    private static readonly JsonSchema s_configuration = Read("configuration");

    private static IEnumerable<string> LintedSamples() => ["clean", "hardcoded-keys", "other-partition", "zone-as-region"];

    [TestCaseSource(nameof(LintedSamples))]
    public void What_lint_reports_of_a_sample_fits_its_schema(string sample)
    {
        using var source = new TemporaryFolder();
        source.Write("main.tf", File.ReadAllText(Path.Combine(Surroundings.ProjectRoot, "samples", sample, "main.tf")));

        Check(s_lint, CommandRun.In(source, "lint", "--format", "json").Output);
    }

    [Test]
    public void A_lint_report_with_one_of_everything_fits_its_schema_and_with_a_member_more_or_less_it_does_not()
    {
        var report = JsonNode.Parse(SampleReport.Written("json", SampleReport.Report))!;
        Check(s_lint, report.ToJsonString());

        Assert.That(Changes(report).Where(change => IsValid(s_lint, change.Report)).Select(change => change.What), Is.Empty);
    }

    [Test]
    public void What_the_doctor_reports_fits_its_schema_and_with_a_member_more_or_less_it_does_not()
    {
        var sample = Path.Combine(Surroundings.ProjectRoot, "samples", "doctor");
        using var folder = new TemporaryFolder();
        folder.Write("main.tf", File.ReadAllText(Path.Combine(sample, "main.tf")) + "\nprovider \"aws\" {\n  alias = \"gone\"\n  profile = \"gone\"\n}\n")
            .Write("plan.log", File.ReadAllText(Path.Combine(sample, "plan.log")));

        var output = CommandRun.In(
            folder, "doctor", "--format", "json", "--env-file", Path.Combine(sample, "env.json"), "--home", Path.Combine(sample, "home"), "--error", "plan.log").Output;
        var report = JsonNode.Parse(output)!;

        Check(s_doctor, output);
        Assert.That(report["configurations"]!.AsArray().Select(configuration => configuration!["error"]), Has.Some.Not.Null);
        Assert.That(report["error"], Is.Not.Null);
        Assert.That(Changes(report).Where(change => IsValid(s_doctor, change.Report) && change.What != "without /error").Select(change => change.What), Is.Empty);
    }

    [Test]
    public void The_words_of_the_doctor_are_those_of_its_schema()
    {
        var schema = JsonNode.Parse(File.ReadAllText(FileOf("doctor-report")))!["properties"]!["configurations"]!["items"]!["properties"]!;

        Assert.That(Words(schema["kind"]!), Is.EquivalentTo(Enum.GetValues<ConfigurationKind>().Select(DoctorWords.Of).Distinct()));
        Assert.That(Words(schema["credentials"]!["properties"]!["source"]!), Is.EquivalentTo(Enum.GetValues<CredentialSource>().Select(DoctorWords.Of).Distinct()));
        Assert.That(Words(schema["region"]!["properties"]!["source"]!), Is.EquivalentTo(Enum.GetValues<RegionSource>().Select(DoctorWords.Of).Distinct()));
        Assert.That(Words(schema["error"]!["oneOf"]![1]!["properties"]!["code"]!), Is.EquivalentTo(Enum.GetValues<ChainErrorCode>().Select(DoctorWords.Of).Distinct()));
        Assert.That(Words(schema["live"]!["oneOf"]![1]!["properties"]!["outcome"]!), Is.EquivalentTo(Enum.GetValues<LiveOutcome>().Select(DoctorWords.Of).Distinct()));
    }

    [TestCase("{}")]
    [TestCase("""{"$schema": "configuration.schema.json", "min_severity": "note", "min_confidence": "low", "fail_on": "never"}""")]
    [TestCase("""{"//": "ours", "exclude": ["examples/**"], "local_endpoints": ["localstack:4566"], "known_dummy_keys": ["AKIAEXAMPLETESTKEY01"]}""")]
    [TestCase("""{"rule": {"outdated-provider-constraint": {"severity": "error", "max_age_years": 3}, "TFA301": {"enabled": false}}}""")]
    [TestCase("""{"suppress": [{"rules": ["TFA401"], "paths": ["legacy"], "reason": "goes away", "until": "2027-01-31"}, {"rules": ["TFA5"], "paths": ["a"], "reason": "x"}]}""")]
    [TestCase("""{"min_sevrity": "note"}""")]
    [TestCase("""{"min_severity": "high"}""")]
    [TestCase("""{"fail_on": "low"}""")]
    [TestCase("""{"exclude": "examples"}""")]
    [TestCase("""{"exclude": [""]}""")]
    [TestCase("""{"rule": {"no-such-rule": {}}}""")]
    [TestCase("""{"rule": {"TFA502": {"max_age_years": 1}}}""")]
    [TestCase("""{"rule": {"outdated-provider-constraint": {"max_age_years": 21}}}""")]
    [TestCase("""{"rule": {"outdated-provider-constraint": {"max_age_years": 1.5}}}""")]
    [TestCase("""{"rule": {"TFA502": {"enabled": "yes"}}}""")]
    [TestCase("""{"suppress": [{"rules": ["TFA502"], "paths": ["a"]}]}""")]
    [TestCase("""{"suppress": [{"rules": [], "paths": ["a"], "reason": "x"}]}""")]
    [TestCase("""{"suppress": [{"rules": ["TFA502"], "paths": ["a"], "reason": " "}]}""")]
    [TestCase("""{"suppress": [{"rules": ["TFA502"], "paths": ["a"], "reason": "x", "until": "soon"}]}""")]
    [TestCase("""{"suppress": [{"rules": ["TFA502"], "paths": ["a"], "reason": "x", "by": "me"}]}""")]
    public void An_editor_with_the_schema_and_tfauth_agree_on_a_configuration_file(string text)
    {
        SettingsReader.Read(new SourceText(".tfauth.json", text), "", out var problems);

        Assert.That(IsValid(s_configuration, JsonNode.Parse(text)!), Is.EqualTo(problems.IsEmpty), string.Join('\n', problems));
    }

    [Test]
    public void A_configuration_in_JSON_counts_like_one_in_HCL()
    {
        Folder.Write("main.tf", "provider \"aws\" {\n  region = \"us-east-1a\"\n}\n")
            .Write(".tfauth.json", """{"$schema": "x", "rule": {"zone-as-region": {"severity": "note"}}, "suppress": [{"rules": ["TFA7"], "paths": ["a"], "reason": "x"}]}""");

        var run = CommandRun.In(Folder, "lint", "--select", "TFA502", "--format", "compact");

        Assert.That(run.Output, Does.StartWith("main.tf:2:12: note TFA502"));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public void Two_configuration_files_in_one_folder_are_refused()
    {
        Folder.Write("main.tf", "").Write(".tfauth.hcl", "").Write(".tfauth.json", "{}");

        Assert.That(CommandRun.In(Folder, "lint"), Is.EqualTo(new CommandRun(2, "", "tfauth: There is a .tfauth.json beside the .tfauth.hcl; one of them has to go.\n")));
    }

    private static void Check(JsonSchema schema, string report)
    {
        var result = schema.Evaluate(JsonDocument.Parse(report).RootElement, s_options);
        var errors = (result.Details ?? []).Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"));
        Assert.That(result.IsValid, Is.True, string.Join('\n', errors));
    }

    private static bool IsValid(JsonSchema schema, JsonNode report) => schema.Evaluate(JsonDocument.Parse(report.ToJsonString()).RootElement, s_options).IsValid;

    private static IEnumerable<string> Words(JsonNode schema) => schema["enum"]!.AsArray().Select(word => word!.GetValue<string>());

    // Each member of each kind of object taken away, one more put in, and each value exchanged for one of another type.
    private static IEnumerable<(string What, JsonNode Report)> Changes(JsonNode report)
    {
        foreach (var (path, name) in MembersOf(report, []).DistinctBy(member => string.Join('/', member.Path.Where(step => !char.IsDigit(step[0])).Append(member.Name))).ToList())
        {
            var shown = string.Join('/', path.Prepend("").Append(name));
            yield return ($"without {shown}", Changed(report, path, found => found.Remove(name)));
            yield return ($"more beside {shown}", Changed(report, path, found => found["another"] = 1));
            yield return ($"other type of {shown}", Changed(report, path, found => found[name] = 0.5));
        }
    }

    private static JsonNode Changed(JsonNode report, string[] path, Action<JsonObject> change)
    {
        var copy = report.DeepClone();
        change(path.Aggregate(copy, (at, step) => at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : at[step]!).AsObject());
        return copy;
    }

    private static IEnumerable<(string[] Path, string Name)> MembersOf(JsonNode? node, string[] path) => node switch
    {
        JsonObject found => found.SelectMany(member => MembersOf(member.Value, [.. path, member.Key]).Prepend((path, member.Key))),
        JsonArray list => list.SelectMany((element, index) => MembersOf(element, [.. path, $"{index}"])),
        _ => [],
    };

    private static string FileOf(string name) => Path.Combine(Surroundings.ProjectRoot, "docs", "schemas", name + ".schema.json");

    private static JsonSchema Read(string name) => JsonSchema.FromText(File.ReadAllText(FileOf(name)));
}
