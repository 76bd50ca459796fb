using Linter.Cli.Hosting;
using Linter.Cli.Reports;

namespace Linter.Cli.Commands;

/// <summary>The places that the reports of a run go to, opened before the run so that one that cannot be written stops it.</summary>
internal sealed class ReportOutputs : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly List<(IReportWriter Writer, OutputFile File)> _files = [];
    private readonly CommandHost _host;
    private readonly IReportWriter? _standardOutput;

    private ReportOutputs(CommandHost host, IReportWriter? standardOutput)
    {
        _host = host;
        _standardOutput = standardOutput;
    }

    /// <summary>Opens all places.</summary>
    /// <exception cref="UsageException">One cannot be written.</exception>
    public static ReportOutputs Open(IReadOnlyList<ReportTarget> targets, CommandHost host)
    {
        var outputs = new ReportOutputs(host, targets.FirstOrDefault(target => target.File is null)?.Writer);
        try
        {
            foreach (var target in targets)
            {
                if (target.File is { } file)
                {
                    outputs._files.Add((target.Writer, OutputFile.Open(file, host.WorkingDirectory)));
                }
            }
        }
        catch
        {
            outputs.Dispose();
            throw;
        }

        return outputs;
    }

    /// <summary>Writes all reports. Colours are for standard output only.</summary>
    public void Write(LintReport report)
    {
        foreach (var (writer, file) in _files)
        {
            using (var buffer = new BufferedStream(file.Stream, BufferSize))
            {
                writer.Write(report with { UseColor = false }, buffer);
                buffer.Flush();
                file.Complete();
            }
        }

        if (_standardOutput is not null)
        {
            using var buffer = new MemoryStream();
            _standardOutput.Write(report, buffer);
            buffer.WriteTo(_host.Output);
            _host.Output.Flush();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (_, file) in _files)
        {
            file.Dispose();
        }
    }
}
