using System.Diagnostics;
using Linter.Testing;

namespace Linter.Cli.Tests.Packaging;

/// <summary>Runs a script or program of the project as a person would; a test whose shell or tools are missing is skipped.</summary>
internal static class Script
{
    public static string PathOf(string relative) => Path.Combine(Surroundings.ProjectRoot, relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The command as the tests run it, next to them: a program that needs the .NET runtime.</summary>
    public static string Tfauth => Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "tfauth.exe" : "tfauth");

    public static void Need(params string[] programs)
    {
        foreach (var program in programs)
        {
            if (Surroundings.Program(program, out var reason) is null)
            {
                Assert.Ignore(reason);
            }
        }
    }

    public static (int ExitCode, string Output, string Error) Run(string folder, string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
