using Linter.Core.Credentials;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds blanks and characters that cannot be seen in credentials.</summary>
internal sealed class HiddenCharacterInCredential : CredentialProblemRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA204", "hidden-character-in-credential")
    {
        Summary = "A character that cannot be seen is in or around a credential",
        Severity = Severity.Error,
        Causes = ["whitespace-or-invisible-char"],
        FixAvailability = FixAvailability.Sometimes,
        Why = """
            Terraform does not trim values: a blank, tab, line break, no-break space, zero-width space or byte order mark that was copied along is sent as
            part of the key. STS answers `InvalidClientTokenId` or `SignatureDoesNotMatch`; a line break in the key id or token makes the HTTP header invalid
            ("invalid header field value"). Shared credentials files are trimmed, so the same text may work there.
            """,
        Bad = """
            provider "aws" {
              region     = "eu-west-1"
              access_key = "AKIARTX3GSDSSYTFDOCE " # expect: hidden-character-in-credential, hardcoded-provider-credentials
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
            Remove the character. Where the value comes from a file or a secret store, `trimspace()` around it keeps it out for good.
            """,
        References = ["Terraform language, trimspace function"],
        SeenIn =
        [
            new("https://github.com/coreos/tectonic-installer/pull/1197")
            {
                What = """
                    Keys were typed with blanks behind them, passed the check of the form, and failed in `apply` with
                    IncompleteSignature.
                    """,
                Story = "blanks-in-variable-file",
            },
        ],
    };

    /// <inheritdoc/>
    protected override CredentialProblemKind Kind => CredentialProblemKind.HiddenCharacter;
}
