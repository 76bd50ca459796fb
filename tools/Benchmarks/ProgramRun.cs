using System.Diagnostics;

namespace Benchmarks;

/// <summary>What one run of a program took.</summary>
/// <param name="Wall">From start to end.</param>
/// <param name="Processor">Time on all processors, as last seen before the end; zero for a run that was too short to look.</param>
/// <param name="PeakBytes">The most memory that it had, likewise.</param>
internal readonly record struct ProgramRun(TimeSpan Wall, TimeSpan Processor, long PeakBytes)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs a program to its end; what it prints is thrown away.</summary>
    /// <exception cref="InvalidOperationException">It could not run, or did not end as it should.</exception>
    public static ProgramRun Of(string program, string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} cannot be started.");
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var processor = TimeSpan.Zero;
        var peak = 0L;
        while (!process.WaitForExit(Between))
        {
            try
            {
                process.Refresh();
                (processor, peak) = (process.TotalProcessorTime, Math.Max(peak, process.PeakWorkingSet64));
            }
            catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                // It ended between the question and the answer.
            }
        }

        var wall = Stopwatch.GetElapsedTime(started);
        return process.ExitCode <= 1 ? new ProgramRun(wall, processor, peak) : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    /// <summary>The run of several that took the middle of the times.</summary>
    public static ProgramRun Median(IEnumerable<ProgramRun> runs)
    {
        var sorted = runs.OrderBy(run => run.Wall).ToList();
        return sorted[sorted.Count / 2];
    }
}
