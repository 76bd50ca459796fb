using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;

namespace Linter.Core.Rules;

/// <summary>Finds literals that a provider configuration signs in with, wherever they stand.</summary>
internal sealed class HardcodedProviderCredentials : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA101", "hardcoded-provider-credentials")
    {
        Summary = "A provider signs in with credentials that are written in the files",
        Severity = Severity.Error,
        Why = """
            Whoever can read the repository, its history, a fork or a backup can use the key. It cannot be replaced without a commit, and as static
            credentials win over profile, environment and role, the same key is used by everybody and everywhere.

            The value is followed through variables (defaults and variable files), locals, inputs of modules, functions and templates to where it
            is written. A sample key of the documentation is a warning: the place is wrong, the key gives nothing away. With endpoints of an
            emulator only texts that have the shape of a real key are found.
            """,
        Bad = """
            variable "secret_key" {
              type      = string
              sensitive = true
              default   = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho" # expect: hardcoded-provider-credentials
            }

            provider "aws" {
              region     = "eu-west-1"
              access_key = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-provider-credentials
              secret_key = var.secret_key
            }
            """,
        Good = """
            provider "aws" {
              region = "eu-west-1"

              assume_role {
                role_arn = "arn:aws:iam::111122223333:role/deploy"
              }
            }
            """,
        Fix = """
            Deactivate the key in IAM, for it is in the history. Then leave `access_key`, `secret_key` and `token` out: the provider finds credentials in
            the environment, in a profile (`aws sso login`), in the web identity of a CI job, or in the role of the machine.
            """,
        References = ["AWS provider documentation, authentication and configuration", "IAM User Guide, security best practices"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform/issues/22282")
            {
                What = """
                    Key and secret stood in the provider block, and the checks at the start were switched off: AWS refused them only
                    when the instance was made.
                    """,
                Story = "in-the-block",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var part in module.Credentials.Configured.Where(credential => credential.User == CredentialUser.Provider).SelectMany(HardcodedPart.Of))
        {
            var given = part.Credential.VariableFile is { } file ? $" when {file.Name} is given" : "";
            findings.Report(
                part.Argument.Origin,
                $"{part.ShownAtStart} of {part.Credential.Name} is written in the files{part.From}{given}; {part.Consequence}.",
                new FindingDetails { Severity = part.IsUsable ? null : Severity.Warning, HoldsSecret = part.Part != CredentialPart.AccessKeyId });
        }
    }
}
