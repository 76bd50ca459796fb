using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Linter.Core.Rules;

namespace Docs;

/// <summary>The JSON schema of a configuration file: what <c>.tfauth.json</c> may hold, and <c>.tfauth.hcl</c> in HCL's words.</summary>
internal static class ConfigurationSchema
{
    private static readonly string[] s_severities = ["error", "warning", "note"];
    private static readonly string[] s_failOn = ["error", "warning", "note", "never"];
    private static readonly string[] s_confidences = ["high", "medium", "low"];
    private static readonly string[] s_needed = ["rules", "paths", "reason"];

    /// <summary>Writes it.</summary>
    public static string Json(IReadOnlyList<RuleInfo> rules)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, rules);
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<RuleInfo> rules)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("$id", "https://raw.githubusercontent.com/tfauth/tfauth/main/docs/schemas/configuration.schema.json");
        json.WriteString("title", "Configuration of tfauth");
        json.WriteString("description", ".tfauth.json; the same names and values make a .tfauth.hcl. See docs/configuration.md.");
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        Text(json, "$schema", "The address of this schema.", null);
        Text(json, "//", "A comment.", null);
        Words(json, "min_severity", "Reports nothing below.", s_severities, "note");
        Words(json, "min_confidence", "Reports nothing below.", s_confidences, "medium");
        Words(json, "fail_on", "From which severity on the exit code is 1.", s_failOn, "warning");
        Texts(json, "exclude", "Files and folders that are left out, each as a line of a .gitignore.", false);
        Texts(json, "local_endpoints", "Hosts that stand in for AWS, with or without a port.", false);
        Texts(json, "known_dummy_keys", "Texts that look like credentials and are none.", false);
        WriteRules(json, rules);
        WriteSuppressions(json);
        json.WriteEndObject();
        json.WriteStartObject("$defs");
        json.WriteStartObject("rule");
        WriteSettings(json, []);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRules(Utf8JsonWriter json, IReadOnlyList<RuleInfo> rules)
    {
        json.WriteStartObject("rule");
        json.WriteString("description", "Settings of single rules, by name or id.");
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        foreach (var rule in rules)
        {
            WriteRule(json, rule, rule.Name);
        }

        foreach (var rule in rules)
        {
            WriteRule(json, rule, rule.Id);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, RuleInfo rule, string name)
    {
        json.WriteStartObject(name);
        json.WriteString("description", $"{rule.Summary}.");
        if (rule.Options.Length == 0)
        {
            json.WriteString("$ref", "#/$defs/rule");
        }
        else
        {
            WriteSettings(json, rule.Options);
        }

        json.WriteEndObject();
    }

    private static void WriteSettings(Utf8JsonWriter json, IReadOnlyList<RuleOption> options)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        json.WriteStartObject("enabled");
        json.WriteString("description", "Whether the rule runs.");
        json.WriteString("type", "boolean");
        json.WriteEndObject();
        Words(json, "severity", "The severity of all its findings.", s_severities, null);
        foreach (var option in options)
        {
            json.WriteStartObject(option.Name);
            json.WriteString("description", option.Summary);
            json.WriteString("type", "integer");
            json.WriteNumber("minimum", 0);
            json.WriteNumber("maximum", option.Most);
            json.WriteNumber("default", option.Default);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteSuppressions(Utf8JsonWriter json)
    {
        json.WriteStartObject("suppress");
        json.WriteString("description", "Hides findings where no comment can stand.");
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        Strings(json, "required", s_needed);
        json.WriteStartObject("properties");
        Texts(json, "rules", "Ids, names or families.", true);
        Texts(json, "paths", "Files and folders, relative to the configuration file.", true);
        Text(json, "reason", "Why.", @"\S");
        Text(json, "until", "The last day on which it counts.", @"^\d{4}-\d{2}-\d{2}$");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, string name, string description, string[] words, string? usual)
    {
        json.WriteStartObject(name);
        json.WriteString("description", description);
        Strings(json, "enum", words);
        if (usual is not null)
        {
            json.WriteString("default", usual);
        }

        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string description, string? pattern)
    {
        json.WriteStartObject(name);
        json.WriteString("description", description);
        json.WriteString("type", "string");
        if (pattern is not null)
        {
            json.WriteString("pattern", pattern);
        }

        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, string description, bool isNeeded)
    {
        json.WriteStartObject(name);
        json.WriteString("description", description);
        json.WriteString("type", "array");
        if (isNeeded)
        {
            json.WriteNumber("minItems", 1);
        }

        json.WriteStartObject("items");
        json.WriteString("type", "string");
        json.WriteNumber("minLength", 1);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, string[] words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }
}
