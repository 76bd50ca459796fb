using System.Globalization;
using Linter.Core.Findings;
using Linter.Core.Fixes;

namespace Linter.Cli.Reports;

/// <summary>The report for people: the place, what is wrong, the line with what is meant underlined, where the value came from, what mends it.</summary>
internal sealed class TextReport : IReportWriter
{
    private const string Indent = "  ";

    /// <inheritdoc/>
    public string Format => "text";

    /// <inheritdoc/>
    public void Write(LintReport report, Stream output)
    {
        using var text = ReportText.Open(output);
        var page = new Page(text, report, new SecretMask(report.Result.Findings), new TextStyle(report.UseColor));
        foreach (var finding in report.Shown)
        {
            page.Write(finding);
        }

        if (report.ShowUnsure)
        {
            foreach (var unsure in report.Result.Unsure)
            {
                page.Write(unsure);
            }
        }

        if (report.ShowSummary)
        {
            text.WriteLine(TextSummary.Of(report));
        }
    }

    private sealed class Page(StreamWriter text, LintReport report, SecretMask mask, TextStyle style)
    {
        public void Write(Finding finding)
        {
            WriteHead(finding.Location, style.Of(finding.Severity, SeverityNames.Of(finding.Severity)), finding.Rule.Id, finding.Rule.Name);
            WriteWrapped(SafeText.Message(finding.Message));
            if (finding.Suppressed is { } suppression)
            {
                WriteWrapped($"Suppressed: {SafeText.Message(suppression.Reason)}");
            }

            WriteQuote(finding);
            WritePlaces("from", finding.Flow);
            WritePlaces("see", finding.Related);
            foreach (var fix in finding.Fixes)
            {
                var option = fix.Safety == FixSafety.Safe ? "--fix" : "--fix=unsafe";
                text.WriteLine($"{Indent}{style.Faint("fix ")} {SafeText.Message(fix.Title)} {style.Faint($"({option})")}");
            }

            text.WriteLine();
        }

        public void Write(UnsurePlace unsure)
        {
            WriteHead(unsure.Location, style.Faint("unsure"), unsure.Rule.Id, unsure.Rule.Name);
            WriteWrapped(SafeText.Message(unsure.Why));
            text.WriteLine();
        }

        private void WriteHead(Location location, string word, string id, string name) =>
            text.WriteLine($"{style.Strong($"{SafeText.OneLine(location.Path)}:{location.Start}")}: {word} {id} {style.Faint(name)}");

        private void WriteQuote(Finding finding)
        {
            if (finding.Location.Source.Length == 0)
            {
                return;
            }

            var number = finding.Location.Start.Line.ToString(CultureInfo.InvariantCulture);
            var gutter = new string(' ', number.Length);
            var quoted = QuotedLine.Of(finding.Location, mask, Math.Max(20, report.Width - number.Length - 6));
            if (quoted.Text.Length == 0)
            {
                return;
            }

            var carets = style.Of(finding.Severity, new string('^', quoted.CaretCount));
            text.WriteLine($"{Indent}{style.Faint($"{gutter} |")}");
            text.WriteLine($"{Indent}{style.Faint($"{number} |")} {quoted.Text}");
            text.WriteLine($"{Indent}{style.Faint($"{gutter} |")} {new string(' ', quoted.CaretColumn)}{carets}");
        }

        private void WritePlaces(string word, IEnumerable<RelatedLocation> places)
        {
            foreach (var place in places)
            {
                text.WriteLine($"{Indent}{style.Faint(word.PadRight(4))} {SafeText.OneLine(place.Location.Path)}:{place.Location.Start} {SafeText.Message(place.Message)}");
                word = "";
            }
        }

        private void WriteWrapped(string message)
        {
            var width = Math.Max(40, report.Width) - Indent.Length;
            var line = "";
            foreach (var word in message.Split(' '))
            {
                if (line.Length > 0 && DisplayWidth.Of(line) + 1 + DisplayWidth.Of(word) > width)
                {
                    text.WriteLine(Indent + line);
                    line = word;
                }
                else
                {
                    line = line.Length == 0 ? word : $"{line} {word}";
                }
            }

            text.WriteLine(Indent + line);
        }
    }
}
