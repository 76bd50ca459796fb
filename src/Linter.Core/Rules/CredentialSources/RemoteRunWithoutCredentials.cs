using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds runs in HCP Terraform that count on credentials of this machine.</summary>
internal sealed class RemoteRunWithoutCredentials : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA314", "remote-run-without-credentials")
    {
        Summary = "The run takes place elsewhere, and credentials of this machine do not travel",
        Severity = Severity.Warning,
        Causes = ["remote-execution-no-credentials"],
        Why = """
            With a `cloud` block or `backend "remote"`, plan and apply run on machines of HCP Terraform or on an agent, unless the workspace is set to local
            execution. Variables of the shell or CI job, `~/.aws`, an SSO login and the role of the own machine are not there: the run ends with "No valid
            credential sources found" or cannot find the profile.

            A profile or shared file in the provider is a warning. A provider without any source is a note: right with dynamic credentials or variables
            of the workspace, wrong where one counts on this machine.
            """,
        Bad = """
            terraform {
              cloud { # expect: remote-run-without-credentials
                organization = "example"

                workspaces {
                  name = "app"
                }
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
            Set up dynamic credentials in the workspace (`TFC_AWS_PROVIDER_AUTH`, `TFC_AWS_RUN_ROLE_ARN`), or give the keys as environment variables of the
            workspace; or set its execution mode to local.
            """,
        References = ["HCP Terraform documentation, dynamic provider credentials with AWS"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform/issues/26620")
            {
                What = """
                    The instance role of the workstation was there, the run took place in Terraform Cloud, and found no credentials.
                    """,
                Story = "kinds",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        if (!module.IsRoot || RemoteOf(module) is not { } remote)
        {
            return;
        }

        var sources = module.ProviderConfigurations.OfAws().Select(ConfiguredCredential.Of).Where(credential => credential.Endpoints == EndpointTarget.Aws)
            .Select(credential => (Credential: credential, Source: ConfiguredSource.Of(credential))).ToList();
        if (sources.Find(pair => pair.Source.Kind == SourceKind.Profile || (pair.Source.Kind == SourceKind.SharedFiles && OtherSources.SharedFiles(pair.Credential.Block).Any(files => IsOfThisMachine(files.Value)))) is { Credential: not null } bound)
        {
            findings.Report(
                remote.Header,
                $"The run takes place elsewhere, where {bound.Credential.Name} does not find {bound.Source.Description}.",
                new FindingDetails { Confidence = Confidence.Medium, Related = [new RelatedLocation(bound.Source.Place, "is on this machine only")] });
        }
        else if (sources.Count > 0 && sources.TrueForAll(pair => pair.Source.Kind == SourceKind.None))
        {
            findings.Report(
                remote.Header,
                "The run takes place elsewhere, and the provider names no credentials: those of this machine, its environment and its role do not travel; the workspace has to have some.",
                new FindingDetails { Severity = Severity.Note, Confidence = Confidence.Medium });
        }
    }

    // HCP Terraform gives the path of a file with dynamic credentials as a variable of the workspace.
    private static bool IsOfThisMachine(Value files) => files is SequenceValue several ? several.Elements.Any(IsOfThisMachine) : files.IsKnown;

    private static ConfigurationBlock? RemoteOf(Module module) => module.Cloud ?? (module.Backend is { Labels: ["remote"] } backend ? backend : null);
}
