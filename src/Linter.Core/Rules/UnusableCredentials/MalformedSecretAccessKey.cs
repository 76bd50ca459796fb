using Linter.Core.Credentials;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds secret access keys that AWS cannot have issued.</summary>
internal sealed class MalformedSecretAccessKey : CredentialProblemRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA203", "malformed-secret-access-key")
    {
        Summary = "A secret access key has the wrong length or alphabet",
        Severity = Severity.Error,
        Causes = ["malformed-key", "wrong-credential-type"],
        Why = """
            A secret access key has 40 characters of `A`–`Z`, `a`–`z`, `0`–`9`, `/` and `+`. With any other text the signature is wrong, and AWS answers
            `SignatureDoesNotMatch`. Slash and plus are normal and need no escaping in Terraform; a percent sign or an equals sign never occurs.
            An SMTP password of SES (44 characters, begins with `B`) is made from a secret access key and cannot stand in for one.
            """,
        Bad = """
            provider "aws" {
              region     = "eu-west-1"
              access_key = var.access_key
              secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR" # expect: malformed-secret-access-key, hardcoded-provider-credentials
            }

            variable "access_key" {
              type      = string
              sensitive = true
            }
            """,
        Good = """
            variable "access_key" {
              type      = string
              sensitive = true
            }

            variable "secret_key" {
              type      = string
              sensitive = true
            }

            provider "aws" {
              region     = "eu-west-1"
              access_key = var.access_key
              secret_key = var.secret_key
            }
            """,
        Fix = """
            Copy the secret again; AWS shows it only once, so if it is gone make a new key in IAM.
            """,
        References = ["IAM User Guide, managing access keys", "Amazon SES Developer Guide, obtaining SMTP credentials"],
        SeenIn =
        [
            new("https://github.com/aws/aws-sdk-js/issues/86")
            {
                What = "User and password for SMTP of SES were used as keys of the API: SignatureDoesNotMatch.",
                Story = "smtp-password",
            },
        ],
    };

    /// <inheritdoc/>
    protected override CredentialProblemKind Kind => CredentialProblemKind.MalformedSecretAccessKey;

    /// <inheritdoc/>
    protected override CredentialPart? UnsureOf => CredentialPart.SecretAccessKey;
}
