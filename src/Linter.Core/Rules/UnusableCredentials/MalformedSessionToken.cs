using Linter.Core.Credentials;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds session tokens that STS cannot have issued.</summary>
internal sealed class MalformedSessionToken : CredentialProblemRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA212", "malformed-session-token")
    {
        Summary = "A session token has the wrong shape, or something else stands in its place",
        Severity = Severity.Error,
        Causes = ["malformed-key", "wrong-credential-type"],
        Why = """
            A session token is base64 text of several hundred characters. Six digits are an MFA code, 40 characters a secret access key, text in three parts
            that begins with `eyJ` is a web identity token that has to be exchanged for a session first. A token copied from a wrapped terminal has lost
            its end. STS answers `InvalidClientTokenId`.
            """,
        Bad = """
            provider "aws" {
              region     = "eu-west-1"
              access_key = "ASIARTX3GSDSQATFDOC3" # expect: hardcoded-provider-credentials
              secret_key = var.secret_key
              token      = "740123" # expect: malformed-session-token, hardcoded-provider-credentials
            }

            variable "secret_key" {
              type      = string
              ephemeral = true
            }
            """,
        Good = """
            provider "aws" {
              region  = "eu-west-1"
              profile = "session"
            }
            """,
        Fix = "Take `SessionToken` of the answer of STS as a whole; better, keep the session in a profile.",
        References = ["IAM User Guide, using temporary credentials"],
        SeenIn =
        [
            new("https://github.com/aws-samples/amazon-kinesis-video-streams-demos/pull/62")
            {
                What = """
                    A program kept the first 255 characters of session tokens, which are mostly longer, and signed in with the stump.
                    """,
                Story = "cut-off",
            },
        ],
    };

    /// <inheritdoc/>
    protected override CredentialProblemKind Kind => CredentialProblemKind.MalformedSessionToken;
}
