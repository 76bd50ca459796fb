using System.Globalization;
using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;

namespace Linter.Core.Rules;

/// <summary>Finds lock files that hold an old or defective release of the AWS provider.</summary>
internal sealed class OutdatedLockedProvider : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA403", "outdated-locked-provider")
    {
        Summary = "The lock file holds a release of the AWS provider that is a major version behind or has a defect in signing in",
        Severity = Severity.Warning,
        Causes = ["outdated-version"],
        Why = """
            The lock file decides which release runs, whatever newer ones the constraints allow. A release that is a major version behind
            lacks newer ways to sign in and the repairs of known defects. A release of the current major version is reported only where the
            configuration can meet a known defect of it.
            """,
        Bad = """
            terraform {
              required_providers {
                aws = {
                  source  = "hashicorp/aws"
                  version = ">= 4.0"
                }
              }
            }

            # file: .terraform.lock.hcl
            provider "registry.terraform.io/hashicorp/aws" {
              version = "4.0.0" # expect: outdated-locked-provider
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

            # file: .terraform.lock.hcl
            provider "registry.terraform.io/hashicorp/aws" {
              version = "6.63.0"
            }
            """,
        Fix = "Run `terraform init -upgrade`, read the upgrade guides of the major releases in between, and commit the lock file.",
        References = ["Terraform language, Dependency lock file", "Terraform AWS provider, Version guides"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform-provider-aws/issues/23176")
            {
                What = "Release 4.0.0 took sessions of 15 minutes, and long runs lost their credentials in the middle.",
                Story = "current-major-with-a-defect",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        if (!module.IsRoot || module.LockFile is null || module.Releases.ProviderVersions is not { LockedVersion: { } locked, Locked: { } entry })
        {
            return;
        }

        var history = ReleaseHistory.AwsProvider;
        var exposures = module.WithDescendants().SelectMany(member => member.ProviderConfigurations.OfAws())
            .SelectMany(provider => DefectExposure.Of(AwsConfiguration.Of(provider), locked)).ToList();
        if (locked.Major >= history.Newest.Version.Major && exposures.Count == 0)
        {
            return;
        }

        var date = history.Find(locked) is { } release ? $" of {release.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
        var defect = exposures.Count == 0 ? "" : $" It has a defect that this configuration meets: {exposures[0].Defect.Summary}";
        findings.Report(
            entry.Location,
            $"The lock file holds hashicorp/aws {locked}{date}; the newest known release is {history.Newest.Version}.{defect}",
            new FindingDetails { Related = [.. exposures.Select(exposure => new RelatedLocation(exposure.Place, "what meets the defect")).Distinct()] });
    }
}
