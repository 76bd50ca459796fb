using System.Diagnostics;

namespace Linter.Cli.Tests.Live;

/// <summary>Runs another program with the environment of a test and nothing of AWS from the one around the tests.</summary>
internal static class OtherProgram
{
    public static (int ExitCode, string Output) Run(string program, string[] arguments, string folder, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(IsOfAwsOrProxy).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        start.Environment["CHECKPOINT_DISABLE"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    private static bool IsOfAwsOrProxy(string name) =>
        name.StartsWith("AWS_", StringComparison.Ordinal) || name.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase);
}
