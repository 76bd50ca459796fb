using System.Globalization;
using Linter.Core.Findings;

namespace Linter.Cli.Reports;

/// <summary>Checkstyle XML, which reviewdog and Jenkins read.</summary>
internal sealed class CheckstyleReport : IReportWriter
{
    /// <inheritdoc/>
    public string Format => "checkstyle";

    /// <inheritdoc/>
    public void Write(LintReport report, Stream output)
    {
        using (var xml = XmlWriting.Open(output))
        {
            xml.WriteStartElement("checkstyle");
            xml.WriteAttributeString("version", "4.3");
            foreach (var file in report.Result.Active.GroupBy(finding => finding.Location.Path, StringComparer.Ordinal))
            {
                xml.WriteStartElement("file");
                xml.WriteText("name", file.Key);
                foreach (var finding in file)
                {
                    xml.WriteStartElement("error");
                    xml.WriteAttributeString("line", finding.Location.Start.Line.ToString(CultureInfo.InvariantCulture));
                    xml.WriteAttributeString("column", finding.Location.Start.Column.ToString(CultureInfo.InvariantCulture));
                    xml.WriteAttributeString("severity", finding.Severity == Severity.Note ? "info" : SeverityNames.Of(finding.Severity));
                    xml.WriteText("message", SafeText.Message(finding.Message));
                    xml.WriteAttributeString("source", $"{ToolIdentity.Name}.{finding.Rule.Id}");
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        output.WriteByte((byte)'\n');
    }
}
