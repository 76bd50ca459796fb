using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Versions;

namespace Linter.Core.Rules;

/// <summary>Finds constraints on the AWS provider that no release meets.</summary>
internal sealed class UnsatisfiableConstraints : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA405", "unsatisfiable-constraints")
    {
        Summary = "No release of the AWS provider satisfies all constraints of the module tree",
        Severity = Severity.Error,
        Causes = ["outdated-version"],
        Why = """
            `terraform init` takes one release for the whole tree of modules and stops with "no available releases match the given
            constraints" where none meets every constraint, and with "Invalid version constraint" where it cannot read one. The rule names
            two constraints that exclude each other, or the one that asks for a release which does not exist or was withdrawn.
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

            module "network" {
              source = "./network"
            }

            # file: network/versions.tf
            terraform {
              required_providers {
                aws = {
                  source  = "hashicorp/aws"
                  version = "< 6.0" # expect: unsatisfiable-constraints, outdated-provider-constraint
                }
              }
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

            module "network" {
              source = "./network"
            }

            # file: network/versions.tf
            terraform {
              required_providers {
                aws = {
                  source  = "hashicorp/aws"
                  version = ">= 5.0"
                }
              }
            }
            """,
        Fix = "Raise or widen one of the two; in modules for others give only the lower end that they need.",
        References = ["Terraform language, Version constraints"],
        SeenIn =
        [
            new("https://github.com/GotDadJoke/Terraform")
            {
                What = "`aws-provider.tf` writes `v2.70.0`; constraints take no `v`, and no release meets the text.",
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

        var versions = module.Releases.ProviderVersions;
        foreach (var requirement in versions.Requirements.Where(requirement => requirement.Constraints is null && requirement.Value.Text is not null))
        {
            VersionConstraints.TryParse(requirement.Text, ConstraintSubject.Provider, out _, out var reason);
            findings.Report(requirement.Location, $"The constraint \"{requirement.Text}\" on {versions.Provider} {reason}.");
        }

        if (versions.Combined.Clash() is { } clash)
        {
            ReportClash(module, versions, clash.First, clash.Second, findings);
        }
        else if (versions.Requirements.Length > 0 && !ReleaseHistory.AwsProvider.Allowed(versions.Combined).Any()
            && !ReleaseHistory.AwsProvider.AllowsNewerThanKnown(versions.Combined))
        {
            ReportNoRelease(versions, findings);
        }
    }

    private static void ReportClash(Module root, ProviderVersions versions, VersionConstraint first, VersionConstraint second, IFindings findings)
    {
        var earlier = versions.Requirements.First(requirement => requirement.Constraints?.Items.Contains(first) ?? false);
        var later = versions.Requirements.Last(requirement => requirement.Constraints?.Items.Contains(second) ?? false);
        findings.Report(
            later.Location,
            $"No release of {versions.Provider} meets both \"{first}\" and \"{second}\".",
            new FindingDetails
            {
                // Samples that are kept in one folder are never run together.
                Severity = root.ProviderConfigurations.OfAws().GroupBy(configuration => configuration.Name).Any(ProviderConfigurations.AreOfACollection) ? Severity.Note : Severity.Error,
                Related = later == earlier ? [] : [new RelatedLocation(earlier.Location, $"constraint \"{earlier.Text}\"")],
            });
    }

    private static void ReportNoRelease(ProviderVersions versions, IFindings findings)
    {
        var history = ReleaseHistory.AwsProvider;
        var cause = versions.Requirements.FirstOrDefault(requirement => requirement.Constraints is { } own && !history.Allowed(own).Any())
            ?? versions.Requirements[^1];
        var isWithdrawn = cause.Constraints?.Exact is { } exact && history.Find(exact) is { IsWithdrawn: true };
        findings.Report(
            cause.Location,
            isWithdrawn
                ? $"\"{cause.Text}\" asks for a release of {versions.Provider} that was withdrawn, so that terraform init does not find it."
                : $"No known release of {versions.Provider} meets \"{versions.Combined}\".",
            new FindingDetails { Confidence = isWithdrawn ? Confidence.High : Confidence.Medium });
    }
}
