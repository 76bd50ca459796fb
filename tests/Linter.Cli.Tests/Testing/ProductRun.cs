using System.Diagnostics;
using Linter.Testing;

namespace Linter.Cli.Tests.Testing;

/// <summary>One run of the command as a process of its own, for what only a system can do to it: full disks, closed pipes, signals.</summary>
internal sealed record ProductRun(int ExitCode, string Output, string Error)
{
    /// <summary>How a shell starts the command: words for a script.</summary>
    public static string Words { get; } =
        $"'{Surroundings.Program("dotnet", out var reason) ?? throw new InvalidOperationException(reason)}' '{Path.Combine(AppContext.BaseDirectory, "tfauth.dll")}'";

    /// <summary>Runs a script of the shell in which <c>tfauth</c> is the command.</summary>
    public static ProductRun Script(TemporaryFolder folder, string script)
    {
        using var process = Start(folder, script);
        process.StandardInput.Close();
        return Finish(process);
    }

    /// <summary>Starts a script and leaves it running.</summary>
    public static Process Start(TemporaryFolder folder, string script)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("This is about signals, pipes and limits as Unix has them.");
        }

        return Process.Start(new ProcessStartInfo("/bin/bash", ["-c", script.Replace("tfauth ", Words + " ", StringComparison.Ordinal)])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            
            // The runtime maps its code through a file of gigabytes unless it is told not to, which no limit on files lets it; the native program has no such thing.
            Environment = { ["NO_COLOR"] = "1", ["DOTNET_EnableDiagnostics"] = "0", ["DOTNET_EnableWriteXorExecute"] = "0" },
        })!;
    }

    /// <summary>Waits for the end; a run that hangs fails its test.</summary>
    public static ProductRun Finish(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(1)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("The run does not end.");
        }

        return new ProductRun(process.ExitCode, output.Result, error.Result);
    }
}
