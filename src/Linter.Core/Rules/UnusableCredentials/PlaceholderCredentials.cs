using Linter.Core.Credentials;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds sample and template texts that would be sent to AWS.</summary>
internal sealed class PlaceholderCredentials : CredentialProblemRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA209", "placeholder-credentials")
    {
        Summary = "A sample or template text stands where a credential is due",
        Severity = Severity.Error,
        Causes = ["placeholder-credential"],
        Why = """
            Keys of the documentation (`AKIAIOSFODNN7EXAMPLE`), `YOUR_ACCESS_KEY`, `changeme`, `xxxx` or `test` are sent to AWS like any key, and STS answers
            `InvalidClientTokenId`. As static credentials win over everything else, they also hide a profile or environment that would work.

            Nothing is said where all endpoints are local (LocalStack, MinIO, a mock): there sample keys are right.
            """,
        Bad = """
            provider "aws" {
              region     = "eu-west-1"
              access_key = "YOUR_ACCESS_KEY" # expect: placeholder-credentials
              secret_key = "YOUR_SECRET_KEY" # expect: placeholder-credentials
            }
            """,
        Good = """
            provider "aws" {
              region                      = "us-east-1"
              access_key                  = "test"
              secret_key                  = "test"
              s3_use_path_style           = true
              skip_credentials_validation = true
              skip_metadata_api_check     = true
              skip_requesting_account_id  = true

              endpoints {
                iam = "http://localhost:4566"
                s3  = "http://localhost:4566"
                sts = "http://localhost:4566"
              }
            }
            """,
        Fix = """
            Leave the arguments out and use a profile, the environment or a role; for an emulator, set `endpoints` for every service in use.
            """,
        References = ["AWS provider documentation, custom service endpoints"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform-provider-aws/issues/663")
            {
                What = """
                    A map of defaults had "unknown" as key and secret, and that was sent to AWS wherever nobody overrode it.
                    """,
                Story = "map-of-defaults",
            },
        ],
    };

    /// <inheritdoc/>
    protected override CredentialProblemKind Kind => CredentialProblemKind.Placeholder;
}
