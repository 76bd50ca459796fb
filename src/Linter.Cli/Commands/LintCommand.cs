using System.CommandLine;
using System.Globalization;
using Linter.Cli.Hosting;
using Linter.Cli.Reports;
using Linter.Core.Findings;
using Linter.Core.Fixes;

namespace Linter.Cli.Commands;

/// <summary>The syntax of <c>tfauth lint</c>.</summary>
internal sealed class LintCommand : Command
{
    private static readonly string[] Severities = ["error", "warning", "note"];

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Folders (with all folders in them) and files; - reads one file from standard input. Default: the working directory.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _format = List("--format", "FORMAT[=FILE]", $"Report format: {string.Join(", ", ReportWriters.Formats)}; repeatable, at most once without a file.");
    private readonly Option<string> _config = Text("--config", "FILE", $"The configuration file (default: the nearest {SettingsFile.Name} or {SettingsFile.JsonName} at or above the linted folders).");
    private readonly Option<bool> _showConfig = Flag("--show-config", "Show the settings in force and where each came from, and lint nothing.");
    private readonly Option<string[]> _select = List("--select", "RULE,…", "Run these rules only: ids, names or families (TFA2).");
    private readonly Option<string[]> _ignore = List("--ignore", "RULE,…", "Leave these rules out.");
    private readonly Option<string> _minSeverity = Text("--min-severity", "SEVERITY", "Report nothing below: error, warning or note (default).");
    private readonly Option<string> _minConfidence = Text("--min-confidence", "CONFIDENCE", "Report nothing below: high, medium (default) or low.");
    private readonly Option<string> _failOn = Text("--fail-on", "SEVERITY", "Exit with 1 from this severity on: error, warning (default), note or never.");
    private readonly Option<string> _fix = Text("--fix", "unsafe", "Make the safe fixes; --fix=unsafe makes the others too.");
    private readonly Option<bool> _diff = Flag("--diff", "Show what --fix would change, and change nothing.");
    private readonly Option<string> _baseline = Text("--baseline", "FILE", "Hide the findings of this baseline.");
    private readonly Option<string> _writeBaseline = Text("--write-baseline", "FILE", "Write a baseline with the findings of this run.");
    private readonly Option<bool> _showSuppressed = Flag("--show-suppressed", "Show suppressed findings too.");
    private readonly Option<bool> _showUnsure = Flag("--show-unsure", "Show the places that a rule could not judge, with the reason.");
    private readonly Option<string[]> _variables = List("--var", "NAME=VALUE", "Set a variable of the root modules; repeatable.");
    private readonly Option<string[]> _variableFiles = List("--var-file", "FILE", "Read variables from a file; repeatable.");
    private readonly Option<string> _workspace = Text("--workspace", "NAME", "The value of terraform.workspace.");
    private readonly Option<string[]> _excludes = List("--exclude", "GLOB", "Leave out files and folders, as a line of .gitignore does; repeatable.");
    private readonly Option<string> _jobs = Text("--jobs", "N", "Work on this many threads (default: the number of processors).");
    private readonly Option<string> _color = Text("--color", "WHEN", "auto (default), always or never; NO_COLOR and FORCE_COLOR count too.");
    private readonly Option<bool> _quiet = Flag("--quiet", "Print findings only, no summary.");
    private readonly Option<bool> _verbose = Flag("--verbose", "Log to standard error what is done.");
    private readonly Option<string> _category = Text("--category", "NAME", "SARIF automation id, to tell several reports of one repository apart.");
    private readonly Option<string> _maxFileSize = Text("--max-file-size", "BYTES", "Longest file that is read (default: 16777216, which is 16 MiB).");
    private readonly Option<string> _stdinPath = Text("--stdin-path", "NAME", "The name of standard input; its folder is read as context.");

    public LintCommand(CommandHost host, CancellationToken cancellation) : base("lint", "Find what is wrong with AWS authentication in Terraform files.")
    {
        _fix.Arity = ArgumentArity.ZeroOrOne;
        Add(_paths);
        Option[] options =
        [
            _format, _config, _showConfig, _select, _ignore, _minSeverity, _minConfidence, _failOn, _fix, _diff, _baseline, _writeBaseline, _showSuppressed, _showUnsure,
            _variables, _variableFiles, _workspace, _excludes, _jobs, _color, _quiet, _verbose, _category, _maxFileSize, _stdinPath,
        ];
        foreach (var option in options)
        {
            Add(option);
        }

        _format.CompletionSources.Add([.. ReportWriters.Formats]);
        _select.CompletionSources.Add(_ => RuleSelection.Words);
        _ignore.CompletionSources.Add(_ => RuleSelection.Words);
        _minSeverity.CompletionSources.Add(Severities);
        _failOn.CompletionSources.Add([.. Severities, "never"]);
        SetAction(parsed => new LintRun(host, Read(parsed), cancellation).Execute());
    }

    private static Option<string[]> List(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };

    private static Option<string> Text(string name, string value, string description) => new(name) { HelpName = value, Description = description };

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };

    private LintOptions Read(ParseResult parsed)
    {
        return new LintOptions
        {
            Paths = parsed.GetValue(_paths) is { Length: > 0 } paths ? paths : ["."],
            StandardInputPath = parsed.GetValue(_stdinPath),
            Reports = ReportsOf(parsed),
            Select = OptionText.List(parsed.GetValue(_select)),
            Ignore = OptionText.List(parsed.GetValue(_ignore)),
            Config = parsed.GetValue(_config),
            ShowConfig = parsed.GetValue(_showConfig),
            MinSeverity = WordIfGiven(parsed, _minSeverity, Severities) is { } severity ? SeverityNames.Parse(severity) : null,
            MinConfidence = WordIfGiven(parsed, _minConfidence, ["high", "medium", "low"]) switch
            {
                null => null,
                "high" => Confidence.High,
                "low" => Confidence.Low,
                _ => Confidence.Medium,
            },
            FailOn = WordIfGiven(parsed, _failOn, [.. Severities, "never"]),
            Fix = FixOf(parsed),
            ShowDiff = parsed.GetValue(_diff),
            Baseline = parsed.GetValue(_baseline),
            WriteBaseline = parsed.GetValue(_writeBaseline),
            ShowSuppressed = parsed.GetValue(_showSuppressed),
            ShowUnsure = parsed.GetValue(_showUnsure),
            Variables = [.. (parsed.GetValue(_variables) ?? []).Select(VariableOf)],
            VariableFiles = parsed.GetValue(_variableFiles) ?? [],
            Workspace = parsed.GetValue(_workspace),
            Excludes = parsed.GetValue(_excludes) ?? [],
            Jobs = (int)Number(parsed, _jobs, Environment.ProcessorCount, 1024),
            Color = Word(parsed, _color, "auto", ["auto", "always", "never"]),
            IsQuiet = parsed.GetValue(_quiet),
            IsVerbose = parsed.GetValue(_verbose),
            Category = parsed.GetValue(_category),
            MaxFileSize = Number(parsed, _maxFileSize, LintInput.DefaultMaxFileSize, int.MaxValue / 2),
        };
    }

    private IReadOnlyList<ReportTarget> ReportsOf(ParseResult parsed)
    {
        var formats = parsed.GetValue(_format) ?? [];
        var reports = ReportTarget.Parse(formats);
        if (!parsed.GetValue(_diff))
        {
            return reports;
        }

        return formats.Length > 0 && reports.Any(report => report.File is null)
            ? throw new UsageException("--diff goes to standard output: write --format FORMAT=FILE for a report beside it.")
            : [.. reports.Where(report => report.File is not null)];
    }

    private FixSafety? FixOf(ParseResult parsed)
    {
        if (parsed.GetResult(_fix) is null)
        {
            return parsed.GetValue(_diff) ? FixSafety.Safe : null;
        }

        return Word(parsed, _fix, CommandLine.SafeFix, [CommandLine.SafeFix, "unsafe"]) == "unsafe" ? FixSafety.Unsafe : FixSafety.Safe;
    }

    private static string Word(ParseResult parsed, Option<string> option, string otherwise, IReadOnlyCollection<string> words) =>
        OptionText.OneOf(option.Name, parsed.GetValue(option) ?? otherwise, words);

    private static string? WordIfGiven(ParseResult parsed, Option<string> option, IReadOnlyCollection<string> words) =>
        parsed.GetValue(option) is { } word ? OptionText.OneOf(option.Name, word, words) : null;

    private static long Number(ParseResult parsed, Option<string> option, long otherwise, long most)
    {
        if (parsed.GetValue(option) is not { } text)
        {
            return otherwise;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw new UsageException($"{option.Name} is a whole number from 1 to {most}, not '{text}'.");
    }

    private static KeyValuePair<string, string> VariableOf(string text)
    {
        // The value may be a secret, so no message repeats it.
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 ? KeyValuePair.Create(text[..equals], text[(equals + 1)..]) : throw new UsageException("--var takes NAME=VALUE.");
    }
}
