using Linter.Core.Companions;
using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;

namespace Linter.Core.Rules;

/// <summary>Finds literals that a backend or a remote state signs in with.</summary>
internal sealed class HardcodedBackendCredentials : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA102", "hardcoded-backend-credentials")
    {
        Summary = "A backend or remote state signs in with credentials that are written in the files",
        Severity = Severity.Error,
        Why = """
            Whoever can read the files can read and change the state, and with it every secret in it. `terraform init` also copies the settings
            of the backend in clear text to `.terraform/terraform.tfstate` and into saved plans, where they outlive a replaced key.

            Looked at are `backend "s3"`, files for `-backend-config`, and the `config` of `terraform_remote_state`.
            """,
        Bad = """
            terraform {
              backend "s3" {
                bucket     = "example-state"
                key        = "app.tfstate"
                region     = "eu-west-1"
                access_key = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-backend-credentials
                secret_key = "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" # expect: hardcoded-backend-credentials
              }
            }
            """,
        Good = """
            terraform {
              backend "s3" {
                bucket       = "example-state"
                key          = "app.tfstate"
                region       = "eu-west-1"
                use_lockfile = true
              }
            }
            """,
        Fix = """
            Deactivate the key in IAM, for it is in the history. Then leave the arguments out and give the backend its credentials by the environment, a
            profile or a role; `terraform init -reconfigure` removes what was copied.
            """,
        References = ["Terraform documentation, backend type s3, credentials and shared configuration"],
        SeenIn =
        [
            new("https://github.com/ljfranklin/terraform-resource/issues/123")
            {
                What = """
                    Key, secret and token of a session were written into the backend's configuration to get through `init`.
                    """,
                Story = "backend-file",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var credential in module.Credentials.Configured.Where(credential => credential.User != CredentialUser.Provider))
        {
            Report(credential, findings);
        }
    }

    /// <inheritdoc/>
    public override void Check(ModuleFile file, IFindings findings)
    {
        if (file.Kind == ModuleFileKind.BackendConfiguration && ConfiguredCredential.Of(file) is { } credential)
        {
            Report(credential, findings);
        }
    }

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        foreach (var setting in CommandSetting.OfBackend(file))
        {
            if (setting.Text is { } text && HardcodedSecret.Judge(text, setting.Name, isBesideAccessKeyId: setting.Name == "secret_key") is { } secret)
            {
                findings.Report(
                    setting.Location,
                    $"{secret.Part.AtStart()} of the backend is written in a command; whoever can read the file can use it, and terraform init copies it to .terraform.",
                    new FindingDetails { Confidence = secret.Confidence, HoldsSecret = true });
            }
        }
    }

    private static void Report(ConfiguredCredential credential, IFindings findings)
    {
        foreach (var part in HardcodedPart.Of(credential))
        {
            findings.Report(
                part.Argument.Origin,
                $"{part.ShownAtStart} of {credential.Name} is written in the files{part.From}, and terraform init copies it to .terraform; {part.Consequence}.",
                new FindingDetails { Severity = part.IsUsable ? null : Severity.Warning, HoldsSecret = part.Part != CredentialPart.AccessKeyId });
        }
    }
}
