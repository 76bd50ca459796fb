using Linter.Core.Findings;
using Linter.Core.Terraform;

namespace Linter.Core.Rules;

/// <summary>Finds lock files that hold a release of the AWS provider which the constraints refuse.</summary>
internal sealed class LockViolatesConstraint : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA404", "lock-violates-constraint")
    {
        Summary = "The locked release of the AWS provider does not satisfy the constraints",
        Severity = Severity.Error,
        Causes = ["outdated-version"],
        Why = """
            `terraform init` stops: "locked provider registry.terraform.io/hashicorp/aws … does not match configured version constraint".
            All constraints of the module tree count, those of called modules too. Somebody changed a constraint and did not run
            `terraform init -upgrade`, or a merge took the lock file of one side and the constraints of the other.
            """,
        Bad = """
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
              version     = "5.100.0" # expect: lock-violates-constraint
              constraints = "~> 5.0"
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
              version     = "6.63.0"
              constraints = "~> 6.0"
            }
            """,
        Fix = "Run `terraform init -upgrade` and commit the lock file, or mend the constraint.",
        References = ["Terraform language, Dependency lock file"],
        SeenIn =
        [
            new("https://github.com/nacholiya/100-Days-AWS-Terraform-Challenge")
            {
                What = "`Day-04-vpc/.terraform.lock.hcl` holds 6.28.0, and the constraint is `~> 5.0`.",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        if (!module.IsRoot || module.LockFile is null)
        {
            return;
        }

        var versions = module.Releases.ProviderVersions;
        if (versions.LockedVersion is not { } locked)
        {
            return;
        }

        var violated = versions.Requirements.Where(requirement => requirement.Constraints is { } constraints && !constraints.Allows(locked)).ToList();
        if (violated.Count > 0)
        {
            findings.Report(
                versions.Locked!.Location,
                $"The lock file holds hashicorp/aws {locked}, which the constraint \"{violated[0].Text}\" does not allow.",
                new FindingDetails { Related = [.. violated.Select(requirement => new RelatedLocation(requirement.Location, $"constraint \"{requirement.Text}\""))] });
        }
    }
}
