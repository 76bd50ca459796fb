using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Core.Terraform;

namespace Linter.Core.Rules;

/// <summary>Finds version constraints in AWS provider blocks.</summary>
internal sealed class VersionInProviderBlock : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA409", "version-in-provider-block")
    {
        Summary = "A version constraint stands in the provider block",
        Severity = Severity.Warning,
        FixAvailability = FixAvailability.Sometimes,
        Why = """
            Since Terraform 0.13 the place of version constraints is `required_providers`; `version` in a provider block is deprecated and
            will go away. Both are added together where both are there, so that an old one in a provider block keeps a release back
            although `required_providers` was raised.
            """,
        Bad = """
            provider "aws" {
              version = "~> 6.0" # expect: version-in-provider-block
              region  = "eu-west-1"
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
        Fix = "Move the constraint to `required_providers`; `--fix` does where the constraint is a plain string.",
        References = ["Terraform language, Provider configuration"],
        SeenIn =
        [
            new("https://github.com/alphagov/govuk-aws")
            {
                What = """
                    `terraform/projects/app-search/main.tf` keeps the constraint in the provider block, as was usual before 0.13.
                    """,
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var configuration in module.ProviderConfigurations.OfAws())
        {
            if (configuration.Argument("version") is { } version)
            {
                findings.Report(
                    version.Location,
                    $"The constraint on {configuration.Provider} stands in {configuration.Address}, where Terraform has deprecated it since 0.13.",
                    new FindingDetails { Fixes = [.. Fixes(module, configuration, version)] });
            }
        }
    }

    private static IEnumerable<Fix> Fixes(Module module, ProviderConfiguration configuration, Argument version)
    {
        var inBlock = configuration.Declared.Parts[0];
        if (version.Text is not { } text || ModuleFileNames.IsJson(version.Location.Path))
        {
            yield break;
        }

        var removal = Removal.Of(version.Location);
        var entry = module.RequiredProviders.FirstOrDefault(required => required.Provider == configuration.Provider);
        if (entry is null)
        {
            if (RequiredProviderEdits.AddEntry(module, configuration.LocalName, configuration.Provider.ToString(), text, inBlock) is { } added)
            {
                yield return new Fix("Move the constraint to required_providers", FixSafety.Safe, [removal, added]);
            }
        }
        else if (entry.Version is null)
        {
            if (RequiredProviderEdits.AddField(entry, "version", text) is { } added)
            {
                yield return new Fix("Move the constraint to required_providers", FixSafety.Safe, [removal, added]);
            }
        }
        else
        {
            // Two constraints are both in force: taking away a different one may let other releases in.
            var isSame = entry.Version.Text == text;
            yield return new Fix("Remove the constraint, as required_providers has one", isSame ? FixSafety.Safe : FixSafety.Unsafe, [removal]);
        }
    }
}
