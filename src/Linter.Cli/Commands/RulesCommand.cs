using System.CommandLine;
using System.Text.Json;
using Linter.Cli.Hosting;
using Linter.Cli.Reports;
using Linter.Core.Rules;

namespace Linter.Cli.Commands;

/// <summary><c>tfauth rules</c>: the catalogue.</summary>
internal sealed class RulesCommand : Command
{
    private static readonly string[] Formats = ["text", "json", "markdown"];

    private readonly Option<string> _format = new("--format") { HelpName = "FORMAT", Description = "text (default), json or markdown." };

    public RulesCommand(CommandHost host) : base("rules", "List the rules: id, name, severity, fix, and what each one finds.")
    {
        Add(_format);
        SetAction(parsed =>
        {
            using var output = new MemoryStream();
            Write(OptionText.OneOf("--format", parsed.GetValue(_format) ?? Formats[0], Formats), output);
            output.WriteTo(host.Output);
            return ExitCode.Success;
        });
    }

    private static void Write(string format, Stream output)
    {
        var rules = RuleCatalogue.All.Select(rule => rule.Info).ToList();
        if (format == "json")
        {
            WriteJson(rules, output);
            return;
        }

        using var text = ReportText.Open(output);
        if (format == "markdown")
        {
            text.Write(RuleTable.Markdown(rules, rule => ToolIdentity.PageOf(rule.Name)));
            return;
        }

        var width = rules.Count == 0 ? 0 : rules.Max(rule => rule.Name.Length);
        foreach (var rule in rules)
        {
            var fix = rule.FixAvailability == FixAvailability.None ? "   " : "fix";
            text.WriteLine($"{rule.Id}  {rule.Name.PadRight(width)}  {SeverityNames.Of(rule.Severity),-7}  {fix}  {rule.Summary}");
        }
    }

    private static void WriteJson(List<RuleInfo> rules, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonWriting.Options);
        json.WriteStartArray();
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", rule.Name);
            json.WriteString("severity", SeverityNames.Of(rule.Severity));
            json.WriteString("fix", RuleTable.Word(rule.FixAvailability));
            json.WriteString("summary", rule.Summary);
            json.WriteString("since", rule.Since);
            json.WriteStartArray("causes");
            foreach (var cause in rule.Causes)
            {
                json.WriteStringValue(cause);
            }

            json.WriteEndArray();
            json.WriteString("page", ToolIdentity.PageOf(rule.Name));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Finish(output);
    }
}
