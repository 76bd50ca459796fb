using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Machine;
using Linter.Core.Engine;
using Linter.Core.Findings;
using Linter.Core.Sources;
using Linter.Hcl.Text;

namespace Linter.Testing;

/// <summary>
/// Runs the doctor over a fixture: <c>env</c> holds its variables (<c>NAME=value</c> a line), <c>home/</c> its home folder, the rest is the
/// configuration. Two variables of our own are no part of the environment: <c>TFAUTH_EXAMPLE_LIVE</c> is what STS answers
/// (<c>accepted ACCOUNT TIME</c> or <c>rejected CODE TIME</c>), <c>TFAUTH_EXAMPLE_READABLE_BY_OTHERS</c> opens the home folder.
/// </summary>
internal static class DoctorRun
{
    private const string Home = "/home/dev";
    private const string Work = "/work";
    private const string HomePrefix = "home/";
    private const string OwnPrefix = "TFAUTH_EXAMPLE_";

    /// <summary>The instant at which fixtures are diagnosed.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 25, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Whether a fixture is about a machine.</summary>
    public static bool IsMeant(IReadOnlyDictionary<string, byte[]> files) =>
        files.Keys.Any(path => path == "env" || path.StartsWith(HomePrefix, StringComparison.Ordinal));

    /// <summary>Diagnoses a fixture; findings about variables stand on their lines of <c>env</c>.</summary>
    public static DoctorResult Diagnose(IReadOnlyDictionary<string, byte[]> files)
    {
        var environment = ReadEnvironment(files);
        var request = new DoctorRequest { Files = new MemorySourceFiles(files.Where(file => !IsOfMachine(file.Key))), Machine = MachineOf(files, environment) };
        var result = environment.TryGetValue($"{OwnPrefix}LIVE", out var live)
            ? DoctorEngine.RunLive(request, _ => ReadAnswer(live))
            : DoctorEngine.Run(request);
        return files.TryGetValue("env", out var text) ? result with { Findings = [.. result.Findings.Select(finding => Place(finding, new SourceText("env", text)))] } : result;
    }

    private static bool IsOfMachine(string path) => path == "env" || path.StartsWith(HomePrefix, StringComparison.Ordinal);

    private static ImmutableDictionary<string, string> ReadEnvironment(IReadOnlyDictionary<string, byte[]> files)
    {
        var environment = ImmutableDictionary.CreateBuilder<string, string>();
        environment["HOME"] = Home;
        foreach (var line in files.TryGetValue("env", out var text) ? Encoding.UTF8.GetString(text).Split('\n') : [])
        {
            var statement = line.Split(" # expect:")[0].TrimEnd();
            if (statement.IndexOf('=', StringComparison.Ordinal) is var at and > 0)
            {
                environment[statement[..at]] = statement[(at + 1)..];
            }
        }

        return environment.ToImmutable();
    }

    private static MachineState MachineOf(IReadOnlyDictionary<string, byte[]> files, ImmutableDictionary<string, string> environment)
    {
        var disk = new MemoryMachineFiles();
        var isOpen = environment.ContainsKey($"{OwnPrefix}READABLE_BY_OTHERS");
        foreach (var (path, bytes) in files)
        {
            var isHome = path.StartsWith(HomePrefix, StringComparison.Ordinal);
            disk.Add(isHome ? $"{Home}/{path[HomePrefix.Length..]}" : $"{Work}/{path}", new SourceText(path, bytes), isHome && isOpen);
        }

        return new MachineState
        {
            Environment = environment.RemoveRange(environment.Keys.Where(name => name.StartsWith(OwnPrefix, StringComparison.Ordinal))),
            Home = Home,
            WorkingDirectory = Work,
            Now = Now,
            Files = disk,
        };
    }

    private static LiveAnswer ReadAnswer(string text) => text.Split(' ') switch
    {
        ["accepted", var account, var time] => new LiveAnswer("sts.example", LiveOutcome.Accepted, account, $"arn:aws:iam::{account}:user/me", Date: ReadTime(time)),
        ["rejected", var code, var time] => new LiveAnswer("sts.example", LiveOutcome.Rejected, ErrorCode: code, Date: ReadTime(time)),
        _ => throw new FormatException($"TFAUTH_EXAMPLE_LIVE: \"{text}\" does not have the form \"accepted ACCOUNT TIME\"."),
    };

    private static DateTimeOffset ReadTime(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static Finding Place(Finding finding, SourceText environment)
    {
        const string prefix = "env:";
        if (!finding.Location.Path.StartsWith(prefix, StringComparison.Ordinal))
        {
            return finding;
        }

        var name = Encoding.UTF8.GetBytes($"{finding.Location.Path[prefix.Length..]}=");
        for (var line = 1; line <= environment.LineCount; line++)
        {
            var span = environment.GetLine(line);
            if (environment.Slice(span).StartsWith(name))
            {
                return finding with { Location = new Location(environment, span) };
            }
        }

        return finding;
    }
}
