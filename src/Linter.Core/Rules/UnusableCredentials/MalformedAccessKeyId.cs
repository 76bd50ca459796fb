using Linter.Core.Credentials;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds access key ids that AWS cannot have issued.</summary>
internal sealed class MalformedAccessKeyId : CredentialProblemRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA201", "malformed-access-key-id")
    {
        Summary = "An access key id has the wrong length, alphabet or beginning",
        Severity = Severity.Error,
        Causes = ["malformed-key"],
        Why = """
            An access key id has 20 characters: `AKIA` (long-term) or `ASIA` (temporary), then 16 of the letters `A`–`Z` and the digits `2`–`7`.
            The provider and the backend do not look at it; they sign with whatever they get, and STS answers `InvalidClientTokenId` (S3
            `InvalidAccessKeyId`). A `0`, `1`, `8` or `9` after the prefix is usually a misread `O`, `I`, `B` or `g`; a character more or less is a copy gone wrong.

            Nothing is said where all endpoints belong to an emulator or to another store: their keys have other shapes.
            """,
        Bad = """
            provider "aws" {
              region     = "eu-west-1"
              access_key = "AKIARTX3GSDSTFDOC1A" # expect: malformed-access-key-id, hardcoded-provider-credentials
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
            Copy the key id again from where it was issued; if that is gone, make a new key in IAM. Keep it out of the configuration: environment, profile or a role.
            """,
        References = ["IAM User Guide, IAM identifiers", "AWS STS API Reference, common errors"],
        SeenIn =
        [
            new("https://jhooq.com/terraform-aws-credentials-handling/")
            {
                What = """
                    A guide to credentials in Terraform shows an access key id of 26 characters that does not begin with AKIA.
                    """,
                Story = "kinds",
            },
        ],
    };

    /// <inheritdoc/>
    protected override CredentialProblemKind Kind => CredentialProblemKind.MalformedAccessKeyId;

    /// <inheritdoc/>
    protected override CredentialPart? UnsureOf => CredentialPart.AccessKeyId;
}
