namespace Linter.Cli.Reports;

/// <summary>One line a finding, for editors and <c>grep</c>: <c>path:line:column: severity TFA000 message [name]</c>.</summary>
internal sealed class CompactReport : IReportWriter
{
    /// <inheritdoc/>
    public string Format => "compact";

    /// <inheritdoc/>
    public void Write(LintReport report, Stream output)
    {
        using var text = ReportText.Open(output);
        foreach (var finding in report.Shown)
        {
            text.Write($"{SafeText.OneLine(finding.Location.Path)}:{finding.Location.Start}: {SeverityNames.Of(finding.Severity)} ");
            text.Write($"{finding.Rule.Id} {SafeText.Message(finding.Message)} [{finding.Rule.Name}]");
            text.WriteLine(finding.Suppressed is { } suppression ? $" (suppressed: {SafeText.Message(suppression.Reason)})" : "");
        }
    }
}
