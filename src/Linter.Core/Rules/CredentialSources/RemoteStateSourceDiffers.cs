using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;

namespace Linter.Core.Rules;

/// <summary>Finds remote states that take their credentials from elsewhere than the provider.</summary>
internal sealed class RemoteStateSourceDiffers : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA303", "remote-state-source-differs")
    {
        Summary = "A remote state and the provider take their credentials from different sources",
        Severity = Severity.Warning,
        Causes = ["backend-credentials-separate"],
        Why = """
            `terraform_remote_state` belongs to Terraform itself, not to the provider: it signs in with what its `config` says, else with the environment,
            the default profile or the machine's role. Keys and profile of `provider "aws"` and of the backend are not used. `plan` then fails with
            `AccessDenied` or "No valid credential sources found" although the provider works.
            """,
        Bad = """
            data "terraform_remote_state" "network" { # expect: remote-state-source-differs
              backend = "s3"

              config = {
                bucket = "example-state"
                key    = "network.tfstate"
                region = "eu-west-1"
              }
            }

            provider "aws" {
              region  = "eu-west-1"
              profile = "deploy"
            }
            """,
        Good = """
            data "terraform_remote_state" "network" {
              backend = "s3"

              config = {
                bucket  = "example-state"
                key     = "network.tfstate"
                region  = "eu-west-1"
                profile = "deploy"
              }
            }

            provider "aws" {
              region  = "eu-west-1"
              profile = "deploy"
            }
            """,
        Fix = "Name the source in `config` too, or set it in the environment, which all of them read.",
        References = ["Terraform documentation, the terraform_remote_state data source"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform/issues/24632")
            {
                What = """
                    Provider and backend named a profile and `terraform_remote_state` did not: "No valid credential sources" as soon as
                    that block was added.
                    """,
                Story = "profile-in-a-variable",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var state in module.RemoteStates.Where(state => state.BackendType == "s3" && state.Configuration is not null))
        {
            var credential = module.Credentials.Own.First(own => own.User == CredentialUser.RemoteState && own.Name == state.Data.Address);
            if (SourceComparison.ProviderBefore(module, credential) is var (provider, source))
            {
                findings.Report(
                    state.Data.Header,
                    $"{state.Data.Address} names no source of credentials, and {provider.Name} names {source.Description}: the state is read with the environment or the default profile, not with that.",
                    new FindingDetails { Confidence = Confidence.Medium, Related = [new RelatedLocation(source.Place, $"source of {provider.Name}")] });
            }
        }
    }
}
