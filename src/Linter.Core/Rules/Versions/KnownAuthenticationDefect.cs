using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;

namespace Linter.Core.Rules;

/// <summary>Finds settings that meet a known defect of the release that will run.</summary>
internal sealed class KnownAuthenticationDefect : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA408", "known-authentication-defect")
    {
        Summary = "The release that will run has a known defect in signing in, which this configuration meets",
        Severity = Severity.Warning,
        Causes = ["outdated-version"],
        Why = """
            Some releases of the AWS provider and of the S3 backend sign in wrongly: paths with `~` that are not expanded in 4.0 and 4.1,
            sessions of a quarter of an hour in the same releases, `sts_region` that breaks `aws_caller_identity` before 5.38.0. The rule
            looks at the locked release, else at the newest one that the constraints allow, and reports only what the settings of the
            configuration meet.
            """,
        Bad = """
            terraform {
              required_providers {
                aws = {
                  source  = "hashicorp/aws"
                  version = "5.26.0" # expect: outdated-provider-constraint
                }
              }
            }

            provider "aws" {
              region     = "me-central-1"
              sts_region = "us-east-1" # expect: known-authentication-defect
            }
            """,
        Good = """
            terraform {
              required_providers {
                aws = {
                  source  = "hashicorp/aws"
                  version = "~> 6.0"
                }
              }
            }

            provider "aws" {
              region     = "eu-west-1"
              sts_region = "us-east-1"
            }
            """,
        Fix = "Raise the constraint to a release without the defect, and run `terraform init -upgrade`.",
        References = ["Terraform AWS provider, Changelog", "Terraform, Changelog"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform-provider-aws/issues/23207")
            {
                What = "Release 4.0 took `$HOME` in the path of the credentials file as it stands, and found no file.",
                Story = "paths-and-sessions",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        if (!module.IsRoot)
        {
            return;
        }

        foreach (var configuration in module.WithDescendants().SelectMany(AwsConfiguration.AllOf).Where(configuration => !configuration.IsCloudControl))
        {
            if ((configuration.Kind == AwsConfigurationKind.Provider ? module.Releases.Provider : module.Releases.Terraform) is { IsChosen: true } release)
            {
                foreach (var exposure in DefectExposure.Of(configuration, release.Version))
                {
                    Report(exposure, release, findings);
                }
            }
        }
    }

    private static void Report(DefectExposure exposure, RunningRelease release, IFindings findings)
    {
        var defect = exposure.Defect;
        var repair = defect.FixedIn is { } repaired ? $" It is repaired in {repaired}." : "";
        findings.Report(
            exposure.Place,
            $"{exposure.Configuration} meets a defect of {release.Product} {release.Version}: {defect.Summary}{repair}",
            new FindingDetails
            {
                Confidence = defect.IsVerified ? Confidence.High : Confidence.Medium,
                Causes = defect.Causes.IsEmpty ? default : [.. defect.Causes.Take(2)],
                Related = [release.Place!],
            });
    }
}
