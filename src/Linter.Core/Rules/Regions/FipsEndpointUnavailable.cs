using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds FIPS and dual-stack endpoints that do not exist or cannot be combined.</summary>
internal sealed class FipsEndpointUnavailable : Rule
{
    private static readonly string[] s_flags = ["use_fips_endpoint", "use_dualstack_endpoint"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA512", "fips-endpoint-unavailable")
    {
        Summary = "FIPS or dual-stack endpoints are asked for where STS has none",
        Severity = Severity.Warning,
        Causes = ["region-missing-or-invalid"],
        Why = """
            With `use_fips_endpoint` the provider asks `sts-fips.REGION`, which exists in four regions of the commercial partition and, under
            the usual names, in GovCloud. Elsewhere the name is not found and nobody signs in. The rules for endpoints also refuse FIPS or
            dual-stack together with an STS endpoint of one's own.
            """,
        Bad = """
            provider "aws" {
              region            = "eu-west-1"
              use_fips_endpoint = true # expect: fips-endpoint-unavailable
            }
            """,
        Good = """
            provider "aws" {
              region            = "us-gov-west-1"
              use_fips_endpoint = true
            }
            """,
        Fix = "Set `sts_region` to a region with a FIPS endpoint of STS, or leave `use_fips_endpoint` out.",
        References = ["AWS General Reference, AWS Security Token Service endpoints", "Federal Information Processing Standard (FIPS) 140"],
        SeenIn =
        [
            new("https://github.com/aws/aws-cli/issues/8750")
            {
                What = """
                    FIPS endpoints were switched on for all regions, and the name was not found in ap-southeast-1, which has none; AWS
                    does not fall back to the usual endpoint.
                    """,
                Story = "through-variable-default",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var configuration in AwsConfiguration.AllOf(module))
        {
            foreach (var flag in s_flags.Select(configuration.Block.Argument).OfType<Argument>())
            {
                if (flag.Value is BoolValue { Content: true })
                {
                    CheckFlag(configuration, flag, findings);
                }
            }
        }
    }

    private static void CheckFlag(AwsConfiguration configuration, Argument flag, IFindings findings)
    {
        if (configuration.Endpoints.Any(endpoint => endpoint.Service == "sts"))
        {
            findings.Report(
                flag.Location,
                $"{configuration} sets {flag.Name} beside an STS endpoint of its own, which the SDK refuses as invalid.",
                new FindingDetails { Confidence = Confidence.Medium });
            return;
        }

        var name = configuration.StsRegion?.Text is { Length: > 0 } sts ? sts : configuration.Region?.Text;
        if (flag.Name == "use_fips_endpoint" && Regions.TryGet(name, out var region) && !StsEndpoint.HasFips(region))
        {
            findings.Report(
                flag.Location,
                $"{configuration} asks for FIPS endpoints, and STS has none in {region}.",
                new FindingDetails { Confidence = Confidence.Medium });
        }
    }
}
