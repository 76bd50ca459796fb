using System.Text.Json;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Hcl.Text;

namespace Linter.Cli.Reports;

/// <summary>reviewdog's own format, <c>rdjson</c>: columns count UTF-8 bytes from 1.</summary>
internal sealed class ReviewdogReport : IReportWriter
{
    /// <inheritdoc/>
    public string Format => "rdjson";

    /// <inheritdoc/>
    public void Write(LintReport report, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonWriting.Options);
        json.WriteStartObject();
        json.WriteStartObject("source");
        json.WriteString("name", ToolIdentity.Name);
        json.WriteString("url", ToolIdentity.Home);
        json.WriteEndObject();
        json.WriteStartArray("diagnostics");
        foreach (var finding in report.Result.Active)
        {
            WriteDiagnostic(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Finish(output);
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteText("message", finding.Message);
        WriteLocation(json, finding.Location);
        json.WriteString("severity", finding.Severity switch
        {
            Severity.Error => "ERROR",
            Severity.Warning => "WARNING",
            _ => "INFO",
        });
        json.WriteStartObject("code");
        json.WriteString("value", finding.Rule.Id);
        json.WriteString("url", ToolIdentity.PageOf(finding.Rule.Name));
        json.WriteEndObject();
        WriteSuggestions(json, finding);
        if (!finding.Related.IsEmpty)
        {
            json.WriteStartArray("related_locations");
            foreach (var related in finding.Related)
            {
                json.WriteStartObject();
                json.WriteText("message", related.Message);
                WriteLocation(json, related.Location);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>A suggestion is one replacement in the finding's file: fixes of several edits cannot be said and are left out.</summary>
    private static void WriteSuggestions(Utf8JsonWriter json, Finding finding)
    {
        var edits = ShownFixes.Of(finding).Where(fix => fix.Edits is [var only] && only.Location.Path == finding.Location.Path).Select(fix => fix.Edits[0]).ToList();
        if (edits.Count == 0)
        {
            return;
        }

        json.WriteStartArray("suggestions");
        foreach (var edit in edits)
        {
            json.WriteStartObject();
            WriteRange(json, edit.Location);
            json.WriteString("text", FixText.For(edit));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, Location location)
    {
        json.WriteStartObject("location");
        json.WritePath("path", location.Path);
        WriteRange(json, location);
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, Location location)
    {
        json.WriteStartObject("range");
        WritePosition(json, "start", location.Source, location.Span.Start);
        WritePosition(json, "end", location.Source, location.Span.End);
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, SourceText source, int offset)
    {
        var line = source.GetPosition(offset).Line;
        json.WriteStartObject(name);
        json.WriteNumber("line", line);
        json.WriteNumber("column", offset - source.GetLine(line).Start + 1);
        json.WriteEndObject();
    }
}
