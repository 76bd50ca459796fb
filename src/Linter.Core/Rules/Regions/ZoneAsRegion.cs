using Linter.Core.Aws;
using Linter.Core.Companions;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;

namespace Linter.Core.Rules;

/// <summary>Finds the name of a zone where that of a region is due.</summary>
internal sealed class ZoneAsRegion : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA502", "zone-as-region")
    {
        Summary = "An availability zone stands where a region is due",
        Severity = Severity.Error,
        FixAvailability = FixAvailability.Sometimes,
        Causes = ["region-missing-or-invalid"],
        Why = """
            The provider signs requests for a region and asks its endpoints; `us-east-1a` is a zone in the region `us-east-1`. The provider
            refuses it ("invalid AWS Region"), and with `skip_region_validation` there is no STS host of that name.
            """,
        Bad = """
            provider "aws" {
              region = "us-east-1a" # expect: zone-as-region
            }
            """,
        Good = """
            provider "aws" {
              region = "us-east-1"
            }
            """,
        Fix = "Leave out the letter of the zone.",
        References = ["AWS General Reference, Regions and zones"],
        SeenIn =
        [
            new("https://github.com/coreos/coreos-kubernetes/issues/151")
            {
                What = """
                    `us-east-1a` was given as region to a tool that uses the same SDK: "no such host" for
                    cloudformation.us-east-1a.amazonaws.com.
                    """,
                Story = "kinds-of-zones",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var setting in RegionSetting.AllOf(module))
        {
            if (setting.Argument.Text is { } text && !Regions.TryGet(text, out _) && Regions.TryGetOfZone(text, out var region) && !setting.TakesAnyName)
            {
                findings.Report(
                    setting.Argument.Origin,
                    $"{setting.Owner} has {text} as {setting.Argument.Name}, which is a zone of {region}, not a region.",
                    new FindingDetails { Fixes = [.. LiteralReplacement.Of(setting.Argument.Origin, text, region.Name, $"Write {region}")] });
            }
        }
    }

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        foreach (var binding in file.Scopes.SelectMany(scope => scope.Bindings).Where(binding => binding.Name is "AWS_REGION" or "AWS_DEFAULT_REGION"))
        {
            if (binding.Value.Text is { } text && !Regions.TryGet(text, out _) && Regions.TryGetOfZone(text, out var region))
            {
                findings.Report(binding.ValueLocation, $"{binding.Name} is {text}, which is a zone of {region}, not a region.");
            }
        }
    }
}
