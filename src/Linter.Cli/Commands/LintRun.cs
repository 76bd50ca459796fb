using Linter.Cli.Hosting;
using Linter.Cli.Reports;
using Linter.Core.Engine;
using Linter.Core.Rules;
using Linter.Core.Settings;

namespace Linter.Cli.Commands;

/// <summary>One run of <c>tfauth lint</c>.</summary>
internal sealed class LintRun(CommandHost host, LintOptions options, CancellationToken cancellation)
{
    /// <summary>Lints, reports, and gives the exit code.</summary>
    /// <exception cref="UsageException">Something that was asked for cannot be done; nothing was linted.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public int Execute()
    {
        if (options.Fix is not null && !options.ShowDiff && options.Paths.Contains(LintInput.StandardInput))
        {
            throw new UsageException("Standard input cannot be changed: --diff shows what --fix would do.");
        }

        if (options.StandardInputPath is not null && !options.Paths.Contains(LintInput.StandardInput))
        {
            throw new UsageException("--stdin-path names standard input, which is read where a path is '-'.");
        }

        var arguments = new LintInputOptions(
            host.WorkingDirectory, options.Paths, options.StandardInputPath, options.Excludes, options.MaxFileSize, host.Input);
        var file = SettingsFile.Find(options.Config, arguments);
        if (options.ShowConfig)
        {
            SettingsReport.Write(host.Output, file, options);
            return ExitCode.Success;
        }

        return Execute(file, LintInput.Open(arguments with
        {
            OuterExcludes = [.. file.Settings.Exclude.Select(glob => glob.Value)],
            OuterExcludesFolder = file.Folder,
        }));
    }

    private int Execute(SettingsFile file, LintInput input)
    {
        using var log = RunLog.Open(host, options.IsVerbose);
        var rules = RuleSelection.Of(RuleCatalogue.All, options.Select, options.Ignore);
        using var baselines = BaselineFiles.Open(options, host);
        using var outputs = ReportOutputs.Open(options.Reports, options.WriteBaseline, host);
        log.Input(input);
        var result = baselines.Apply(LintAndFix(input, rules, file.Settings), input.Root);
        log.Result(result);
        if (!options.IsQuiet && result.Findings.IsEmpty && !input.HoldsAnything)
        {
            host.Error.WriteLine("tfauth: Nothing here is a file that tfauth reads.");
        }

        var unwritten = outputs.Write(new LintReport
        {
            Result = result,
            Rules = [.. rules.Select(rule => rule.Info)],
            Tool = new ToolIdentity(BuildInfo.Version),
            ShowSuppressed = options.ShowSuppressed,
            ShowUnsure = options.ShowUnsure,
            ShowSummary = !options.IsQuiet,
            Category = options.Category,
            UseColor = ColorChoice.UseColor(options.Color, host),
            Width = host.Width,
        });
        foreach (var failure in result.Failures.Concat(unwritten))
        {
            host.Error.WriteLine($"tfauth: {SafeText.Message($"{failure.What} failed: {failure.Message}")}");
        }

        return unwritten.Count > 0 ? ExitCode.Incomplete : ExitCodeOf(result, options.FailOnWith(file.Settings));
    }

    private LintResult LintAndFix(LintInput input, IReadOnlyList<Rule> rules, LintSettings settings)
    {
        if (options.Fix is not { } safety)
        {
            return Lint(input, rules, settings);
        }

        if (!options.ShowDiff)
        {
            return FixRun.Apply(() => Lint(input, rules, settings), input.Disk.RealPathOf, safety, host);
        }

        var result = Lint(input, rules, settings);
        FixRun.ShowDiff(result, safety, host);
        return result;
    }

    private LintResult Lint(LintInput input, IReadOnlyList<Rule> rules, LintSettings settings)
    {
        using var progress = ProgressLine.Start(host, input.Files.Paths.Count);
        var request = new LintRequest
        {
            Files = input.Files,
            Targets = input.Targets,
            Variables = options.Variables,
            VariableFiles = [.. options.VariableFiles.Select(file => input.PathOf(file, host.WorkingDirectory))],
            Workspace = options.Workspace,
            Today = host.Today,
            Settings = settings,
            Jobs = options.Jobs,
        };
        var result = LinkedFindings.Resolve(LintEngine.Run(request, rules, cancellation), input.Disk.Links);
        return result with
        {
            Findings = [.. result.Findings.Where(finding => finding.Severity >= options.MinSeverityWith(settings) && finding.Confidence >= options.MinConfidenceWith(settings))],
        };
    }

    private static int ExitCodeOf(LintResult result, string failOn)
    {
        if (!result.Failures.IsEmpty)
        {
            return ExitCode.Incomplete;
        }

        return failOn != "never" && result.Active.Any(finding => finding.Severity >= SeverityNames.Parse(failOn)) ? ExitCode.Findings : ExitCode.Success;
    }
}
