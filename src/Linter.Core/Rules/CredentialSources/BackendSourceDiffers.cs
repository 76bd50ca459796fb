using System.Collections.Immutable;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;

namespace Linter.Core.Rules;

/// <summary>Finds backends that take their credentials from elsewhere than the provider.</summary>
internal sealed class BackendSourceDiffers : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA302", "backend-source-differs")
    {
        Summary = "Backend and provider take their credentials from different sources",
        Severity = Severity.Warning,
        Causes = ["backend-credentials-separate"],
        Why = """
            The backend signs in for itself, and before any provider: keys, profile and shared files of `provider "aws"` mean nothing to it, in no version.
            `terraform init` and every reading of the state use the source of the backend, and `plan` and `apply` that of the provider for everything
            else. Where only the provider names a source, the backend takes the environment, the default profile or the machine's role: `init` fails
            with "No valid credential sources found" or `AccessDenied`, or it works with an account that nobody meant.

            Two profiles that are both named are taken as meant: state is often kept in another account.
            """,
        Bad = """
            terraform {
              backend "s3" { # expect: backend-source-differs
                bucket = "example-state"
                key    = "app.tfstate"
                region = "eu-west-1"
              }
            }

            provider "aws" {
              region  = "eu-west-1"
              profile = "deploy"
            }
            """,
        Good = """
            terraform {
              backend "s3" {
                bucket  = "example-state"
                key     = "app.tfstate"
                region  = "eu-west-1"
                profile = "deploy"
              }
            }

            provider "aws" {
              region  = "eu-west-1"
              profile = "deploy"
            }
            """,
        Fix = """
            Name the source in the backend too (or in a file for `-backend-config`), or name it in neither and set `AWS_PROFILE` or the keys in the
            environment, which both read.
            """,
        References = ["Terraform documentation, backend type s3, credentials and shared configuration"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform/issues/18945")
            {
                What = """
                    The keys stood in the provider block, the backend had none, and `init` failed; the reporter had thought that one
                    provider block serves both.
                    """,
                Story = "kinds",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        if (!module.IsRoot || module.Credentials.Own.FirstOrDefault(credential => credential.User == CredentialUser.Backend) is not { } backend)
        {
            return;
        }

        if (SourceComparison.ProviderBefore(module, backend) is var (provider, source))
        {
            ImmutableArray<ConfiguredCredential> files = [.. module.Folder.FilesOf(ModuleFileKind.BackendConfiguration).Select(ConfiguredCredential.Of).OfType<ConfiguredCredential>()];
            if (files.Any(file => ConfiguredSource.Of(file).Kind != SourceKind.None))
            {
                return;
            }

            if (!backend.Credential.IsWhole && files.IsEmpty)
            {
                findings.Unsure(backend.Block.Header, "The rest of the backend is given on the command line; whether that names a source of credentials is not known.");
                return;
            }

            findings.Report(
                backend.Block.Header,
                $"The backend names no source of credentials, and {provider.Name} names {source.Description}: terraform init and the state use the environment or the default profile, not that.",
                new FindingDetails { Confidence = Confidence.Medium, Related = [new RelatedLocation(source.Place, $"source of {provider.Name}")] });
        }
        else if (SourceComparison.IsBackendAlone(module, backend))
        {
            var own = ConfiguredSource.Of(backend);
            findings.Report(
                own.Place,
                $"Only the backend names {own.Description}: plan and apply use the environment or the default profile for everything but the state.",
                new FindingDetails { Severity = Severity.Note, Confidence = Confidence.Medium });
        }
    }
}
