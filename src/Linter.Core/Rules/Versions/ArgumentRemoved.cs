using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;

namespace Linter.Core.Rules;

/// <summary>Finds settings that the release which will run does not have any more.</summary>
internal sealed class ArgumentRemoved : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA407", "argument-removed")
    {
        Summary = "An argument is gone in the newest release that may run",
        Severity = Severity.Error,
        Causes = ["outdated-version"],
        Why = """
            Terraform stops with "Unsupported argument" or "Unsupported block type". Without an upper end to the constraints, and without a
            lock file, `terraform init` takes the newest release of the provider: a configuration that was right when it was written stops
            working without any change. For a backend the release of Terraform counts; where older allowed ones still know the argument,
            this is a warning.
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

            provider "aws" {
              region                  = "eu-west-1"
              shared_credentials_file = "/etc/aws/credentials" # expect: argument-removed
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
        Fix = "Write what took the argument's place, or keep the release back with an upper end to the constraint until that is done.",
        References = ["Terraform AWS provider, Version guides", "Terraform S3 backend, Configuration"],
        SeenIn =
        [
            new("https://github.com/star3am/hashiqube")
            {
                What = """
                    `sentinel/sentinel/terraform/main.tf` sets `shared_credentials_file`, which is gone since provider 5.0, and allows
                    that release.
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

        foreach (var configuration in module.WithDescendants().SelectMany(AwsConfiguration.AllOf).Where(configuration => !configuration.IsCloudControl))
        {
            var isProvider = configuration.Kind == AwsConfigurationKind.Provider;
            var release = isProvider ? module.Releases.Provider : module.Releases.Terraform;

            // Which Terraform runs is not known where nothing constrains it; which provider init takes is.
            if (release is null || (!isProvider && !release.IsChosen))
            {
                continue;
            }

            foreach (var setting in KnownSetting.AllOf(configuration).Where(setting => IsGone(setting.Known, release)))
            {
                Report(setting, configuration, release, findings);
            }
        }
    }

    private static bool IsGone(KnownArgument known, RunningRelease release) =>
        known.RemovedIn is { } removed && release.Version >= removed && !known.IsKnownTo(release.Version);

    private static void Report(KnownSetting setting, AwsConfiguration configuration, RunningRelease release, IFindings findings)
    {
        var known = setting.Known;
        var instead = known.ReplacedBy is { } successor ? $"; {successor} took its place" : "";
        var isGoneInAll = release.IsLocked || !known.IsKnownTo(release.Oldest);
        var isProvider = configuration.Kind == AwsConfigurationKind.Provider;
        findings.Report(
            setting.Place,
            $"{known.Path} of {configuration} is gone since {release.Product} {known.RemovedIn}, and {release.Reason}{instead}.",
            new FindingDetails
            {
                Severity = isProvider || isGoneInAll ? Severity.Error : Severity.Warning,
                Confidence = isGoneInAll && known.IsVerified ? Confidence.High : Confidence.Medium,
                Related = release.Place is { } place ? [place] : [],
            });
    }
}
