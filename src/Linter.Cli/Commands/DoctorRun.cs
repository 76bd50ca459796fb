using Linter.Cli.Hosting;
using Linter.Cli.Hosting.Live;
using Linter.Cli.Reports;
using Linter.Core.Aws;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Machine;
using Linter.Core.Engine;
using Linter.Core.Findings;
using Linter.Core.Rules;

namespace Linter.Cli.Commands;

/// <summary>One run of <c>tfauth doctor</c>.</summary>
internal sealed class DoctorRun(CommandHost host, DoctorOptions options, CancellationToken cancellation)
{
    /// <summary>Diagnoses, reports, and gives the exit code.</summary>
    /// <exception cref="UsageException">Something that was asked for cannot be done.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public int Execute()
    {
        var given = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Folder, host.WorkingDirectory));
        var folder = new NamesOnDisk(NamesOnDisk.AreFoldedHere).Spell(given);
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"There is no folder '{options.Folder}'.");
        }

        using var log = RunLog.Open(host, options.IsVerbose);
        var arguments = new LintInputOptions(host.WorkingDirectory, [folder], null, [], LintInput.DefaultMaxFileSize, host.Input);
        var settings = SettingsFile.Find(null, arguments).Settings;
        var input = LintInput.Open(arguments);
        log.Input(input);
        var (machine, disk) = ReadMachine(folder, log);
        var request = new DoctorRequest
        {
            Files = input.Files,
            Folder = FolderIn(input.Root, folder),
            Machine = machine,
            Terraform = options.Terraform,
            Provider = options.Provider,
            Variables = options.Variables,
            VariableFiles = [.. options.VariableFiles.Select(file => input.PathOf(file, host.WorkingDirectory))],
            Workspace = options.Workspace,
            Settings = settings,
            Error = ReadError(),
        };
        var result = Diagnose(request, log);
        log.Result(result);
        Report(result);
        foreach (var failure in result.Failures)
        {
            host.Error.WriteLine($"tfauth: {SafeText.Message($"{failure.What} failed: {failure.Message}")}");
        }

        if (options.ClearsExpiredCache)
        {
            new CacheClearing(host, machine, disk).Execute();
        }

        return ExitCodeOf(result);
    }

    private DoctorResult Diagnose(DoctorRequest request, RunLog log)
    {
        if (options.Live is not { } live)
        {
            return DoctorEngine.Run(request, cancellation);
        }

        var doctor = new LiveDoctor(request.Machine, new LiveSettings(live == DoctorCommand.DeepLive, options.EndpointUrl, host.StsTimeout), cancellation);
        return DoctorEngine.RunLive(request, Ask, cancellation);

        LiveAnswer Ask(DiagnosedConfiguration configuration)
        {
            var answer = doctor.Ask(configuration);
            log.Asked(configuration, answer);
            return answer;
        }
    }

    private ErrorCode? ReadError()
    {
        if (options.ErrorFile is not { } file)
        {
            return null;
        }

        return ErrorCodeReader.Find(TerraformOutput.Read(file, host))
            ?? throw new UsageException($"'{file}' holds no error of AWS or of its SDK that tfauth knows.");
    }

    private (MachineState Machine, DiskMachineFiles Disk) ReadMachine(string folder, RunLog log)
    {
        var environment = options.EnvironmentFile is { } file ? EnvironmentFile.Read(file, host.WorkingDirectory) : host.Environment();
        var given = options.Home is { } home ? Path.GetFullPath(home, host.WorkingDirectory) : null;

        // Paths in the environment may start with the home folder that it names: the given folder stands in for that one.
        var named = environment.TryGetValue("HOME", out var variable) && variable.Length > 0 ? variable : given ?? host.Variable("HOME") ?? host.Variable("USERPROFILE");
        var disk = new DiskMachineFiles(named, given ?? named, folder);
        var machine = new MachineState
        {
            Environment = environment,
            Home = named,
            WorkingDirectory = folder,
            Now = options.Now ?? host.Now(),
            Files = options.IsVerbose ? new LoggedMachineFiles(disk, log) : disk,
        };
        return (machine, disk);
    }

    private static string FolderIn(string root, string folder)
    {
        var real = new RealPaths().OfFolder(folder) ?? folder;
        return Path.GetRelativePath(root, real) is var relative && relative == "." ? "" : relative.Replace(Path.DirectorySeparatorChar, '/');
    }

    private void Report(DoctorResult result)
    {
        using var buffer = new MemoryStream();
        switch (options.Format)
        {
            case "json":
                DoctorJsonReport.Write(result, buffer);
                break;
            case "sarif":
                ReportWriters.Find("sarif")!.Write(AsLintReport(result), buffer);
                break;
            default:
                DoctorTextReport.Write(result, ColorChoice.UseColor(options.Color, host), buffer);
                break;
        }

        buffer.WriteTo(host.Output);
        host.Output.Flush();
    }

    private static LintReport AsLintReport(DoctorResult result) => new()
    {
        // A line of a credentials file that nobody understands may be anything, so none of them is quoted.
        Result = new LintResult { Findings = [.. result.Findings.Select(finding => finding with { HoldsSecret = true })], Unsure = [], Failures = result.Failures, FileCount = 0, ModuleCount = 0 },
        Rules = [.. RuleCatalogue.All.Select(rule => rule.Info).OrderBy(rule => rule.Id, StringComparer.Ordinal)],
        Tool = new ToolIdentity(BuildInfo.Version),
    };

    private static int ExitCodeOf(DoctorResult result)
    {
        if (!result.Failures.IsEmpty || result.Configurations.Any(configuration => configuration.Live?.Outcome == LiveOutcome.Unreachable))
        {
            return ExitCode.Incomplete;
        }

        var stops = result.Configurations.Any(configuration => configuration.Outcome.Error is not null);
        return stops || result.Findings.Any(finding => finding.Severity >= Severity.Warning) ? ExitCode.Findings : ExitCode.Success;
    }
}
