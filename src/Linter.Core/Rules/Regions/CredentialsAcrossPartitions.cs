using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;

namespace Linter.Core.Rules;

/// <summary>Finds one source of credentials that serves configurations of different partitions.</summary>
internal sealed class CredentialsAcrossPartitions : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA507", "credentials-across-partitions")
    {
        Summary = "Configurations of different partitions take their credentials from one source",
        Severity = Severity.Error,
        Causes = ["wrong-partition"],
        Why = """
            Accounts, keys and roles belong to one partition. A key of the commercial partition is unknown in GovCloud and in China: STS
            answers InvalidClientTokenId there. No role leads from one partition to another, so that `assume_role` does not help. One
            environment, one profile and one pair of keys can serve configurations of one partition only.
            """,
        Bad = """
            provider "aws" {
              region  = "us-east-1"
              profile = "deploy"
            }

            provider "aws" { # expect: credentials-across-partitions
              alias   = "gov"
              region  = "us-gov-west-1"
              profile = "deploy"
            }
            """,
        Good = """
            provider "aws" {
              region  = "us-east-1"
              profile = "deploy"
            }

            provider "aws" {
              alias   = "gov"
              region  = "us-gov-west-1"
              profile = "deploy-gov"
            }
            """,
        Fix = "Give each partition a source of its own: a profile, or keys.",
        References = ["AWS Whitepapers, AWS fault isolation boundaries, Partitions"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform/issues/14812")
            {
                What = """
                    With keys of China in the environment, the configuration for us-west-2 was given them too, and STS refused them.
                    """,
                Story = "environment",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        var configurations = AwsConfiguration.AllOf(module)
            .Where(configuration => configuration.Kind == AwsConfigurationKind.Provider && configuration.Partition is not null
                && !configuration.Endpoints.Any(endpoint => !endpoint.IsAws))
            .ToList();
        foreach (var group in configurations.GroupBy(CredentialSource.KeyOf, StringComparer.Ordinal).Where(group => group.Key is not null))
        {
            var first = group.First();
            foreach (var other in group.Where(other => other.Partition != first.Partition))
            {
                // An environment may be set up anew for each target of a run; what the files name is the same in each.
                findings.Report(
                    other.Header,
                    $"{other} is in the partition {other.Partition} and takes {CredentialSource.Describe(other)}, "
                        + $"like {first} in {first.Partition}; no credentials are valid in both.",
                    new FindingDetails
                    {
                        Confidence = group.Key!.Length > 0 ? Confidence.High : Confidence.Medium,
                        Related = [new RelatedLocation(first.Header, $"{first} in {first.Partition}")],
                    });
            }
        }
    }
}
