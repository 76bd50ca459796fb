using Linter.Cli.Hosting;
using Linter.Cli.Reports;

namespace Linter.Cli.Commands;

/// <summary>A report that was asked for, and where it goes.</summary>
/// <param name="Writer">Its format.</param>
/// <param name="File">The file it goes to, or null for standard output.</param>
internal sealed record ReportTarget(IReportWriter Writer, string? File)
{
    /// <summary>Reads <c>FORMAT</c> and <c>FORMAT=FILE</c>.</summary>
    /// <exception cref="UsageException">There is no such format, or two reports go to standard output.</exception>
    public static IReadOnlyList<ReportTarget> Parse(IReadOnlyList<string> texts)
    {
        var targets = new List<ReportTarget>();
        foreach (var text in texts.Count == 0 ? [ReportWriters.Formats[0]] : texts)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            var format = OptionText.OneOf("--format", equals < 0 ? text : text[..equals], [.. ReportWriters.Formats]);
            var file = equals < 0 ? null : text[(equals + 1)..];
            if (file is { Length: 0 })
            {
                throw new UsageException($"--format {text} names no file behind the equals sign.");
            }

            if (file is null && targets.Exists(target => target.File is null))
            {
                throw new UsageException("Only one report can go to standard output: write --format FORMAT=FILE for the others.");
            }

            targets.Add(new ReportTarget(ReportWriters.Find(format)!, file));
        }

        return targets;
    }
}
