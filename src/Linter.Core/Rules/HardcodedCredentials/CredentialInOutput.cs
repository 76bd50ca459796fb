using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;

namespace Linter.Core.Rules;

/// <summary>Finds outputs that show a credential.</summary>
internal sealed class CredentialInOutput : WrittenCredentialRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA107", "credential-in-output")
    {
        Summary = "An output shows a credential",
        Severity = Severity.Warning,
        Why = """
            Terraform prints outputs at the end of every run, and they are in the state of this and readable from every other configuration. Without
            `sensitive = true` the secret ends in the log of the CI job. Newer releases stop ("Output refers to sensitive values") unless the mark was taken
            off with `nonsensitive()`.
            """,
        Bad = """
            resource "aws_iam_access_key" "upload" {
              user = "upload"
            }

            output "upload_secret" { # expect: credential-in-output
              value = aws_iam_access_key.upload.secret
            }
            """,
        Good = """
            resource "aws_iam_access_key" "upload" {
              user = "upload"
            }

            output "upload_secret" {
              value     = aws_iam_access_key.upload.secret
              sensitive = true
            }
            """,
        Fix = "Leave the output out and write the secret to a secret store; else mark it `sensitive = true`.",
        References = ["Terraform documentation, output values, sensitive"],
        SeenIn =
        [
            new("https://github.com/vmware-archive/terraforming-aws/pull/69")
            {
                What = """
                    Every run printed the secret key of an IAM user among the outputs, until the output was marked as sensitive.
                    """,
                Story = "kinds",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        base.Check(module, findings);
        if (!module.MayReferTo("aws_iam_access_key"))
        {
            return;
        }

        foreach (var output in module.Outputs.Where(output => !output.IsSensitive && output.Value is not null))
        {
            var secret = ReferenceTrace.Of(module, output.Value!).FirstOrDefault(reference =>
                reference.Root == "aws_iam_access_key" && reference.Reference.Steps.Any(step => step.Name is "secret" or "ses_smtp_password_v4"));
            if (secret is not null)
            {
                findings.Report(output.Block.Header, $"output \"{output.Name}\" shows the secret of aws_iam_access_key.{secret.Step(0)} and is not sensitive.", new FindingDetails
                {
                    // What a called module hands out is shown to nobody; the output of its caller decides.
                    Severity = module.IsRoot ? Severity.Warning : Severity.Note,
                });
            }
        }
    }

    /// <inheritdoc/>
    protected override bool IsAbout(WrittenPlace place) => place == WrittenPlace.Output;

    /// <inheritdoc/>
    protected override string MessageFor(string part, WrittenCredential written) =>
        $"{part} of a usable credential is written in {written.Owner}; it is in the files, in the state and in whatever reads the output.";
}
