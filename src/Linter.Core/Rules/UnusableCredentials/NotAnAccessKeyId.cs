using Linter.Core.Credentials;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds other identifiers of AWS in the place of an access key id.</summary>
internal sealed class NotAnAccessKeyId : CredentialProblemRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA202", "not-an-access-key-id")
    {
        Summary = "Another identifier stands where an access key id is due",
        Severity = Severity.Error,
        Causes = ["wrong-credential-type"],
        Why = """
            The console shows several identifiers that look like an access key id: the unique id of a user (`AIDA…`), of a role (`AROA…`) or of an
            instance profile (`AIPA…`), ARNs, account numbers, user names. None of them can sign a request, and STS answers
            `InvalidClientTokenId`. Key ids that can sign begin with `AKIA` or `ASIA`.
            """,
        Bad = """
            provider "aws" {
              region     = "eu-west-1"
              access_key = "AIDARTX3GSDSTFDOC2AB" # expect: not-an-access-key-id, hardcoded-provider-credentials
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
            Take the id from "Security credentials, Access keys" of the IAM user. A role has no access key: name it in an `assume_role` block.
            """,
        References = ["IAM User Guide, IAM identifiers, unique identifiers"],
        SeenIn =
        [
            new("https://github.com/claudiajs/claudia/issues/3")
            {
                What = """
                    Somebody who hunted a failed test took the unique id of a user, `AIDA…`, for the access key id; the two look alike.
                    """,
                Story = "kinds",
            },
        ],
    };

    /// <inheritdoc/>
    protected override CredentialProblemKind Kind => CredentialProblemKind.NotAnAccessKeyId;
}
