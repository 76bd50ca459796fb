using Linter.Core.Findings;
using Linter.Core.Terraform.Secrets;

namespace Linter.Core.Rules;

/// <summary>Finds usable credentials in provisioners, their connections and programs of external data sources.</summary>
internal sealed class HardcodedCredentialsInProvisioner : WrittenCredentialRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA105", "hardcoded-credentials-in-provisioner")
    {
        Summary = "A provisioner or an external program is given a usable AWS credential",
        Severity = Severity.Error,
        Why = """
            The key is in the repository, and Terraform prints the command with it while it runs. A command started with `local-exec` already has the
            environment of Terraform; on a machine, a role does the same without a key.
            """,
        Bad = """
            resource "terraform_data" "upload" {
              provisioner "local-exec" {
                command = "aws s3 cp site s3://example-site --recursive"

                environment = {
                  AWS_ACCESS_KEY_ID     = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-credentials-in-provisioner
                  AWS_SECRET_ACCESS_KEY = "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" # expect: hardcoded-credentials-in-provisioner
                }
              }
            }
            """,
        Good = """
            resource "terraform_data" "upload" {
              provisioner "local-exec" {
                command = "aws s3 cp site s3://example-site --recursive"
              }
            }
            """,
        Fix = """
            Deactivate the key in IAM, for it is in the history. Leave it out where the command runs beside Terraform; give machines an instance profile.
            """,
        References = ["Terraform documentation, provisioners, local-exec"],
        SeenIn =
        [
            new("https://github.com/DataDog/kics")
            {
                What = """
                    Another scanner keeps it among its samples of what to find
                    (`assets/queries/terraform/aws/ec2_instance_using_api_keys/test/positive9.tf`): a `remote-exec` appends the exports
                    of a key and its secret to `.bashrc`.
                    """,
                Story = "remote-exec",
            },
        ],
    };

    /// <inheritdoc/>
    protected override bool IsAbout(WrittenPlace place) => place == WrittenPlace.Provisioner;

    /// <inheritdoc/>
    protected override string MessageFor(string part, WrittenCredential written) =>
        $"{part} of a usable credential is given to a program or machine by {written.Owner}; it is in the files and may be printed when that runs.";
}
