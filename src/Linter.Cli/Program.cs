using System.Runtime.InteropServices;
using Linter.Cli.Commands;
using Linter.Cli.Hosting;

namespace Linter.Cli;

/// <summary>Where the process starts.</summary>
internal static class Program
{
    private const PosixSignal FileSizeLimit = (PosixSignal)25;

    private static int Main(string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        var stoppedBy = 0;
        void Stop(PosixSignalContext signal)
        {
            // The first signal lets the run clean up behind itself; the second one ends the process as usual.
            signal.Cancel = !stop.IsCancellationRequested;
            stoppedBy = signal.Signal == PosixSignal.SIGTERM ? ExitCode.Terminated : ExitCode.Interrupted;
            stop.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

        // A file that may not grow further is an error of the write, which is told, and not the end of the process.
        using var fileSize = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(FileSizeLimit, static signal => signal.Cancel = true);
        var code = CommandLine.Run(arguments, CommandHost.OfProcess(stop.Token), stop.Token);
        return code == ExitCode.Interrupted ? stoppedBy : code;
    }
}
