using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;

namespace Linter.Core.Rules;

/// <summary>Finds configurations that name static keys and a profile or shared files.</summary>
internal sealed class StaticKeysWithProfile : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA301", "static-keys-with-profile")
    {
        Summary = "A configuration names static keys and a profile or shared files",
        Severity = Severity.Warning,
        Causes = ["mixed-credential-sources"],
        Why = """
            Only one source is used, and no message says which. In all versions complete static keys win, and the profile and the shared files are
            not looked at. From provider 4.0 and Terraform 1.7 (backend), one of `access_key`, `secret_key` and `token` is enough to leave the profile out
            and to stop where the others are missing; before that half a pair was passed over and the profile was used after all.

            So a changed profile changes nothing, and the identity is another one than the profile's name says.
            """,
        Bad = """
            variable "access_key" {
              type      = string
              sensitive = true
              default   = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-provider-credentials
            }

            variable "secret_key" {
              type      = string
              sensitive = true
            }

            provider "aws" {
              region     = "eu-west-1"
              profile    = "deploy" # expect: shadowed-source
              access_key = var.access_key # expect: static-keys-with-profile
              secret_key = var.secret_key
            }
            """,
        Good = """
            provider "aws" {
              region  = "eu-west-1"
              profile = "deploy"
            }
            """,
        Fix = "Remove the source that is not meant: the keys, so that the profile counts, or the profile.",
        References = ["AWS provider documentation, authentication and configuration"],
        SeenIn =
        [
            new("https://jhooq.com/terraform-aws-credentials-handling/")
            {
                What = """
                    A guide to credentials in Terraform shows one provider block with `profile`, `access_key` and `secret_key`; the
                    profile does nothing there.
                    """,
                Story = "known",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var credential in module.Credentials.Configured)
        {
            Judge(credential, findings);
        }
    }

    /// <inheritdoc/>
    public override void Check(ModuleFile file, IFindings findings)
    {
        if (file.Kind == ModuleFileKind.BackendConfiguration && ConfiguredCredential.Of(file) is { } credential)
        {
            Judge(credential, findings);
        }
    }

    private static void Judge(ConfiguredCredential credential, IFindings findings)
    {
        if (credential.Endpoints == EndpointTarget.Local || !credential.Given.Any() || OtherSources.Named(credential.Block).FirstOrDefault() is not { } other)
        {
            return;
        }

        var known = credential.Given.Select(part => credential[part]!).FirstOrDefault(argument => argument.IsSet);
        if (known is null)
        {
            var part = credential.Given.First();
            findings.Unsure(credential[part]!.NameLocation, $"{OtherSources.Describe(other)} is named beside {part.Inside()}, which is not known and may be empty.");
            return;
        }

        findings.Report(known.NameLocation, $"{credential.Name} names static keys and {OtherSources.Describe(other)}; the keys win in every version, and {OtherSources.Describe(other)} is not used.", new FindingDetails
        {
            Related = [new RelatedLocation(other.NameLocation, "the other source")],
        });
    }
}
