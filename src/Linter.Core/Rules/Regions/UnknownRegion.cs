using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;

namespace Linter.Core.Rules;

/// <summary>Finds names of regions that no partition has.</summary>
internal sealed class UnknownRegion : Rule
{
    private const int LongestShown = 40;

    private static readonly string[] s_directions = ["north", "south", "east", "west", "central", "northeast", "northwest", "southeast", "southwest"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA501", "unknown-region")
    {
        Summary = "There is no region of this name",
        Severity = Severity.Error,
        FixAvailability = FixAvailability.Sometimes,
        Causes = ["region-missing-or-invalid", "quoted-reference"],
        Why = """
            The provider compares `region` with the list that it was built with and stops with "invalid AWS Region". With
            `skip_region_validation`, and for `sts_region`, which is not compared, the request goes to a host that does not exist or is
            signed for a region that the credentials are not known in. A name in the form of a region that is newer than tfauth's facts
            (`us-east-3`) is a note.
            """,
        Bad = """
            provider "aws" {
              region = "eu-wset-1" # expect: unknown-region
            }
            """,
        Good = """
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Fix = "Write the region's name as the AWS documentation has it, in small letters with hyphens.",
        References = ["AWS General Reference, Regions and zones"],
        SeenIn =
        [
            new("https://github.com/GotDadJoke/Terraform")
            {
                What = "`variables.tf` has `##-####-#` as region, a form to be filled in.",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var setting in RegionSetting.AllOf(module))
        {
            if (setting.Argument is { IsSet: true, Text: { } text } && !Regions.TryGet(text, out _) && !Regions.TryGetOfZone(text, out _) && !setting.TakesAnyName)
            {
                Report(setting, text, findings);
            }
        }
    }

    private static void Report(RegionSetting setting, string text, IFindings findings)
    {
        var origin = setting.Argument.Origin;
        var shown = text.Length <= LongestShown ? text : $"{text[..LongestShown]}…";
        var owner = $"{setting.Owner} has \"{shown}\" as {setting.Argument.Name}";
        if (IsReference(text))
        {
            findings.Report(
                origin,
                $"{owner}: the reference stands in quotation marks, so that Terraform takes it as plain text.",
                new FindingDetails { Causes = ["quoted-reference", "region-missing-or-invalid"], Fixes = [.. Unquote(setting, text)] });
            return;
        }

        if (MayBeNew(text))
        {
            findings.Report(
                origin,
                $"{owner}, which is not among the regions known on {ReleaseHistory.AwsProvider.AsOf:yyyy-MM-dd}; a newer one may have that name.",
                new FindingDetails { Severity = Severity.Note, Confidence = Confidence.Medium });
            return;
        }

        var nearest = Regions.Nearest(text);
        var isClear = nearest is not null && Regions.IsOnlyNearest(text, nearest);
        findings.Report(
            origin,
            nearest is null ? $"{owner}, which is the name of no region."
                : $"{owner}, which is the name of no region; {(isClear ? $"the nearest one is {nearest}" : $"{nearest} is near, and others are too")}.",
            new FindingDetails
            {
                Causes = ["region-missing-or-invalid"],
                Fixes = isClear ? [.. LiteralReplacement.Of(origin, text, nearest!.Name, $"Write {nearest}")] : [],
            });
    }

    private static bool IsReference(string text) =>
        text.Split('.') is ["var" or "local", var name] && name.Length > 0 && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-');

    private static IEnumerable<Fix> Unquote(RegionSetting setting, string text) =>
        setting.Argument.Origin.Count == 1 && !ModuleFileNames.IsJson(setting.Argument.ValueLocation.Path) && LiteralReplacement.Of(setting.Argument.Origin, text, text, "").Any()
            ? [Fix.Replace(setting.Argument.ValueLocation, text, $"Refer to {text}")]
            : [];

    /// <summary>Whether the name is built like those of AWS, with a part of the world and a direction that AWS uses.</summary>
    private static bool MayBeNew(string text) =>
        Regions.IsWellFormed(text) && Partitions.OfRegion(text) is not null && s_directions.Contains(text.Split('-')[^2]);
}
