using Linter.Core.Findings;
using Linter.Core.Terraform;

namespace Linter.Core.Rules;

/// <summary>Finds modules that use the AWS provider and do not say which versions they work with.</summary>
internal sealed class MissingProviderVersion : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA401", "missing-provider-version")
    {
        Summary = "The AWS provider is used without a version constraint",
        Severity = Severity.Warning,
        Causes = ["outdated-version"],
        Why = """
            Without a constraint `terraform init` takes the newest release there is. How the provider finds credentials has changed with
            major releases: since 4.0.0 a `profile` wins over key variables of the environment, since 5.0.0 `shared_credentials_file` is an
            unknown argument, since 6.0.0 other arguments are gone. The same configuration signs in today and does not tomorrow.

            In a root module this is a warning, in a module that others call a note: there the caller's constraint counts as well.
            """,
        Bad = """
            provider "aws" { # expect: missing-provider-version
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
        Fix = "Give the provider a `version` in `required_providers`, with a lower and an upper end, such as `~> 6.0`.",
        References = ["Terraform language, Provider requirements", "Terraform AWS provider, Version guides"],
        SeenIn =
        [
            new("https://github.com/BigMountainTiger/aws-terraform-examples")
            {
                What = """
                    `api-gw/lambda-authorizer/backend.tf` takes whatever release of the provider is the newest on that day.
                    """,
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        if (FirstUse(module) is not { } place || VersionRequirement.AllOf(module, ProviderAddress.Aws).Any())
        {
            return;
        }

        var locked = module.IsRoot && module.LockFile?.Find(ProviderAddress.Aws) is { } entry ? $" Only the lock file holds it, at {entry.Version}." : "";
        findings.Report(
            place,
            $"hashicorp/aws has no version constraint in this module, so that terraform init may take any release.{locked}",
            new FindingDetails { Severity = module.IsRoot ? Severity.Warning : Severity.Note });
    }

    /// <summary>Where the provider is first asked for: its entry, its block, or something of it.</summary>
    private static Location? FirstUse(Module module) =>
        module.RequiredProviders.FirstOrDefault(required => required.Provider.IsAws)?.Location
        ?? module.ProviderConfigurations.OfAws().FirstOrDefault()?.Header
        ?? module.Resources.Concat(module.DataSources).FirstOrDefault(resource => ProviderAddress.Of(module, resource.ProviderName.LocalName).IsAws)?.Header;
}
