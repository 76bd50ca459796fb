using System.Text.Json;
using Linter.Core.Findings;
using Linter.Core.Fixes;

namespace Linter.Cli.Reports;

/// <summary>The report for scripts: the shape that README promises under <c>schemaVersion</c> 1.</summary>
internal sealed class JsonReport : IReportWriter
{
    /// <inheritdoc/>
    public string Format => "json";

    /// <inheritdoc/>
    public void Write(LintReport report, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonWriting.Options);
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", 1);
        json.WriteStartObject("tool");
        json.WriteString("name", ToolIdentity.Name);
        json.WriteString("version", report.Tool.Version);
        json.WriteEndObject();

        json.WriteStartArray("findings");
        foreach (var finding in report.Result.Findings)
        {
            WriteFinding(json, finding);
        }

        json.WriteEndArray();
        json.WriteStartArray("unsure");
        foreach (var unsure in report.Result.Unsure)
        {
            json.WriteStartObject();
            json.WriteString("rule", unsure.Rule.Id);
            json.WriteStartObject("location");
            json.WriteLocation(unsure.Location);
            json.WriteEndObject();
            json.WriteText("why", unsure.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteFailures(json, report);
        WriteSummary(json, report);
        json.WriteEndObject();
        json.Finish(output);
    }

    /// <summary>Writes a finding as the JSON reports of all commands have it.</summary>
    public static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("severity", SeverityNames.Of(finding.Severity));
        json.WriteString("confidence", SeverityNames.Of(finding.Confidence));
        json.WriteText("message", finding.Message);
        json.WriteStartArray("causes");
        foreach (var cause in finding.Causes)
        {
            json.WriteStringValue(cause);
        }

        json.WriteEndArray();
        json.WriteStartObject("location");
        json.WriteLocation(finding.Location);
        json.WriteEndObject();
        WritePlaces(json, "flow", finding.Flow);
        WritePlaces(json, "related", finding.Related);
        json.WriteStartArray("fixes");
        foreach (var fix in finding.Fixes)
        {
            json.WriteStartObject();
            json.WriteText("title", fix.Title);
            json.WriteString("safety", fix.Safety == FixSafety.Safe ? "safe" : "unsafe");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("fingerprint", finding.Fingerprint);
        WriteSuppression(json, finding.Suppressed);
        json.WriteEndObject();
    }

    private static void WritePlaces(Utf8JsonWriter json, string name, IEnumerable<RelatedLocation> places)
    {
        json.WriteStartArray(name);
        foreach (var place in places)
        {
            json.WriteStartObject();
            json.WriteLocation(place.Location);
            json.WriteText("message", place.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSuppression(Utf8JsonWriter json, AcceptedSuppression? suppression)
    {
        if (suppression is null)
        {
            json.WriteNull("suppressed");
            return;
        }

        json.WriteStartObject("suppressed");
        json.WriteString("kind", suppression.Kind switch
        {
            SuppressionKind.InSource => "in-source",
            SuppressionKind.Baseline => "baseline",
            _ => "external",
        });
        json.WriteText("reason", suppression.Reason);
        json.WriteEndObject();
    }

    /// <summary>Half a report says that it is one; a whole report has no such member.</summary>
    private static void WriteFailures(Utf8JsonWriter json, LintReport report)
    {
        if (report.Result.Failures.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("failures");
        foreach (var failure in report.Result.Failures)
        {
            json.WriteStartObject();
            json.WriteText("what", failure.What);
            json.WriteText("message", failure.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSummary(Utf8JsonWriter json, LintReport report)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("files", report.Result.FileCount);
        json.WriteNumber("modules", report.Result.ModuleCount);
        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteNumber("notes", report.Count(Severity.Note));
        json.WriteNumber("suppressed", report.SuppressedCount);
        json.WriteNumber("baselined", report.BaselinedCount);
        json.WriteNumber("unsure", report.Result.Unsure.Length);
        json.WriteEndObject();
    }
}
