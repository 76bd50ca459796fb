using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;
using Linter.Core.Terraform.Versions;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds settings that no allowed release knows yet.</summary>
internal sealed class ArgumentNeedsNewerVersion : Rule
{
    private static readonly ReleaseVersion s_firstWithRoleChain = ReleaseVersion.Of(5, 67);

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA406", "argument-needs-newer-version")
    {
        Summary = "An argument or value is newer than every release that may run",
        Severity = Severity.Error,
        Causes = ["outdated-version"],
        Why = """
            The provider refuses what it does not know: "Unsupported argument", or "invalid AWS Region" for a region that came later. The
            rule compares with the locked release, else with the newest one that the constraints of the module tree allow; for a backend
            with `required_version`. A setting that the newest allowed release knows is not reported, although older allowed ones do not.
            """,
        Bad = """
            terraform {
              required_providers {
                aws = {
                  source  = "hashicorp/aws"
                  version = "~> 3.74" # expect: outdated-provider-constraint
                }
              }
            }

            provider "aws" {
              region                   = "eu-west-1"
              shared_credentials_files = ["/etc/aws/credentials"] # expect: argument-needs-newer-version
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
              region                   = "eu-west-1"
              shared_credentials_files = ["/etc/aws/credentials"]
            }
            """,
        Fix = "Raise the constraint, or write the setting as the allowed releases know it.",
        References = ["Terraform AWS provider, Changelog", "Terraform S3 backend, Configuration"],
        SeenIn =
        [
            new("https://github.com/BigMountainTiger/aws-terraform-examples")
            {
                What = """
                    `old-version-terraform/main.tf` asks for Terraform 0.12 and sets `use_lockfile`, which came with 1.10.
                    """,
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

        if (module.Releases.Provider is { IsChosen: true } provider && provider.Version < ResourceRegion.Since)
        {
            CheckResources(module, provider, findings);
        }

        foreach (var configuration in module.WithDescendants().SelectMany(AwsConfiguration.AllOf).Where(configuration => !configuration.IsCloudControl))
        {
            var isProvider = configuration.Kind == AwsConfigurationKind.Provider;
            if ((isProvider ? module.Releases.Provider : module.Releases.Terraform) is not { IsChosen: true } release)
            {
                continue;
            }

            foreach (var setting in KnownSetting.AllOf(configuration))
            {
                if (setting.Known.Since is { } since && release.Version < since)
                {
                    Report(
                        setting.Place,
                        $"{setting.Known.Path} of {configuration} came with {release.Product} {since}",
                        release,
                        setting.Known.IsVerified,
                        findings);
                }
            }

            if (isProvider)
            {
                CheckValues(configuration, release, findings);
            }
        }
    }

    private static void CheckResources(Module root, RunningRelease release, IFindings findings)
    {
        foreach (var resource in root.WithDescendants().SelectMany(module => module.Resources).Where(resource => !ResourceRegion.IsKnown(resource.Type, release.Version)))
        {
            if (resource.ProviderName.LocalName == "aws" && resource.Argument("region") is { Value: not NullValue } region)
            {
                Report(region.NameLocation, $"region of {resource.Address} came with {release.Product} {ResourceRegion.Since}", release, false, findings);
            }
        }
    }

    private static void CheckValues(AwsConfiguration configuration, RunningRelease release, IFindings findings)
    {
        var roles = configuration.Roles.Where(role => !role.IsWebIdentity).ToList();
        if (roles.Count > 1 && release.Version < s_firstWithRoleChain)
        {
            Report(
                roles[1].Header,
                $"{configuration} has several assume_role blocks, which came with {release.Product} {s_firstWithRoleChain}",
                release,
                true,
                findings);
        }

        if (configuration.Region is { Text: { } name } argument && Regions.TryGet(name, out var region) && region.ProviderSince is { } since && release.Version < since
            && configuration.Block.Argument("skip_region_validation") is not { Value: BoolValue { Content: true } or UnknownValue })
        {
            Report(Location.Of(argument.Origin), $"The region {name} is known since {release.Product} {since}", release, region.IsVerified, findings);
        }
    }

    private static void Report(Location place, string what, RunningRelease release, bool isVerified, IFindings findings) =>
        findings.Report(
            place,
            $"{what}, and {release.Reason}.",
            new FindingDetails { Confidence = isVerified ? Confidence.High : Confidence.Medium, Related = [release.Place!] });
}
