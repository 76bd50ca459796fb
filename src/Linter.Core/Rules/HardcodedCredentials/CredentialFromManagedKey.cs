using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;

namespace Linter.Core.Rules;

/// <summary>Finds providers that sign in with a key that the same configuration makes.</summary>
internal sealed class CredentialFromManagedKey : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA108", "credential-from-managed-key")
    {
        Summary = "A provider signs in with an access key of the same configuration",
        Severity = Severity.Warning,
        Causes = ["credential-propagation-delay"],
        Why = """
            The secret of `aws_iam_access_key` is kept in the state in clear text. On the first run it does not exist when the provider is configured,
            and after it is made AWS needs seconds to know it everywhere. When the key is to be replaced or destroyed, the provider that has to do
            that has lost its credentials.
            """,
        Bad = """
            resource "aws_iam_user" "deploy" {
              name = "deploy"
            }

            resource "aws_iam_access_key" "deploy" { # expect: credential-not-yet-usable
              user = aws_iam_user.deploy.name
            }

            provider "aws" {
              region = "eu-west-1"
            }

            provider "aws" {
              alias      = "deploy"
              region     = "eu-west-1"
              access_key = aws_iam_access_key.deploy.id # expect: credential-from-managed-key
              secret_key = aws_iam_access_key.deploy.secret # expect: credential-from-managed-key
            }
            """,
        Good = """
            resource "aws_iam_role" "deploy" {
              name               = "deploy"
              assume_role_policy = data.aws_iam_policy_document.trust.json
            }

            data "aws_iam_policy_document" "trust" {
              statement {
                actions = ["sts:AssumeRole"]

                principals {
                  type        = "AWS"
                  identifiers = ["arn:aws:iam::111122223333:role/pipeline"]
                }
              }
            }

            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Fix = "Make a role instead of a user and assume it (`assume_role`); or make the user in another configuration.",
        References = ["AWS provider documentation, aws_iam_access_key"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform-provider-aws/issues/6310")
            {
                What = """
                    A module made a user and its key, and the provider signed in with the outputs of that module: first an invalid
                    token, then an unknown key, and a `sleep` as the way out.
                    """,
                Story = "through-module",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var credential in module.Credentials.Own.Where(credential => credential.User == CredentialUser.Provider))
        {
            foreach (var part in Enum.GetValues<CredentialPart>())
            {
                if (ManagedKeys.In(credential.ReferencesOf(part)).FirstOrDefault() is { } key)
                {
                    findings.Report(
                        credential[part]!.ValueLocation,
                        $"{part.AtStart()} of {credential.Name} comes from {key.Address} of the same configuration: it is kept in the state, and on the first run it does not exist.",
                        new FindingDetails { Related = [new RelatedLocation(key.Header, "makes the key")] });
                }
            }
        }
    }
}
