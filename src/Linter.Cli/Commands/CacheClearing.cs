using System.Collections.Immutable;
using Linter.Cli.Hosting;
using Linter.Cli.Reports;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Machine;

namespace Linter.Cli.Commands;

/// <summary><c>--clear-expired-cache</c>: shows what has ended, asks where a person can answer, and removes that and nothing else.</summary>
/// <param name="host">The host.</param>
/// <param name="machine">The machine whose caches are looked at.</param>
/// <param name="disk">Where its files really are.</param>
internal sealed class CacheClearing(CommandHost host, MachineState machine, DiskMachineFiles disk)
{
    private const int LongestAnswer = 16;

    /// <summary>Shows, asks and removes.</summary>
    public void Execute()
    {
        var files = ExpiredCaches.Find(machine).Select(text => text.Path).ToImmutableArray();
        if (files.IsEmpty)
        {
            host.Error.WriteLine("tfauth: No cache file has expired.");
            return;
        }

        host.Error.WriteLine($"tfauth: {(files.Length == 1 ? "This cache file has" : $"These {files.Length} cache files have")} expired:");
        foreach (var file in files)
        {
            host.Error.WriteLine($"tfauth:   {SafeText.OneLine(file)}");
        }

        if (host.InputIsTerminal && host.ErrorIsTerminal && !IsConfirmed())
        {
            host.Error.WriteLine("tfauth: Nothing is removed.");
            return;
        }

        foreach (var file in files)
        {
            Remove(file);
        }
    }

    private bool IsConfirmed()
    {
        host.Error.Write("tfauth: Remove? [y/N] ");
        var answer = new List<byte>(LongestAnswer);
        for (var next = host.Input.ReadByte(); next is not (-1 or '\n') && answer.Count < LongestAnswer; next = host.Input.ReadByte())
        {
            answer.Add((byte)next);
        }

        return System.Text.Encoding.UTF8.GetString([.. answer]).Trim().ToUpperInvariant() is "Y" or "YES";
    }

    private void Remove(string file)
    {
        try
        {
            File.Delete(disk.OnDisk(machine.Absolute(file)));
            host.Error.WriteLine($"tfauth: Removed {SafeText.OneLine(file)}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine($"tfauth: {SafeText.OneLine(file)} cannot be removed.");
        }
    }
}
