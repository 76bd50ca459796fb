using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;

namespace Linter.Core.Rules;

/// <summary>Finds usable credentials in arguments of resources, data sources and other providers.</summary>
internal sealed class HardcodedCredentialsInResource : WrittenCredentialRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA104", "hardcoded-credentials-in-resource")
    {
        Summary = "An argument of a resource holds a usable AWS credential",
        Severity = Severity.Error,
        Why = """
            The key is in the repository, in the state, and mostly also readable in the console: the environment of a function or container, the user
            data of a machine (also as base64), the definition of a build. What runs on AWS needs no key at all: it can have a role, whose
            credentials replace themselves.
            """,
        Bad = """
            resource "aws_lambda_function" "import" {
              function_name = "import"
              role          = "arn:aws:iam::111122223333:role/import"
              filename      = "import.zip"
              handler       = "main.handler"
              runtime       = "python3.13"

              environment {
                variables = {
                  UPLOAD_ACCESS_KEY_ID     = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-credentials-in-resource
                  UPLOAD_SECRET_ACCESS_KEY = "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" # expect: hardcoded-credentials-in-resource
                }
              }
            }
            """,
        Good = """
            resource "aws_lambda_function" "import" {
              function_name = "import"
              role          = "arn:aws:iam::111122223333:role/import"
              filename      = "import.zip"
              handler       = "main.handler"
              runtime       = "python3.13"

              environment {
                variables = {
                  UPLOAD_BUCKET = "example-import"
                }
              }
            }
            """,
        Fix = """
            Deactivate the key in IAM, for it is in the history and in the state. Give the function, container, machine or build a role; for other clouds
            keep the key in Secrets Manager and read it when it is needed.
            """,
        References = ["IAM User Guide, security best practices, workloads use temporary credentials with roles"],
        SeenIn =
        [
            new("https://github.com/bridgecrewio/terragoat")
            {
                What = """
                    `terraform/aws/ec2.tf`, vulnerable on purpose, exports a key and its secret in `user_data`, as set-up scripts of
                    machines do.
                    """,
            },
        ],
    };

    /// <summary>Tests stand in a folder of their own mostly, and stacks are no modules: their files are looked at by themselves.</summary>
    public override void Check(ModuleFile file, IFindings findings)
    {
        if (file is { StandsAlone: true, Kind: ModuleFileKind.Stack or ModuleFileKind.Test })
        {
            ReportAll(file.WrittenCredentials, findings);
        }
    }

    /// <inheritdoc/>
    protected override bool IsAbout(WrittenPlace place) => place == WrittenPlace.Resource;

    /// <inheritdoc/>
    protected override string MessageFor(string part, WrittenCredential written) =>
        $"{part} of a usable credential is written in {written.Owner}; " + (ModuleFileNames.KindOf(FilePath.NameOf(written.Location.Path)) == ModuleFileKind.Configuration
            ? "it is in the files and in the state for all who can read them."
            : "whoever can read the files can use it.");
}
