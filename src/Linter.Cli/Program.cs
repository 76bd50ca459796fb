using System.Runtime.InteropServices;
using Linter.Cli.Commands;
using Linter.Cli.Hosting;

namespace Linter.Cli;

/// <summary>Where the process starts.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            // The first Ctrl-C lets the run clean up behind itself; the second one ends the process as usual.
            signal.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        });
        return CommandLine.Run(arguments, CommandHost.OfProcess(), stop.Token);
    }
}
