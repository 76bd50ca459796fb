using Linter.Core.Credentials;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds credentials of which a part is missing.</summary>
internal sealed class IncompleteCredentials : CredentialProblemRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA210", "incomplete-credentials")
    {
        Summary = "A part of a credential is missing",
        Severity = Severity.Error,
        Causes = ["mixed-credential-sources", "empty-value"],
        Why = """
            Key id, secret and token are taken from one place. From provider 4.0 and Terraform 1.7 (backend), a block that has one of them and not the pair
            stops with "static credentials are empty": the environment does not fill the gap. Older versions pass over half a pair without a word and go on
            to another source. An empty string counts as not given.
            """,
        Bad = """
            provider "aws" {
              region     = "eu-west-1"
              access_key = "AKIARTX3GSDS74TFDOCV" # expect: incomplete-credentials, hardcoded-provider-credentials
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
            Give the missing part, or leave all of them out and let the provider use the environment, a profile or a role.
            """,
        References = ["AWS provider documentation, authentication and configuration"],
    };

    /// <inheritdoc/>
    protected override CredentialProblemKind Kind => CredentialProblemKind.Incomplete;
}
