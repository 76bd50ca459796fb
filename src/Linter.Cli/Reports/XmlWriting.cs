using System.Xml;

namespace Linter.Cli.Reports;

/// <summary>How every XML report is written.</summary>
internal static class XmlWriting
{
    /// <summary>A writer that leaves the stream open.</summary>
    public static XmlWriter Open(Stream output) => XmlWriter.Create(output, new XmlWriterSettings
    {
        Encoding = ReportText.Encoding,
        Indent = true,
        NewLineChars = "\n",
        CloseOutput = false,
    });

    /// <summary>Writes an attribute that people read; characters that XML cannot hold are written out.</summary>
    public static void WriteText(this XmlWriter xml, string name, string text) => xml.WriteAttributeString(name, SafeXml(text));

    /// <summary>The text with every character that XML 1.0 or a terminal would choke on written out.</summary>
    public static string SafeXml(string text) => SafeText.OneLine(text).Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');
}
