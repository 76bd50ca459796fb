using System.Text.Json;
using Linter.Core.Findings;
using Linter.Hcl.Text;

namespace Linter.Cli.Reports.Sarif;

/// <summary>Writes places: relative URI, all four numbers of the region, and the text with secrets redacted.</summary>
internal sealed class SarifPlaces(Utf8JsonWriter json, SecretMask mask)
{
    /// <summary>What stands for a secret in a snippet.</summary>
    public const string RedactionToken = "[REDACTED]";

    /// <summary>The id of the base that paths are relative to; it is declared without a place, which no report may tell.</summary>
    public const string Base = "SRCROOT";

    private const int LongestSnippet = 500;

    /// <summary>Writes <c>physicalLocation</c>.</summary>
    public void WritePhysical(Location location)
    {
        json.WriteStartObject("physicalLocation");
        WriteArtifact(location.Path);
        json.WriteStartObject("region");
        var span = Visible(location);
        var (start, end) = (location.Source.GetPosition(span.Start), location.Source.GetPosition(span.End));
        json.WriteRegion(start, end);

        // In text that is not UTF-8 a place may take no column, and then nothing can be quoted.
        if (start != end)
        {
            WriteSnippet(location.Source, span);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes a related location, or a step of a flow without an id.</summary>
    public void WriteRelated(RelatedLocation place, int? id)
    {
        json.WriteStartObject();
        if (id is { } number)
        {
            json.WriteNumber("id", number);
        }

        WritePhysical(place.Location);
        json.WriteStartObject("message");
        json.WriteString("text", SarifText.Plain(place.Message));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes <c>artifactLocation</c>.</summary>
    public void WriteArtifact(string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", SarifUri.Of(path));
        json.WriteString("uriBaseId", Base);
        json.WriteEndObject();
    }

    /// <summary>
    /// An empty place is shown as nothing at all; a reader is better served by the rest of its line. Behind the last line end there is no line
    /// for SARIF: the one before stands in.
    /// </summary>
    private static TextSpan Visible(Location location)
    {
        if (location.Span.Length > 0)
        {
            return location.Span;
        }

        var number = location.Start.Line;
        var line = location.Source.GetLine(number);
        if (line.Length == 0 && number > 1 && number == location.Source.LineCount)
        {
            return location.Source.GetLine(number - 1);
        }

        return new TextSpan(location.Span.Start, Math.Max(line.End, location.Span.Start));
    }

    private void WriteSnippet(SourceText source, TextSpan span)
    {
        if (span.Length > LongestSnippet)
        {
            return;
        }

        var text = mask.Redacted(source, span, RedactionToken);
        if (!SafeText.HasSteering(text) && !text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            json.WriteStartObject("snippet");
            json.WriteString("text", text);
            json.WriteEndObject();
        }
    }
}
