using System.Collections.Immutable;
using System.Text;
using Linter.Cli.Reports;
using Linter.Core.Engine;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Core.Rules;
using Linter.Hcl.Text;

namespace Linter.Cli.Tests.Testing;

/// <summary>A made-up result that has one of everything: secrets, flows, links, fixes, suppressions, odd characters.</summary>
internal static class SampleReport
{
    /// <summary>No real key: made up for this test.</summary>
    public const string Secret = "Zm9vYmFyL2Jhei9xdXV4K2NvcmdlL2dyYXVsdDEy";

    public const string KeyId = "AKIAQYLPMN5HSAMPLE2Q";

    private static readonly RuleInfo Hardcoded = Rule("TFA101", "hardcoded-provider-credentials", Severity.Error, "Credentials stand in a provider configuration", "placeholder-credential");
    private static readonly RuleInfo Zone = Rule("TFA502", "zone-as-region", Severity.Error, "An availability zone stands where a region is due", "region-missing-or-invalid");
    private static readonly RuleInfo Alias = Rule("TFA312", "alias-source-differs", Severity.Note, "Aliases of one account use different kinds of source");
    private static readonly RuleInfo Skipped = Rule("TFA701", "credentials-validation-skipped", Severity.Warning, "Checks are switched off", "validation-skipped");

    public static SourceText Main { get; } = new("env/grün prod/main.tf", string.Join("\r\n",
        "# 😀 keys",
        "provider \"aws\" {",
        "\tregion     = \"us-east-1a\"  # 東京 and not \"us-east-1\"",
        "  access_key = \"" + KeyId + "\"",
        "  secret_key = \"" + Secret + "\"",
        "  skip_credentials_validation = true # \u001b[31m\u202Eevil",
        "}",
        ""));

    public static SourceText Variables { get; } = new("variables.tf", "variable \"region\" {\n  default = \"us-east-1a\"\n}\n");

    public static LintReport Report { get; } = new()
    {
        Tool = new ToolIdentity("0.1.0"),
        Rules = [Hardcoded, Alias, Zone, Skipped],
        Result = new LintResult
        {
            Findings = Findings(),
            Unsure = [new UnsurePlace(Zone, Place(Variables, "\"region\""), "The variable region has no value here.")],
            Failures = [],
            FileCount = 2,
            ModuleCount = 2,
        },
    };

    public static LintReport Clean { get; } = Report with { Result = Report.Result with { Findings = [], Unsure = [] } };

    /// <summary>The report as text.</summary>
    public static string Written(string format, LintReport report)
    {
        using var output = new MemoryStream();
        ReportWriters.Find(format)!.Write(report, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    public static Location Place(SourceText source, string text)
    {
        var start = source.Bytes.IndexOf(Encoding.UTF8.GetBytes(text));
        return new Location(source, new TextSpan(start, start + Encoding.UTF8.GetByteCount(text)));
    }

    private static ImmutableArray<Finding> Findings() =>
    [
        new Finding
        {
            Rule = Zone,
            Severity = Severity.Error,
            Confidence = Confidence.High,
            Message = "us-east-1a is an availability zone of us-east-1, not a region.",
            Causes = ["region-missing-or-invalid"],
            Location = Place(Main, "\"us-east-1a\""),
            Flow = [new RelatedLocation(Place(Variables, "\"us-east-1a\""), "default of var.region"), new RelatedLocation(Place(Main, "\"us-east-1a\""), "region of provider.aws")],
            Fixes = [Fix.Replace(Place(Main, "\"us-east-1a\""), "\"us-east-1\"", "Write us-east-1")],
            Fingerprint = "0000000000000001",
        },
        new Finding
        {
            Rule = Hardcoded,
            Severity = Severity.Error,
            Confidence = Confidence.High,
            Message = "The access key id AKIA************PLE2Q stands in the configuration.",
            Causes = ["placeholder-credential"],
            Location = Place(Main, "\"" + KeyId + "\""),
            HoldsSecret = true,
            Fingerprint = "0000000000000002",
        },
        new Finding
        {
            Rule = Hardcoded,
            Severity = Severity.Error,
            Confidence = Confidence.Medium,
            Message = "The secret key of provider.aws[0](1) stands in the configuration, next to its \"key id\" & {0}.",
            Location = Place(Main, "\"" + Secret + "\""),
            Related = [new RelatedLocation(Place(Main, "\"" + KeyId + "\""), "the key id [it] belongs to"), new RelatedLocation(Place(Variables, "variable"), "declared here"), new RelatedLocation(new Location(Variables, new TextSpan(Variables.Length, Variables.Length)), "the end")],
            Fixes =
            [
                new Fix("Take both out", FixSafety.Unsafe, [new Edit(Place(Main, "  access_key = \"" + KeyId + "\"\r\n"), ""), new Edit(Place(Main, "  secret_key = \"" + Secret + "\"\r\n"), "  # gone\n")]),
            ],
            HoldsSecret = true,
            Fingerprint = "0000000000000003",
        },
        new Finding
        {
            Rule = Skipped,
            Severity = Severity.Warning,
            Confidence = Confidence.High,
            Message = "The check is off, 100% \u001b[31mand\u202E more, in line\n6.",
            Location = Place(Main, "skip_credentials_validation = true # \u001b[31m\u202Eevil"),
            Fingerprint = "0000000000000004",
        },
        new Finding
        {
            Rule = Alias,
            Severity = Severity.Note,
            Confidence = Confidence.High,
            Message = "The alias uses another source.",
            Location = Location.TopOf(Variables),
            Fingerprint = "0000000000000005",
        },
        new Finding
        {
            Rule = Zone,
            Severity = Severity.Error,
            Confidence = Confidence.High,
            Message = "us-east-1a is an availability zone.",
            Location = Place(Variables, "\"us-east-1a\""),
            Suppressed = new AcceptedSuppression(SuppressionKind.InSource, "the zone is mapped by a wrapper"),
            Fingerprint = "0000000000000006",
        },
    ];

    private static RuleInfo Rule(string id, string name, Severity severity, string summary, params string[] causes) => new(id, name)
    {
        Summary = summary,
        Severity = severity,
        Causes = [.. causes],
        Why = "The provider signs requests for a region.\nSTS has no endpoint of `that` name.\n\nMore about it.",
        Bad = "provider \"aws\" {\n  region = \"us-east-1a\" # expect: zone-as-region\n}",
        Good = "provider \"aws\" {\n  region = \"us-east-1\"\n}",
        Fix = "Write the region.",
        FixAvailability = FixAvailability.Sometimes,
        References = ["AWS General Reference, Regions and zones"],
        Options = name == "zone-as-region" ? [new RuleOption("max_zones", 0, 9, "How many zones are accepted")] : [],
    };
}
