using System.Collections.Immutable;
using System.Text.Json;
using Linter.Core.Findings;
using Linter.Core.Rules;

namespace Linter.Cli.Reports.Sarif;

/// <summary>SARIF 2.1.0 as GitHub code scanning and the readers around it use it: one run, no time, no machine, no absolute path.</summary>
internal sealed class SarifReport : IReportWriter
{
    /// <inheritdoc/>
    public string Format => "sarif";

    /// <inheritdoc/>
    public void Write(LintReport report, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonWriting.Options);
        var rules = RulesOf(report);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, report, rules);
        WriteInvocation(json, report.Result.Failures);
        WriteBase(json);
        if (report.Category is { } given)
        {
            var category = SafeText.OneLine(given);

            // Without the slash the name would be a run id in an empty category.
            json.WriteStartObject("automationDetails");
            json.WriteString("id", category.EndsWith('/') ? category : category + "/");
            json.WriteEndObject();
        }

        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("redactionTokens");
        json.WriteStringValue(SarifPlaces.RedactionToken);
        json.WriteEndArray();
        WriteResults(json, report, rules);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Finish(output);
    }

    private static void WriteResults(Utf8JsonWriter json, LintReport report, ImmutableArray<RuleInfo> rules)
    {
        var places = new SarifPlaces(json, new SecretMask(report.Result.Findings));
        var results = new SarifResults(json, places, rules, report.ShowSuppressed);
        var sorted = report.Shown
            .OrderBy(finding => SarifUri.Of(finding.Location.Path), StringComparer.Ordinal)
            .ThenBy(finding => finding.Location.Span.Start)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal);
        json.WriteStartArray("results");
        foreach (var finding in sorted)
        {
            results.Write(finding);
        }

        json.WriteEndArray();
    }

    /// <summary>The rules that ran, and any other that a finding names, in the order of their ids.</summary>
    private static ImmutableArray<RuleInfo> RulesOf(LintReport report) =>
        [.. report.Rules.Concat(report.Result.Findings.Select(finding => finding.Rule))
            .DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    private static void WriteTool(Utf8JsonWriter json, LintReport report, ImmutableArray<RuleInfo> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", ToolIdentity.Name);
        json.WriteString("version", report.Tool.Version);
        json.WriteString("semanticVersion", report.Tool.Version);
        json.WriteString("informationUri", ToolIdentity.Home);
        SarifRules.Write(json, rules);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>
    /// A failure of tfauth itself is a notification, and the run does not count as successful: a reader that takes half a report for a whole one
    /// closes the alerts that are not in it.
    /// </summary>
    private static void WriteInvocation(Utf8JsonWriter json, ImmutableArray<Failure> failures)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", failures.IsEmpty);
        if (!failures.IsEmpty)
        {
            json.WriteStartArray("toolExecutionNotifications");
            foreach (var failure in failures)
            {
                json.WriteStartObject();
                json.WriteString("level", "error");
                json.WriteStartObject("message");
                json.WriteString("text", SarifText.Plain($"{failure.What} failed: {failure.Message}"));
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteBase(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SarifPlaces.Base);
        json.WriteStartObject("description");
        json.WriteString("text", "The root of the repository, or the folder that was linted where there is none.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
