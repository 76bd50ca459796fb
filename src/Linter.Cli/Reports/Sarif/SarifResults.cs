using System.Collections.Immutable;
using System.Text.Json;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Core.Rules;
using Linter.Hcl.Text;

namespace Linter.Cli.Reports.Sarif;

/// <summary>Writes the results of a SARIF run.</summary>
internal sealed class SarifResults(Utf8JsonWriter json, SarifPlaces places, ImmutableArray<RuleInfo> rules, bool withSuppressions)
{
    private readonly Dictionary<string, int> _indexes =
        rules.Select((rule, index) => (rule.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);

    private readonly Dictionary<SourceText, LineHashes> _hashes = [];

    /// <summary>Writes one result.</summary>
    public void Write(Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", _indexes[finding.Rule.Id]);
        json.WriteString("level", SeverityNames.Of(finding.Severity));
        json.WriteStartObject("message");
        json.WriteString("text", SarifText.MessageOf(finding));
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        places.WritePhysical(finding.Location);
        json.WriteEndObject();
        json.WriteEndArray();
        WriteRelated(finding);
        WriteFlow(finding);
        WriteFingerprints(finding);
        WriteFixes(finding);
        WriteSuppressions(finding);
        WriteProperties(finding);
        json.WriteEndObject();
    }

    private void WriteRelated(Finding finding)
    {
        if (finding.Related.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        for (var at = 0; at < finding.Related.Length; at++)
        {
            places.WriteRelated(finding.Related[at], at + 1);
        }

        json.WriteEndArray();
    }

    private void WriteFlow(Finding finding)
    {
        if (finding.Flow.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("codeFlows");
        json.WriteStartObject();
        json.WriteStartArray("threadFlows");
        json.WriteStartObject();
        json.WriteStartArray("locations");
        foreach (var step in finding.Flow)
        {
            json.WriteStartObject();
            json.WritePropertyName("location");
            places.WriteRelated(step, id: null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteFingerprints(Finding finding)
    {
        if (!_hashes.TryGetValue(finding.Location.Source, out var hashes))
        {
            _hashes.Add(finding.Location.Source, hashes = new LineHashes(finding.Location.Source));
        }

        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", hashes.Of(finding.Location.Start.Line));
        if (finding.Fingerprint.Length > 0)
        {
            json.WriteString("tfauth/v1", finding.Fingerprint);
        }

        json.WriteEndObject();
    }

    private void WriteFixes(Finding finding)
    {
        var fixes = ShownFixes.Of(finding);
        if (fixes.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("fixes");
        foreach (var fix in fixes)
        {
            json.WriteStartObject();
            json.WriteStartObject("description");
            json.WriteString("text", SarifText.Plain(fix.Title));
            json.WriteEndObject();
            json.WriteStartArray("artifactChanges");
            foreach (var change in fix.Edits.GroupBy(edit => edit.Location.Path, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                places.WriteArtifact(change.Key);
                json.WriteStartArray("replacements");
                foreach (var edit in change.OrderBy(edit => edit.Location.Span.Start))
                {
                    WriteReplacement(edit);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteReplacement(Edit edit)
    {
        json.WriteStartObject();
        json.WriteStartObject("deletedRegion");
        json.WriteRegion(edit.Location.Start, edit.Location.End);
        json.WriteEndObject();
        json.WriteStartObject("insertedContent");
        json.WriteString("text", FixText.For(edit));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>SARIF wants the array on all results or on none; an empty one says that nothing hides the result.</summary>
    private void WriteSuppressions(Finding finding)
    {
        if (!withSuppressions)
        {
            return;
        }

        json.WriteStartArray("suppressions");
        if (finding.Suppressed is { } suppression)
        {
            json.WriteStartObject();
            json.WriteString("kind", suppression.Kind == SuppressionKind.InSource ? "inSource" : "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", SarifText.Plain(suppression.Reason));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteProperties(Finding finding)
    {
        json.WriteStartObject("properties");
        json.WriteString("confidence", SeverityNames.Of(finding.Confidence));
        json.WriteStartArray("causes");
        foreach (var cause in finding.Causes)
        {
            json.WriteStringValue(cause);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
