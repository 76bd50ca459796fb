using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;

namespace Linter.Core.Rules;

/// <summary>Finds usable credentials in variables, locals and inputs of modules that no provider takes.</summary>
internal sealed class HardcodedCredentialsInVariable : WrittenCredentialRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA103", "hardcoded-credentials-in-variable")
    {
        Summary = "A variable, local value or module input holds a usable AWS credential",
        Severity = Severity.Error,
        Why = """
            Whoever can read the repository can use the key, whether or not Terraform does. Defaults and variable files are the places where it is
            overlooked most: `terraform.tfvars` is committed by mistake, and a default that was put in for a test stays.

            An access key id is told by its shape. A secret access key has no mark of its own: 40 characters as mixed as random text count where the
            name or an access key id beside them says so. Hashes, paths and names do not.
            """,
        Bad = """
            variable "uploader_secret_key" {
              type    = string
              default = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho" # expect: hardcoded-credentials-in-variable
            }
            """,
        Good = """
            variable "uploader_secret_key" {
              type      = string
              sensitive = true
            }
            """,
        Fix = """
            Deactivate the key in IAM, for it is in the history. Give the value by `TF_VAR_…` of the environment or read it from a secret store; better,
            let whatever needs it use a role.
            """,
        References = ["Terraform documentation, protect sensitive input variables"],
        SeenIn =
        [
            new("https://github.com/PaloAltoNetworks/terraform-templates/issues/26")
            {
                What = """
                    A public template held a file `aws_creds.tf` with a key and its secret; a customer saw it, and the keys were
                    withdrawn.
                    """,
                Story = "default",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(ModuleFile file, IFindings findings)
    {
        if (file is { StandsAlone: true, Kind: ModuleFileKind.Variables or ModuleFileKind.AutomaticVariables })
        {
            ReportAll(file.WrittenCredentials, findings);
        }
    }

    /// <inheritdoc/>
    protected override bool IsAbout(WrittenPlace place) => place is WrittenPlace.Variable or WrittenPlace.Local or WrittenPlace.ModuleInput;

    /// <inheritdoc/>
    protected override string MessageFor(string part, WrittenCredential written) => written.Place switch
    {
        WrittenPlace.Local => $"{part} of a usable credential is a local value; whoever can read the files can use it.",
        _ => $"{part} of a usable credential is written in {written.Owner}; whoever can read the files can use it.",
    };
}
