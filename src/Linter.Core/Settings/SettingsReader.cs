using System.Collections.Immutable;
using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Rules;
using Linter.Core.Terraform;
using Linter.Hcl.Parsing;
using Linter.Hcl.Parsing.Json;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Core.Settings;

/// <summary>Reads a configuration file. It is HCL without references and functions, or JSON, where its name ends so; a name that means nothing is an error.</summary>
public sealed class SettingsReader
{
    private static readonly string[] Arguments = ["min_severity", "min_confidence", "fail_on", "exclude", "local_endpoints", "known_dummy_keys"];
    private static readonly string[] Blocks = ["rule", "suppress"];

    private static readonly JsonBody s_jsonForm = JsonBody.AllLiterals.With(
        JsonBody.Block("rule", 1, JsonBody.AllLiterals), JsonBody.Block("suppress", 0, JsonBody.AllLiterals));

    private readonly SourceText _source;
    private readonly string _folder;
    private readonly SettingValues _values;
    private readonly List<SettingsProblem> _problems = [];
    private readonly ImmutableArray<RuleSettings>.Builder _rules = ImmutableArray.CreateBuilder<RuleSettings>();
    private readonly ImmutableArray<SuppressSettings>.Builder _suppressions = ImmutableArray.CreateBuilder<SuppressSettings>();

    private SettingsReader(SourceText source, string folder)
    {
        _source = source;
        _folder = folder;
        _values = new SettingValues(source, _problems);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="source">The text.</param>
    /// <param name="folder">The folder that its paths are relative to, as reports show it; empty for the top.</param>
    /// <param name="problems">What is wrong with it, in the order of the text; empty where nothing is.</param>
    /// <returns>What it says, without what is wrong.</returns>
    public static LintSettings Read(SourceText source, string folder, out ImmutableArray<SettingsProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(folder);
        var reader = new SettingsReader(source, folder);
        var settings = reader.Read(IsJson(source) ? new JsonParser().Parse(source, s_jsonForm) : new HclParser().Parse(source));
        problems = [.. reader._problems.OrderBy(problem => problem.Location.Span.Start)];
        return settings;
    }

    private LintSettings Read(SyntaxTree tree)
    {
        _problems.AddRange(tree.Diagnostics.Select(diagnostic => new SettingsProblem(new Location(_source, diagnostic.Span), diagnostic.Message)));
        var settings = LintSettings.None;
        foreach (var item in tree.Root.Items)
        {
            if (item is AttributeSyntax argument)
            {
                settings = ReadArgument(settings, argument);
            }
            else if (item is BlockSyntax block)
            {
                ReadBlock(block);
            }
        }

        return settings with { Rules = _rules.DrainToImmutable(), Suppressions = _suppressions.DrainToImmutable() };
    }

    private LintSettings ReadArgument(LintSettings settings, AttributeSyntax argument)
    {
        switch (argument.Name)
        {
            case "min_severity":
                return settings with { MinSeverity = _values.Severity(argument) };
            case "min_confidence":
                return settings with { MinConfidence = _values.Confidence(argument) };
            case "fail_on":
                return settings with { FailOn = _values.Word(argument, [.. SettingValues.Severities, "never"]) };
            case "exclude":
                return settings with { Exclude = _values.Texts(argument) };
            case "local_endpoints":
                return settings with { LocalEndpoints = ReadHosts(argument) };
            case "known_dummy_keys":
                return settings with { KnownDummyKeys = _values.Texts(argument) };
            case "$schema" when IsJson(_source):
                return settings;
            default:
                Report(argument.NameSpan, Unknown(argument.Name, Arguments, Blocks));
                return settings;
        }
    }

    private ImmutableArray<Setting<string>> ReadHosts(AttributeSyntax argument)
    {
        var hosts = _values.Texts(argument);
        _problems.AddRange(hosts.Where(host => LocalHosts.Problem(host.Value) is not null)
            .Select(host => new SettingsProblem(host.Location, $"\"{host.Value}\" {LocalHosts.Problem(host.Value)}.")));
        return hosts;
    }

    private void ReadBlock(BlockSyntax block)
    {
        switch (block.Type)
        {
            case "rule" when block.Labels is [var label]:
                ReadRule(block, label);
                break;
            case "rule":
                Report(block.HeaderSpan, "A rule block has one label, the rule: rule \"hardcoded-profile\" { … }.");
                break;
            case "suppress" when block.Labels.IsEmpty:
                ReadSuppression(block);
                break;
            case "suppress":
                Report(block.HeaderSpan, "A suppress block has no label: suppress { rules = [\"TFA401\"] … }.");
                break;
            default:
                Report(block.HeaderSpan, Unknown(block.Type, Blocks, Arguments));
                break;
        }
    }

    private void ReadRule(BlockSyntax block, BlockLabel label)
    {
        if (RuleCatalogue.Find(label.Text) is not { } rule)
        {
            Report(label.Span, $"There is no rule \"{label.Text}\".{Suggestion(label.Text, RuleCatalogue.All.SelectMany(known => new[] { known.Info.Name, known.Info.Id }))}");
            return;
        }

        var settings = new RuleSettings(rule.Info, new Location(_source, block.HeaderSpan));
        foreach (var argument in ArgumentsOf(block, "A rule block"))
        {
            settings = ReadRuleArgument(settings, argument);
        }

        if (_rules.Any(known => known.Rule.Id == rule.Info.Id))
        {
            Report(block.HeaderSpan, $"The rule {rule.Info.Name} has a block already.");
        }
        else
        {
            _rules.Add(settings);
        }
    }

    private RuleSettings ReadRuleArgument(RuleSettings settings, AttributeSyntax argument)
    {
        switch (argument.Name)
        {
            case "enabled":
                return settings with { Enabled = _values.Bool(argument) };
            case "severity":
                return settings with { Severity = _values.Severity(argument) };
            case var name when settings.Rule.Options.FirstOrDefault(option => option.Name == name) is { } option:
                return _values.WholeNumber(argument, option.Most) is { } number ? settings with { Options = settings.Options.SetItem(name, number) } : settings;
            default:
                Report(argument.NameSpan, Unknown(argument.Name, ["enabled", "severity", .. settings.Rule.Options.Select(option => option.Name)], []));
                return settings;
        }
    }

    private void ReadSuppression(BlockSyntax block)
    {
        var (rules, paths, reason, until) = (ImmutableArray<Setting<string>>.Empty, ImmutableArray<Setting<string>>.Empty, (Setting<string>?)null, (Setting<DateOnly>?)null);
        var count = _problems.Count;
        foreach (var argument in ArgumentsOf(block, "A suppress block"))
        {
            switch (argument.Name)
            {
                case "rules":
                    rules = _values.Texts(argument);
                    CheckRules(rules);
                    break;
                case "paths":
                    paths = _values.Texts(argument);
                    break;
                case "reason":
                    reason = _values.Text(argument);
                    break;
                case "until":
                    until = _values.Day(argument);
                    break;
                default:
                    Report(argument.NameSpan, Unknown(argument.Name, ["rules", "paths", "reason", "until"], []));
                    break;
            }
        }

        if (_problems.Count > count)
        {
            return;
        }

        if (rules.IsEmpty || paths.IsEmpty || string.IsNullOrWhiteSpace(reason?.Value))
        {
            var missing = rules.IsEmpty ? "rules" : paths.IsEmpty ? "paths" : "reason";
            Report(block.HeaderSpan, $"A suppress block needs rules, paths and a reason, and this one has no {missing}.");
            return;
        }

        _suppressions.Add(new SuppressSettings(
            [.. rules.Select(rule => rule.Value)], [.. paths.Select(PathOf)], reason.Value.Trim(), until?.Value, new Location(_source, block.HeaderSpan)));
    }

    private string PathOf(Setting<string> path)
    {
        // As in a .gitignore, a slash in front stands for the folder of the file.
        var resolved = FilePath.Follow(_folder, path.Value.TrimStart('/'));
        if (resolved is null)
        {
            _problems.Add(new SettingsProblem(path.Location, $"\"{path.Value}\" leads out of the repository."));
        }

        return resolved ?? path.Value;
    }

    private void CheckRules(ImmutableArray<Setting<string>> rules)
    {
        foreach (var name in rules.Where(name => !RuleCatalogue.All.Any(rule => Suppressions.Suppression.Names(name.Value, rule.Info))))
        {
            var known = RuleCatalogue.All.SelectMany(rule => new[] { rule.Info.Name, rule.Info.Id, rule.Info.Family }).Distinct(StringComparer.Ordinal);
            _problems.Add(new SettingsProblem(name.Location, $"There is no rule \"{name.Value}\".{Suggestion(name.Value, known)}"));
        }
    }

    private IEnumerable<AttributeSyntax> ArgumentsOf(BlockSyntax block, string what)
    {
        foreach (var nested in block.Body.Items.OfType<BlockSyntax>())
        {
            Report(nested.HeaderSpan, $"{what} has no blocks in it.");
        }

        return block.Body.Items.OfType<AttributeSyntax>();
    }

    private static bool IsJson(SourceText source) => ModuleFileNames.IsJson(source.Path);

    private void Report(TextSpan span, string message) => _problems.Add(new SettingsProblem(new Location(_source, span), message));

    private static string Unknown(string name, IReadOnlyList<string> names, IReadOnlyList<string> others) =>
        $"There is no setting \"{name}\" here.{(others.Contains(name) ? " It is written in another form: see docs/configuration.md." : Suggestion(name, names.Concat(others)))}";

    private static string Suggestion(string written, IEnumerable<string> names) => NearestName.Of(written, names) is { } nearest ? $" Did you mean \"{nearest}\"?" : "";
}
