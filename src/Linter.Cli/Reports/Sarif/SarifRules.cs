using System.Globalization;
using System.Text;
using System.Text.Json;
using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Core.Rules;

namespace Linter.Cli.Reports.Sarif;

/// <summary>
/// The rules of a SARIF run, with what GitHub sorts and shows them by. Their examples have keys too, made-up ones: scanners that look at a
/// report cannot tell, so those are covered as well.
/// </summary>
internal static class SarifRules
{
    // GitHub keeps ten tags of a rule; what comes first stays.
    private const int MostTags = 10;

    /// <summary>Writes the array <c>rules</c>.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<RuleInfo> rules)
    {
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", PascalCase(rule.Name));
            WriteMessage(json, "shortDescription", rule.Summary + ".");
            WriteMessage(json, "fullDescription", FullDescription(rule));
            json.WriteStartObject("help");
            json.WriteString("text", Masking.MaskAll(RulePage.PlainText(rule)));
            json.WriteString("markdown", Masking.MaskAll(RulePage.Markdown(rule)));
            json.WriteEndObject();
            json.WriteString("helpUri", ToolIdentity.PageOf(rule.Name));
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", SeverityNames.Of(rule.Severity));
            json.WriteEndObject();
            WriteProperties(json, rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter json, RuleInfo rule)
    {
        json.WriteStartObject("properties");
        json.WriteString("precision", "high");
        json.WriteString("problem.severity", rule.Severity == Severity.Note ? "recommendation" : SeverityNames.Of(rule.Severity));
        json.WriteString("security-severity", SecuritySeverity(rule));
        json.WriteStartArray("tags");
        foreach (var tag in Tags(rule).Take(MostTags))
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static IEnumerable<string> Tags(RuleInfo rule)
    {
        yield return "security";
        if (ExposesSecret(rule))
        {
            yield return "external/cwe/cwe-798";
        }

        foreach (var cause in rule.Causes)
        {
            yield return "cause/" + cause;
        }

        yield return "terraform";
        yield return "aws";
        yield return "authentication";
    }

    /// <summary>GitHub's bands: over 9 critical, from 7 high, from 4 medium. A secret in the open is critical, what stops authentication high.</summary>
    private static string SecuritySeverity(RuleInfo rule) => rule.Severity switch
    {
        Severity.Error when ExposesSecret(rule) => "9.1",
        Severity.Error when rule.Family == "TFA0" => "4.0",
        Severity.Error => "7.5",
        Severity.Warning => "5.0",
        _ => "2.0",
    };

    private static bool ExposesSecret(RuleInfo rule) => rule.Name.StartsWith("hardcoded-", StringComparison.Ordinal)
        && rule.Severity == Severity.Error;

    /// <summary>The first paragraph of the reason: GitHub cuts at 1,024 characters and wants a sentence.</summary>
    private static string FullDescription(RuleInfo rule)
    {
        const int longest = 1024;
        var text = RulePage.FirstParagraph(rule.Why);
        if (text.Length > longest)
        {
            var end = text.LastIndexOf(". ", longest - 1, StringComparison.Ordinal);
            text = end > 0 ? text[..(end + 1)] : text[..(longest - 1)] + "…";
        }

        return text.EndsWith('.') ? text : text + ".";
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", Masking.MaskAll(text));
        json.WriteEndObject();
    }

    private static string PascalCase(string name)
    {
        var pascal = new StringBuilder(name.Length);
        foreach (var part in name.Split('-', StringSplitOptions.RemoveEmptyEntries))
        {
            pascal.Append(char.ToUpper(part[0], CultureInfo.InvariantCulture)).Append(part, 1, part.Length - 1);
        }

        return pascal.ToString();
    }
}
