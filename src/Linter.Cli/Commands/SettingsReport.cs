using Linter.Cli.Reports;
using Linter.Core.Findings;
using Linter.Core.Settings;

namespace Linter.Cli.Commands;

/// <summary><c>lint --show-config</c>: what is in force and where each value came from, in the form of a configuration file.</summary>
internal static class SettingsReport
{
    private const int Width = 40;

    /// <summary>Writes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="file">The configuration file.</param>
    /// <param name="options">The command line.</param>
    public static void Write(Stream output, SettingsFile file, LintOptions options)
    {
        using var text = ReportText.Open(output);
        var settings = file.Settings;
        text.WriteLine(file.Path is null ? "# No configuration file was found." : $"# {SafeText.Message(file.Path)}");
        Line(text, "min_severity", Quote(SeverityNames.Of(options.MinSeverityWith(settings))), From(options.MinSeverity is not null, settings.MinSeverity?.Location));
        Line(text, "min_confidence", Quote(SeverityNames.Of(options.MinConfidenceWith(settings))), From(options.MinConfidence is not null, settings.MinConfidence?.Location));
        Line(text, "fail_on", Quote(options.FailOnWith(settings)), From(options.FailOn is not null, settings.FailOn?.Location));
        List(text, "exclude", [.. settings.Exclude.Select(glob => (glob.Value, From(false, glob.Location))), .. options.Excludes.Select(glob => (glob, From(true, null)))]);
        List(text, "local_endpoints", [.. settings.LocalEndpoints.Select(host => (host.Value, From(false, host.Location)))]);
        List(text, "known_dummy_keys", [.. settings.KnownDummyKeys.Select(key => (key.Value, From(false, key.Location)))]);
        foreach (var rule in settings.Rules)
        {
            Write(text, rule);
        }

        foreach (var block in settings.Suppressions)
        {
            Write(text, block);
        }

        foreach (var name in options.Ignore)
        {
            text.WriteLine($"# --ignore {SafeText.Message(name)}");
        }

        if (options.Select.Count > 0)
        {
            text.WriteLine($"# --select {SafeText.Message(string.Join(',', options.Select))}");
        }
    }

    private static void Write(TextWriter text, RuleSettings rule)
    {
        text.WriteLine();
        text.WriteLine($"rule {Quote(rule.Rule.Name)} {{");
        if (rule.Enabled is { } enabled)
        {
            Line(text, "  enabled", enabled.Value ? "true" : "false", From(false, enabled.Location));
        }

        if (rule.Severity is { } severity)
        {
            Line(text, "  severity", Quote(SeverityNames.Of(severity.Value)), From(false, severity.Location));
        }

        foreach (var option in rule.Rule.Options)
        {
            Line(text, "  " + option.Name, $"{rule[option]}", From(false, rule.Options.GetValueOrDefault(option.Name)?.Location));
        }

        text.WriteLine("}");
    }

    private static void Write(TextWriter text, SuppressSettings block)
    {
        text.WriteLine();
        text.WriteLine("suppress {");
        Line(text, "  rules", $"[{string.Join(", ", block.Rules.Select(Quote))}]", From(false, block.Location));
        Line(text, "  paths", $"[{string.Join(", ", block.Paths.Select(Quote))}]", From(false, block.Location));
        Line(text, "  reason", Quote(block.Reason), From(false, block.Location));
        if (block.Until is { } until)
        {
            Line(text, "  until", Quote(until.ToString("O", System.Globalization.CultureInfo.InvariantCulture)), From(false, block.Location));
        }

        text.WriteLine("}");
    }

    private static void List(TextWriter text, string name, List<(string Value, string From)> values)
    {
        if (values.Count == 0)
        {
            Line(text, name, "[]", "default");
            return;
        }

        text.WriteLine($"{name} = [");
        foreach (var (value, from) in values)
        {
            text.WriteLine($"{$"  {Quote(value)},".PadRight(Width)} # {from}");
        }

        text.WriteLine("]");
    }

    private static void Line(TextWriter text, string name, string value, string from) => text.WriteLine($"{$"{name} = {value}".PadRight(Width)} # {from}");

    private static string From(bool isOption, Location? place) =>
        isOption ? "command line" : place is null ? "default" : $"{SafeText.Message(place.Path)}:{place.Start.Line}";

    private static string Quote(string text) => $"\"{SafeText.Message(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
