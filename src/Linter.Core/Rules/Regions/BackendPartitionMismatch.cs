using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;

namespace Linter.Core.Rules;

/// <summary>Finds a backend in another partition than the provider, with one source of credentials for both.</summary>
internal sealed class BackendPartitionMismatch : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA509", "backend-partition-mismatch")
    {
        Summary = "Backend and providers are in different partitions and take their credentials from one source",
        Severity = Severity.Warning,
        Causes = ["wrong-partition", "backend-credentials-separate"],
        Why = """
            The backend signs in for itself. With the state in the commercial partition and resources in GovCloud or China, one environment
            or profile cannot serve both: either `terraform init` or `terraform plan` fails with InvalidClientTokenId.
            """,
        Bad = """
            terraform {
              backend "s3" { # expect: backend-partition-mismatch
                bucket = "harbor-state"
                key    = "site.tfstate"
                region = "us-east-1"
              }
            }

            provider "aws" {
              region = "cn-north-1"
            }
            """,
        Good = """
            terraform {
              backend "s3" {
                bucket  = "harbor-state"
                key     = "site.tfstate"
                region  = "us-east-1"
                profile = "state"
              }
            }

            provider "aws" {
              region  = "cn-north-1"
              profile = "china"
            }
            """,
        Fix = "Give backend and provider profiles of their own, or keep the state in the partition of the resources.",
        References = ["Terraform S3 backend, Configuration"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform/issues/14997")
            {
                What = """
                    One environment had to serve the state in the commercial partition and what is in China; `init` failed with
                    InvalidClientTokenId.
                    """,
                Story = "region-in-a-variable",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        var backend = module.IsRoot
            ? AwsConfiguration.AllOf(module).FirstOrDefault(configuration => configuration.Kind == AwsConfigurationKind.Backend)
            : null;
        if (backend?.Partition is not { } partition || CredentialSource.KeyOf(backend) is not { } key
            || backend.Endpoints.Any(endpoint => !endpoint.IsAws))
        {
            return;
        }

        var providers = module.WithDescendants().SelectMany(member => member.ProviderConfigurations.OfAws()).Select(AwsConfiguration.Of).ToList();
        var others = providers
            .Where(provider => provider.Partition is not null && provider.Partition != partition && CredentialSource.KeyOf(provider) == key)
            .ToList();
        if (others.Count > 0 && providers.TrueForAll(provider => provider.Partition != partition))
        {
            findings.Report(
                backend.Header,
                $"The backend is in the partition {partition} and takes {CredentialSource.Describe(backend)}, "
                    + $"like {others[0]} in {others[0].Partition}; no credentials are valid in both.",
                new FindingDetails { Related = [new RelatedLocation(others[0].Header, $"{others[0]} in {others[0].Partition}")] });
        }
    }
}
