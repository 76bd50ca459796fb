using Linter.Core.Credentials;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds temporary keys without their session token.</summary>
internal sealed class TemporaryKeyWithoutToken : CredentialProblemRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA207", "temporary-key-without-token")
    {
        Summary = "A temporary key has no session token",
        Severity = Severity.Error,
        Causes = ["missing-session-token"],
        Why = """
            Keys that begin with `ASIA` come from STS or SSO and are valid only together with their session token. Provider and backend take the three parts
            from one place: when `access_key` is in the block, `AWS_SESSION_TOKEN` of the environment is not added. STS answers `InvalidClientTokenId`.
            """,
        Bad = """
            provider "aws" {
              region     = "eu-west-1"
              access_key = "ASIARTX3GSDSQATFDOC3" # expect: temporary-key-without-token, hardcoded-provider-credentials
              secret_key = var.secret_key
            }

            variable "secret_key" {
              type      = string
              sensitive = true
            }
            """,
        Good = """
            variable "access_key" {
              type      = string
              ephemeral = true
            }

            variable "secret_key" {
              type      = string
              ephemeral = true
            }

            variable "session_token" {
              type      = string
              ephemeral = true
            }

            provider "aws" {
              region     = "eu-west-1"
              access_key = var.access_key
              secret_key = var.secret_key
              token      = var.session_token
            }
            """,
        Fix = """
            Give `token` too, or leave all three out and let the provider find the session in the environment or in a profile.
            """,
        References = ["IAM User Guide, using temporary credentials"],
        SeenIn =
        [
            new("https://github.com/ByteNess/aws-vault/issues/325")
            {
                What = "A wrapper handed on key id and secret of a session without its token: InvalidClientTokenId from IAM.",
                Story = "env-asia-no-token",
            },
        ],
    };

    /// <inheritdoc/>
    protected override CredentialProblemKind Kind => CredentialProblemKind.TemporaryKeyWithoutToken;
}
