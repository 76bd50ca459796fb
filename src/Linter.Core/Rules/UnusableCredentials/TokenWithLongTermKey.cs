using Linter.Core.Credentials;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds session tokens beside long-term keys.</summary>
internal sealed class TokenWithLongTermKey : CredentialProblemRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA208", "token-with-long-term-key")
    {
        Summary = "A session token stands beside a long-term key",
        Severity = Severity.Error,
        Causes = ["stale-session-token", "mixed-credential-sources"],
        Why = """
            Long-term keys (`AKIA`) have no session token. A token beside one is left over from an older login; it is sent along, and STS answers
            `InvalidClientTokenId` although key id and secret are right.
            """,
        Bad = """
            provider "aws" {
              region     = "eu-west-1"
              access_key = "AKIARTX3GSDSSYTFDOCB" # expect: hardcoded-provider-credentials
              secret_key = var.secret_key
              token      = "IQoJb3JpZ2luX2VjEtfdocx8efQYTZOlyzJkTgHovVbRPBONHO2Ko7UqVmhSALtXMaGlWWVmVY2ZmO+zM4wZ6Q3VZNt8XCDwQN29GKNIJs58xjyqLzMqOn7gBF==" # expect: token-with-long-term-key, hardcoded-provider-credentials
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
            Remove the token, or replace all three parts with those of one session.
            """,
        References = ["IAM User Guide, using temporary credentials"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform/pull/3645")
            {
                What = """
                    A permanent pair was sent together with the session token of another identity, and good keys were refused.
                    """,
                Story = "variable-file",
            },
        ],
    };

    /// <inheritdoc/>
    protected override CredentialProblemKind Kind => CredentialProblemKind.TokenWithLongTermKey;
}
