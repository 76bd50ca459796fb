using Linter.Cli.Hosting;
using Linter.Cli.Reports;
using Linter.Core.Engine;
using Linter.Core.Rules;

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

        using var log = RunLog.Open(host, options.IsVerbose);
        var rules = RuleSelection.Of(RuleCatalogue.All, options.Select, options.Ignore);
        var input = OpenInput();
        using var baselines = BaselineFiles.Open(options, host);
        using var outputs = ReportOutputs.Open(options.Reports, host);
        log.Input(input);
        var result = baselines.Apply(LintAndFix(input, rules));
        log.Result(result);
        outputs.Write(new LintReport
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
        foreach (var failure in result.Failures)
        {
            host.Error.WriteLine($"tfauth: {failure.What} failed: {failure.Message}");
        }

        return ExitCodeOf(result);
    }

    private LintInput OpenInput() => LintInput.Open(new LintInputOptions(
        host.WorkingDirectory, options.Paths, options.StandardInputPath, options.Excludes, options.MaxFileSize, host.Input));

    private LintResult LintAndFix(LintInput input, IReadOnlyList<Rule> rules)
    {
        if (options.Fix is not { } safety)
        {
            return Lint(input, rules);
        }

        if (!options.ShowDiff)
        {
            return FixRun.Apply(() => Lint(input, rules), input.Disk.RealPathOf, safety, host);
        }

        var result = Lint(input, rules);
        FixRun.ShowDiff(result, safety, host);
        return result;
    }

    private LintResult Lint(LintInput input, IReadOnlyList<Rule> rules)
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
            Jobs = options.Jobs,
        };
        var result = LinkedFindings.Resolve(LintEngine.Run(request, rules, cancellation), input.Disk.Links);
        return result with
        {
            Findings = [.. result.Findings.Where(finding => finding.Severity >= options.MinSeverity && finding.Confidence >= options.MinConfidence)],
        };
    }

    private int ExitCodeOf(LintResult result)
    {
        if (!result.Failures.IsEmpty)
        {
            return ExitCode.Incomplete;
        }

        return options.FailOn is { } least && result.Active.Any(finding => finding.Severity >= least) ? ExitCode.Findings : ExitCode.Success;
    }
}
