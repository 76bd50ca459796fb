using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Linter.Core.Findings;

namespace Linter.Cli.Reports;

/// <summary>JUnit XML: a failed case a finding, one passing case where nothing was found.</summary>
internal sealed class JUnitReport : IReportWriter
{
    /// <inheritdoc/>
    public string Format => "junit";

    /// <inheritdoc/>
    public void Write(LintReport report, Stream output)
    {
        var findings = report.Result.Active.ToList();
        var failures = report.Result.Failures;
        using (var xml = XmlWriting.Open(output))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", ToolIdentity.Name);
            xml.WriteAttributeString("tests", Math.Max(1, findings.Count + failures.Length).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("failures", findings.Count.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("errors", failures.Length.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("skipped", "0");
            WriteCases(xml, findings, isComplete: failures.IsEmpty);
            WriteErrors(xml, failures);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteCases(XmlWriter xml, List<Finding> findings, bool isComplete)
    {
        if (findings.Count == 0 && isComplete)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("name", "No findings");
            xml.WriteAttributeString("classname", ToolIdentity.Name);
            xml.WriteEndElement();
        }

        var seen = new Dictionary<(string Path, string Name), int>();
        foreach (var finding in findings)
        {
            // GitLab keeps the first of two cases with one name.
            var name = $"{finding.Rule.Id} {finding.Rule.Name} at {finding.Location.Start}";
            var count = seen[(finding.Location.Path, name)] = seen.GetValueOrDefault((finding.Location.Path, name)) + 1;
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("name", count == 1 ? name : $"{name} ({count})");
            xml.WriteText("classname", finding.Location.Path);
            xml.WriteText("file", finding.Location.Path);
            xml.WriteAttributeString("line", finding.Location.Start.Line.ToString(CultureInfo.InvariantCulture));
            xml.WriteStartElement("failure");
            xml.WriteText("message", SafeText.Message(finding.Message));
            xml.WriteAttributeString("type", finding.Rule.Id);
            xml.WriteString(XmlWriting.SafeXml($"{finding.Location}: {SeverityNames.Of(finding.Severity)} {finding.Rule.Id} {SafeText.Message(finding.Message)}"));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    /// <summary>What tfauth itself failed at: an error of the suite, not a failed test.</summary>
    private static void WriteErrors(XmlWriter xml, ImmutableArray<Failure> failures)
    {
        for (var index = 0; index < failures.Length; index++)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("name", string.Create(CultureInfo.InvariantCulture, $"{ToolIdentity.Name} is incomplete ({index + 1})"));
            xml.WriteAttributeString("classname", ToolIdentity.Name);
            xml.WriteStartElement("error");
            xml.WriteText("message", SafeText.Message($"{failures[index].What} failed: {failures[index].Message}"));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }
}
