using Linter.Cli.Hosting;
using Linter.Cli.Reports;
using Linter.Core.Findings;

namespace Linter.Cli.Commands;

/// <summary>The places that the reports of a run go to, opened before the run so that one that cannot be written stops it.</summary>
internal sealed class ReportOutputs : IDisposable
{
    private readonly List<(IReportWriter Writer, OutputFile File)> _files = [];
    private readonly CommandHost _host;
    private readonly IReportWriter? _standardOutput;

    private ReportOutputs(CommandHost host, IReportWriter? standardOutput)
    {
        _host = host;
        _standardOutput = standardOutput;
    }

    /// <summary>Opens all places.</summary>
    /// <param name="targets">The reports.</param>
    /// <param name="baseline">Another file that the run writes, or null.</param>
    /// <param name="host">Where paths start.</param>
    /// <exception cref="UsageException">One cannot be written, or two are one place.</exception>
    public static ReportOutputs Open(IReadOnlyList<ReportTarget> targets, string? baseline, CommandHost host)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in targets.Select(target => target.File).Append(baseline).OfType<string>())
        {
            if (file.Length > 0 && !taken.Add(Path.GetFullPath(file, host.WorkingDirectory)))
            {
                throw new UsageException($"{(file == baseline ? "A report and the baseline" : "Two reports")} cannot go to one file, '{file}'.");
            }
        }

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

    /// <summary>Writes all reports; one that cannot be written does not keep the others back. Colours are for standard output only.</summary>
    /// <returns>The reports that could not be written, and why.</returns>
    /// <exception cref="IOException">Standard output takes no more.</exception>
    public List<Failure> Write(LintReport report)
    {
        var failures = new List<Failure>();
        foreach (var (writer, file) in _files)
        {
            try
            {
                file.Complete(content => writer.Write(report with { UseColor = false }, content));
            }
            catch (Exception exception) when (WriteFault.Is(exception))
            {
                failures.Add(new Failure($"writing '{file.Name}'", WriteFault.Of(exception)));
            }
        }

        if (_standardOutput is not null)
        {
            using var buffer = new MemoryStream();
            _standardOutput.Write(report, buffer);
            buffer.WriteTo(_host.Output);
            _host.Output.Flush();
        }

        return failures;
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
