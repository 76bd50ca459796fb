using System.Text.Json;
using Linter.Core.Findings;

namespace Linter.Cli.Reports;

/// <summary>GitLab Code Quality: one array, an empty one where nothing was found.</summary>
internal sealed class GitLabReport : IReportWriter
{
    /// <inheritdoc/>
    public string Format => "gitlab";

    /// <inheritdoc/>
    public void Write(LintReport report, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonWriting.Options);
        json.WriteStartArray();
        foreach (var finding in report.Result.Active)
        {
            json.WriteStartObject();
            json.WriteText("description", finding.Message);
            json.WriteString("check_name", finding.Rule.Id);
            json.WriteString("fingerprint", finding.Fingerprint);
            json.WriteString("severity", finding.Severity switch
            {
                Severity.Error => "critical",
                Severity.Warning => "major",
                _ => "minor",
            });
            json.WriteStartObject("location");
            json.WritePath("path", finding.Location.Path);
            json.WriteStartObject("lines");
            json.WriteNumber("begin", finding.Location.Start.Line);
            json.WriteNumber("end", finding.Location.End.Line);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Finish(output);
    }
}
