using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Machine;

namespace Linter.Cli.Hosting.Live;

/// <summary>Runs a <c>credential_process</c>, through the shell as the SDK does. What it prints is read and never shown.</summary>
internal static class CredentialProcess
{
    private const int MaxOutput = 64 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Runs the command.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static ProcessReply Run(string command, MachineState machine, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(Patience);
        try
        {
            using var process = Process.Start(StartOf(command, machine));
            return process is null ? Failed("cannot be started") : Read(process, stop.Token);
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            return Failed("cannot be started");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed(string.Create(CultureInfo.InvariantCulture, $"did not end within {Patience.TotalSeconds} seconds"));
        }
    }

    private static ProcessStartInfo StartOf(string command, MachineState machine)
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd.exe", ["/C", command]) : new ProcessStartInfo("/bin/sh", ["-c", command]);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        start.UseShellExecute = false;
        start.WorkingDirectory = machine.WorkingDirectory;
        start.Environment.Clear();
        foreach (var (name, value) in machine.Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static ProcessReply Read(Process process, CancellationToken stop)
    {
        try
        {
            process.StandardInput.Close();
            var errors = Drain(process.StandardError, stop);
            var output = ReadBounded(process.StandardOutput, stop).GetAwaiter().GetResult();
            errors.GetAwaiter().GetResult();
            process.WaitForExitAsync(stop).GetAwaiter().GetResult();
            return process.ExitCode != 0
                ? Failed(string.Create(CultureInfo.InvariantCulture, $"ends with exit code {process.ExitCode}"))
                : output is null ? Failed($"prints more than {MaxOutput} characters") : Parse(output);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task<string?> ReadBounded(StreamReader reader, CancellationToken stop)
    {
        var buffer = new char[MaxOutput + 1];
        var count = await reader.ReadBlockAsync(buffer, stop).ConfigureAwait(false);
        if (count <= MaxOutput)
        {
            return new string(buffer, 0, count);
        }

        await Drain(reader, stop).ConfigureAwait(false);
        return null;
    }

    private static async Task Drain(StreamReader reader, CancellationToken stop)
    {
        var buffer = new char[4096];
        while (await reader.ReadAsync(buffer, stop).ConfigureAwait(false) > 0)
        {
        }
    }

    private static ProcessReply Parse(string output)
    {
        try
        {
            using var document = JsonDocument.Parse(output);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("Version", out var version) || !version.TryGetInt32(out var number) || number != 1)
            {
                return Failed("does not print an object with Version 1");
            }

            return Text(root, "AccessKeyId") is { } id && Text(root, "SecretAccessKey") is { } secret
                ? new ProcessReply(new CredentialKeys(id, secret, Text(root, "SessionToken")), null)
                : Failed("prints no AccessKeyId and SecretAccessKey");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Failed("does not print JSON");
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static ProcessReply Failed(string how) => new(null, $"The credential_process {how}.");
}

/// <summary>What a program printed.</summary>
/// <param name="Keys">The keys, or null.</param>
/// <param name="Problem">Why there are none: one sentence; or null.</param>
internal sealed record ProcessReply(CredentialKeys? Keys, string? Problem);
