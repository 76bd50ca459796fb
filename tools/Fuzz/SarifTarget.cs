using System.Text;
using System.Text.Json;
using Linter.Cli.Reports;
using Linter.Cli.Reports.Sarif;
using Linter.Core.Engine;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Core.Rules;
using Linter.Hcl.Text;

namespace Linter.Fuzzing;

/// <summary>The SARIF writer: whatever stands in texts, paths and messages, what comes out can be read and steers nothing.</summary>
internal static class SarifTarget
{
    private static readonly RuleInfo[] Rules = [.. RuleCatalogue.All.Take(3).Select(rule => rule.Info)];

    /// <summary>The parts of the input between zero bytes stand in one place of a report each.</summary>
    public static void Run(byte[] bytes)
    {
        using var output = new MemoryStream();
        new SarifReport().Write(ReportOf(bytes), output);
        using var document = JsonDocument.Parse(output.ToArray());
        RequireText(document.RootElement);
        var run = document.RootElement.GetProperty("runs")[0];
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
            FuzzTargets.Require(rule.GetProperty("id").GetString() == result.GetProperty("ruleId").GetString(), "The index is that of another rule.");
            FuzzTargets.Require(result.GetProperty("message").GetProperty("text").GetString() is { Length: > 0 }, "A result has no message.");
            foreach (var location in result.GetProperty("locations").EnumerateArray())
            {
                RequirePlace(location.GetProperty("physicalLocation"));
            }
        }

        var isComplete = run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean();
        FuzzTargets.Require(!isComplete, "Half a report looks whole.");
    }

    /// <summary>A report with the input in all of its places.</summary>
    internal static LintReport ReportOf(byte[] bytes)
    {
        var parts = Encoding.UTF8.GetString(bytes).Split('\0');
        string Part(int index) => parts[index % parts.Length];
        var path = Part(0).Replace('\\', '/').Trim('/') is { Length: > 0 } name ? name : "main.tf";
        var source = new SourceText(path, bytes);
        var start = bytes.Length == 0 ? 0 : bytes[0] % bytes.Length;
        var place = new Location(source, new TextSpan(start, bytes.Length));
        return new LintReport
        {
            Tool = new ToolIdentity("0.1.0"),
            Rules = [.. Rules],
            ShowSuppressed = true,
            Category = Part(1),
            Result = new LintResult
            {
                Findings = [.. Rules.Select((rule, index) => new Finding
                {
                    Rule = rule,
                    Severity = rule.Severity,
                    Confidence = Confidence.High,
                    Message = $"The value {Part(index + 2)} is wrong.",
                    Location = index == 1 ? Location.TopOf(source) : place,
                    Flow = [new RelatedLocation(place, Part(3)), new RelatedLocation(Location.TopOf(source), Part(4))],
                    Related = [new RelatedLocation(place, Part(5))],
                    Fixes = [Fix.Replace(place, Part(6), Part(7))],
                    HoldsSecret = index == 2,
                    Suppressed = index == 2 ? new AcceptedSuppression(SuppressionKind.InSource, Part(8)) : null,
                    Fingerprint = "0000000000000001",
                })],
                Unsure = [],
                Failures = [new Failure(Part(9), Part(10))],
                FileCount = 1,
                ModuleCount = 1,
            },
        };
    }

    private static void RequirePlace(JsonElement place)
    {
        FuzzTargets.Require(Uri.IsWellFormedUriString(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.Relative), "The address is none.");
        if (place.TryGetProperty("region", out var region))
        {
            int Number(string name, int otherwise) => region.TryGetProperty(name, out var value) ? value.GetInt32() : otherwise;
            var (startLine, endLine) = (Number("startLine", 0), Number("endLine", Number("startLine", 0)));
            FuzzTargets.Require(startLine >= 1 && endLine >= startLine, "Lines are not counted from one, or run backwards.");
            FuzzTargets.Require(Number("startColumn", 1) >= 1 && (startLine < endLine || Number("endColumn", int.MaxValue) >= Number("startColumn", 1)), "Columns run backwards.");
        }
    }

    private static void RequireText(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                FuzzTargets.Require(!SafeText.HasSteering(element.GetString()!), "A text steers.");
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    RequireText(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    RequireText(member.Value);
                }

                break;
        }
    }
}
