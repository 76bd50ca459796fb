namespace Linter.Cli.Reports;

/// <summary>Writes a report in one format. Same report, same bytes.</summary>
internal interface IReportWriter
{
    /// <summary>The name of the format on the command line.</summary>
    string Format { get; }

    /// <summary>Writes UTF-8 without a byte order mark, lines ending with LF; leaves the stream open.</summary>
    void Write(LintReport report, Stream output);
}
