using Linter.Core.Findings;
using Linter.Core.Terraform;

namespace Linter.Core.Rules;

/// <summary>Finds root modules that allow every later release of the AWS provider.</summary>
internal sealed class OpenEndedConstraint : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA410", "open-ended-constraint")
    {
        Summary = "The constraint of a root module has no upper end",
        Severity = Severity.Note,
        Causes = ["outdated-version"],
        Why = """
            A constraint such as `>= 5.0` lets the next major release in, which changes how credentials are found and takes arguments away.
            For modules that others call a lower end alone is right: the caller decides. A root module is the place of the upper end.
            """,
        Bad = """
            terraform {
              required_providers {
                aws = {
                  source  = "hashicorp/aws"
                  version = ">= 6.0" # expect: open-ended-constraint
                }
              }
            }

            provider "aws" {
              region = "eu-west-1"
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
              region = "eu-west-1"
            }
            """,
        Fix = "Write `~> 6.0`, or add an upper end: `>= 6.0, < 7.0`.",
        References = ["Terraform language, Version constraints"],
        SeenIn =
        [
            new("https://github.com/aws-ia/terraform-aws-eks-blueprints")
            {
                What = """
                    `patterns/kubecost/run-me-in-24h/main.tf` allows everything from 4.47 on, releases with other arguments among it.
                    """,
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        // A module without any provider block of its own is there to be called, whether or not its callers are in this tree.
        if (!module.IsRoot || !module.ProviderConfigurations.OfAws().Any())
        {
            return;
        }

        var own = VersionRequirement.AllOf(module, ProviderAddress.Aws).Where(requirement => requirement.Constraints is not null).ToList();
        if (own.TrueForAll(requirement => !requirement.Constraints!.HasUpperEnd) && own.Find(requirement => requirement.Constraints!.HasLowerEnd) is { } open)
        {
            findings.Report(open.Location, $"\"{open.Text}\" allows every later major release of {ProviderAddress.Aws}.");
        }
    }
}
