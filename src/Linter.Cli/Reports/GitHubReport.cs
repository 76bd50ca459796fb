using Linter.Core.Findings;

namespace Linter.Cli.Reports;

/// <summary>Workflow commands that GitHub Actions turns into annotations.</summary>
internal sealed class GitHubReport : IReportWriter
{
    /// <inheritdoc/>
    public string Format => "github";

    /// <inheritdoc/>
    public void Write(LintReport report, Stream output)
    {
        using var text = ReportText.Open(output);
        foreach (var finding in report.Result.Active)
        {
            var (start, end) = (finding.Location.Start, finding.Location.End);
            text.Write($"::{Command(finding.Severity)} file={Property(SafeText.OneLine(finding.Location.Path))},line={start.Line},endLine={end.Line}");

            // Columns of a place that spans lines would be read as columns of its first line.
            if (start.Line == end.Line)
            {
                text.Write($",col={start.Column},endColumn={end.Column}");
            }

            text.WriteLine($",title={Property($"{finding.Rule.Id} {finding.Rule.Name}")}::{Data(SafeText.Message(finding.Message))}");
        }

        WriteFailures(report, text);
    }

    /// <summary>What tfauth itself failed at has no place in a file.</summary>
    private static void WriteFailures(LintReport report, StreamWriter text)
    {
        foreach (var failure in report.Result.Failures)
        {
            text.WriteLine($"::error title={ToolIdentity.Name} is incomplete::{Data(SafeText.Message($"{failure.What} failed: {failure.Message}"))}");
        }
    }

    private static string Command(Severity severity) => severity == Severity.Note ? "notice" : SeverityNames.Of(severity);

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
