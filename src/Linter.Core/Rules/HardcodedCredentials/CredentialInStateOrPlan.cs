using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.StoredState;

namespace Linter.Core.Rules;

/// <summary>Finds credentials in state and plan files.</summary>
internal sealed class CredentialInStateOrPlan : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA109", "credential-in-state-or-plan")
    {
        Summary = "A state or plan file holds an AWS credential",
        Severity = Severity.Error,
        Causes = ["backend-cached-credentials"],
        Why = """
            State keeps every attribute in clear text, the secret of an `aws_iam_access_key` among them; a plan keeps the values of variables, and
            `.terraform/terraform.tfstate` the keys that the backend was given. Whoever can read the file can use the key. What stands in `.terraform` is
            also used on: after a rotation `init` and `plan` go on with the old key until `terraform init -reconfigure`.
            """,
        Bad = """
            # file: terraform.tfstate
            {
              "version": 4,
              "resources": [
                {
                  "type": "aws_iam_access_key",
                  "instances": [
                    { "attributes": {
                      "id": "AKIARTX3GSDS74TFDOCV",
                      "secret": "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" } }
                  ]
                }
              ]
            }
            # file: expect.txt
            terraform.tfstate:9 credential-in-state-or-plan
            """,
        Good = """
            # file: terraform.tfstate
            {
              "version": 4,
              "resources": [
                {
                  "type": "aws_iam_access_key",
                  "instances": [
                    { "attributes": {
                      "encrypted_secret": "wcBMA37rwGt6FS1VAQgAk0001Lv8MSjJdW3wIBAG5ZNT",
                      "id": "AKIARTX3GSDS74TFDOCV",
                      "secret": null } }
                  ]
                }
              ]
            }
            """,
        Fix = """
            Deactivate the key in IAM, for it is in the history of the repository. Keep state in a backend with encryption and plans out of repositories and artifacts;
            give `aws_iam_access_key` a `pgp_key`, or do without keys. For `.terraform`: take the keys out of the backend and run `terraform init -reconfigure`.
            """,
        References = ["Terraform documentation, sensitive data in state", "Terraform documentation, backend configuration, credentials and sensitive data"],
        SeenIn =
        [
            new("https://wahlnetwork.com/2020/05/19/terraform-backend-reconfigure-with-rotated-aws-access-keys/")
            {
                What = """
                    After the keys were changed, `init` went on with the old pair: `.terraform/terraform.tfstate` had kept the backend's
                    credentials.
                    """,
                Story = "state",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(ModuleTree tree, IFindings findings)
    {
        foreach (var path in StoredFiles.In(tree))
        {
            using var stream = tree.Files.Open(path);
            var secrets = stream is null ? [] : new StoredSecretReader(stream).Read(tree.Cancellation);
            foreach (var (secret, place) in secrets.Zip(StoredFiles.PlacesOf(path, secrets)))
            {
                var isKept = StoredFiles.IsKeptBackend(path);
                var key = secret.KeyId is null ? "" : $" of {secret.KeyId}";
                findings.Report(
                    place,
                    isKept
                        ? $"{secret.Part.AtStart()}{key} is kept from the last init, and used until terraform init -reconfigure."
                        : $"{secret.Part.AtStart()}{key} is stored as {secret.Property} in clear text; whoever can read the file can use it.",
                    new FindingDetails { HoldsSecret = true, Severity = isKept ? Severity.Warning : null });
            }
        }
    }
}
