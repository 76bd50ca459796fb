using System.Globalization;
using Linter.Core.Findings;

namespace Linter.Cli.Reports;

/// <summary>The last line of the text report.</summary>
internal static class TextSummary
{
    /// <summary>What was found in how many files, and what is not shown.</summary>
    public static string Of(LintReport report)
    {
        var counts = new[]
        {
            Count(report.Count(Severity.Error), "error"),
            Count(report.Count(Severity.Warning), "warning"),
            Count(report.Count(Severity.Note), "note"),
        }.Where(count => count.Length > 0).ToList();
        var found = counts.Count == 0 ? "No findings" : "Found " + And(counts);
        var hidden = new[]
        {
            Number(report.SuppressedCount, "suppressed"),
            Number(report.BaselinedCount, "in the baseline"),
            Number(report.Result.Unsure.Length, report.ShowUnsure ? "unsure" : "unsure (--show-unsure lists them)"),
        }.Where(count => count.Length > 0).ToList();
        var read = Count(report.Result.FileCount, "file", "0 files");
        var modules = Count(report.Result.ModuleCount, "module", "0 modules");
        return $"{found} in {read} of {modules}{(hidden.Count == 0 ? "" : "; " + string.Join(", ", hidden))}.{Incomplete(report)}";
    }

    private static string Incomplete(LintReport report) =>
        report.Result.Failures.IsEmpty ? "" : $" This is incomplete: tfauth failed in {Count(report.Result.Failures.Length, "place")}.";

    private static string And(List<string> parts) =>
        parts.Count == 1 ? parts[0] : string.Join(", ", parts.SkipLast(1)) + " and " + parts[^1];

    private static string Count(int number, string word, string none = "") =>
        number == 0 ? none : string.Create(CultureInfo.InvariantCulture, $"{number} {word}{(number == 1 ? "" : "s")}");

    private static string Number(int number, string what) => number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{number} {what}");
}
