using System.Text.Encodings.Web;
using System.Text.Json;
using Linter.Core.Findings;
using Linter.Hcl.Text;

namespace Linter.Cli.Reports;

/// <summary>How every JSON report is written.</summary>
internal static class JsonWriting
{
    /// <summary>Indented, LF, letters outside ASCII as they are: a report is read by people and never put into a page as it stands.</summary>
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a text that people read.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string text) => json.WriteString(name, SafeText.Message(text));

    /// <summary>Writes a path: it must name the file exactly, so what could steer a terminal is escaped, not replaced.</summary>
    public static void WritePath(this Utf8JsonWriter json, string name, string path)
    {
        if (SafeText.HasSteering(path))
        {
            json.WriteString(name, JsonEncodedText.Encode(path, JavaScriptEncoder.Default));
        }
        else
        {
            json.WriteString(name, path);
        }
    }

    /// <summary>Writes the four numbers of a region: 1-based, columns in UTF-16 code units, the end behind the last character.</summary>
    public static void WriteRegion(this Utf8JsonWriter json, LinePosition start, LinePosition end)
    {
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
    }

    /// <summary>Writes the members of a location as <c>--format json</c> has them.</summary>
    public static void WriteLocation(this Utf8JsonWriter json, Location location)
    {
        json.WritePath("path", location.Path);
        json.WriteRegion(location.Start, location.End);
    }

    /// <summary>Ends the report's last line and sends all of it on.</summary>
    public static void Finish(this Utf8JsonWriter json, Stream output)
    {
        json.Flush();
        output.WriteByte((byte)'\n');
    }
}
