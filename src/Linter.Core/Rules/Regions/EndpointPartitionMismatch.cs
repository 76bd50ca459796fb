using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;

namespace Linter.Core.Rules;

/// <summary>Finds endpoints and STS regions that do not belong to the region that requests are signed for.</summary>
internal sealed class EndpointPartitionMismatch : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA504", "endpoint-partition-mismatch")
    {
        Summary = "An endpoint belongs to another partition or region than the one that requests are signed for",
        Severity = Severity.Error,
        Causes = ["sts-endpoint-region-mismatch", "wrong-partition"],
        Why = """
            A request is signed for one region and refused by the endpoint of another ("Credential should be scoped to a valid region",
            SignatureDoesNotMatch). Calls of STS are signed for `sts_region`, and for `region` where that is not set. A host of another
            partition does not know the key at all: InvalidClientTokenId. The same happens to the Vault provider, whose
            `vault_aws_access_credentials` checks new keys against the commercial STS unless it is given a `region`.
            """,
        Bad = """
            provider "aws" {
              region = "eu-west-1"

              endpoints {
                sts = "https://sts.us-west-2.amazonaws.com" # expect: endpoint-partition-mismatch
              }
            }
            """,
        Good = """
            provider "aws" {
              region     = "eu-west-1"
              sts_region = "us-west-2"

              endpoints {
                sts = "https://sts.us-west-2.amazonaws.com"
              }
            }
            """,
        Fix = "Let the endpoint, `sts_region` and `region` name the same region, or leave the endpoint out.",
        References = ["AWS General Reference, AWS Security Token Service endpoints", "Terraform AWS provider, Argument reference"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform-provider-vault/issues/679")
            {
                What = """
                    A check of fresh credentials of China asked the global STS of the commercial partition, which knows none of them.
                    """,
                Story = "vault",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var configuration in AwsConfiguration.AllOf(module))
        {
            var region = configuration.Region?.Text is { Length: > 0 } text ? text : null;
            CheckStsRegion(configuration, region, findings);
            foreach (var endpoint in configuration.Endpoints.Where(endpoint => endpoint.IsAws))
            {
                CheckEndpoint(configuration, endpoint, region, findings);
            }

            if (configuration.Kind == AwsConfigurationKind.Provider && configuration.Partition is { } partition && partition != Partitions.Commercial)
            {
                CheckVault(module, configuration, partition, findings);
            }
        }
    }

    private static void CheckStsRegion(AwsConfiguration configuration, string? region, IFindings findings)
    {
        if (configuration.StsRegion is { Text: { Length: > 0 } sts } argument
            && Partitions.OfRegion(region) is { } partition && Partitions.OfRegion(sts) is { } other && other != partition)
        {
            findings.Report(
                argument.Origin,
                $"{configuration} asks STS in {sts}, which is in the partition {other}, "
                    + $"while its region {region} is in {partition}; keys of one are unknown to the other.",
                new FindingDetails { Causes = ["wrong-partition", "sts-endpoint-region-mismatch"] });
        }
    }

    private static void CheckEndpoint(AwsConfiguration configuration, EndpointSetting endpoint, string? region, IFindings findings)
    {
        var host = endpoint.Host!;
        var isSts = endpoint.Service == "sts";
        var signing = isSts && configuration.StsRegion?.Text is { Length: > 0 } sts ? sts : region;
        if (signing is null || Partitions.OfRegion(signing) is not { } partition || partition.IamHosts.Contains(host.Host))
        {
            return;
        }

        var hostPartition = host.Service!.Partition;
        if (host.Service.Region is null && partition.DnsSuffix == hostPartition.DnsSuffix && host.Sts is null)
        {
            // Two partitions share a suffix; a host without a region may belong to either.
            return;
        }

        if (hostPartition != partition)
        {
            findings.Report(
                endpoint.Url.Origin,
                $"{configuration} sends requests of {endpoint.Service} to {host.Host} in the partition {hostPartition}, "
                    + $"and signs them for {signing} in {partition}.",
                new FindingDetails { Causes = ["wrong-partition"] });
            return;
        }

        var hostRegion = host.Service.Region ?? host.Sts?.SigningRegion;
        if (hostRegion is not null && hostRegion != signing && !Services.HasGlobalEndpoint(endpoint.Service))
        {
            var isGlobalSts = host.Sts is { IsGlobal: true };
            findings.Report(
                endpoint.Url.Origin,
                $"{configuration} sends requests of {endpoint.Service} to {host.Host}, "
                    + $"which takes signatures for {hostRegion}, and signs them for {signing}.",
                new FindingDetails
                {
                    Causes = isSts ? ["sts-endpoint-region-mismatch"] : [],
                    Severity = isGlobalSts ? Severity.Warning : Severity.Error,
                    Confidence = isGlobalSts ? Confidence.Medium : Confidence.High,
                });
        }
    }

    private static void CheckVault(Module module, AwsConfiguration configuration, Partition partition, IFindings findings)
    {
        if (configuration.Block.Argument("access_key") is not { } key)
        {
            return;
        }

        foreach (var reference in ReferenceTrace.Of(module, key)
            .Where(reference => reference.Root == "data" && reference.Step(0) == "vault_aws_access_credentials"))
        {
            var data = reference.Module.DataSources.FirstOrDefault(data => data.Type == reference.Step(0) && data.Name == reference.Step(1));
            if (data is not null && data.Block.Argument("region") is null)
            {
                findings.Report(
                    data.Header,
                    $"{data.Address} has no region, so that new keys are checked against STS of the partition aws, "
                        + $"while {configuration} is in {partition}.",
                    new FindingDetails { Causes = ["wrong-partition"], Related = [new RelatedLocation(key.Location, "where the keys are used")] });
            }
        }
    }
}
