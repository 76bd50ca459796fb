using Linter.Core.Companions;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;

namespace Linter.Core.Rules;

/// <summary>Finds configurations that have no region of their own.</summary>
internal sealed class MissingRegion : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA508", "missing-region")
    {
        Summary = "The AWS provider has no region from the configuration",
        Severity = Severity.Warning,
        Causes = ["region-missing-or-invalid", "provider-alias-without-credentials"],
        Why = """
            Without `region` the provider takes `AWS_REGION`, then `AWS_DEFAULT_REGION`, then the region of the profile (since 4.3.0), and
            stops with "invalid AWS Region" where none is set. Many set-ups give it so on purpose, and the configuration alone cannot tell:
            the finding is a note. A configuration with a `profile` is left alone, as a profile brings its region with it.
            """,
        Bad = """
            module "vm" { # expect: missing-region
              source = "terraform-aws-modules/ec2-instance/aws"
            }
            """,
        Good = """
            provider "aws" {
              region = "eu-west-1"
            }

            module "vm" {
              source = "terraform-aws-modules/ec2-instance/aws"
            }
            """,
        Fix = "Write a `provider \"aws\"` block with a `region`, or make sure that `AWS_REGION` is set wherever Terraform runs.",
        References = ["Terraform AWS provider, Provider configuration"],
        SeenIn =
        [
            new("https://github.com/terraform-aws-modules/terraform-aws-ec2-instance/issues/407")
            {
                What = """
                    A configuration without provider block failed with "invalid AWS Region" and an empty name, on no line of any file.
                    """,
                Story = "block-without-region",
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

        if (!module.WithDescendants().Any(member => member.ProviderConfigurations.Any()))
        {
            CheckWithoutProvider(module, findings);
            return;
        }

        foreach (var configuration in module.ProviderConfigurations.OfAws().Select(AwsConfiguration.Of))
        {
            // A profile brings its region with it.
            if (configuration.Region is null or { IsSet: false, Value.IsKnown: true } && configuration.Block.Argument("profile") is null)
            {
                findings.Report(
                    configuration.Header,
                    $"{configuration} has no region; it has to come from the environment or from a profile.",
                    new FindingDetails { Severity = Severity.Note, Confidence = Confidence.Medium, Causes = ["region-missing-or-invalid"] });
            }
        }
    }

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        // Releases since 4.1 take AWS_REGION for the input where it is set.
        if (file.Workflow is null || file.Text.Text.Contains("AWS_REGION", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var login in file.Workflow.Logins.Where(login => login.Step.Input("aws-region") is null || login.Text("aws-region") is ""))
        {
            findings.Report(
                login.Location,
                "configure-aws-credentials needs the input aws-region, and stops without it.",
                new FindingDetails { Severity = Severity.Error, Causes = ["region-missing-or-invalid"] });
        }
    }

    /// <inheritdoc/>
    public override void Check(Module root, CompanionSet companions, IFindings findings)
    {
        foreach (var configuration in root.ProviderConfigurations.OfAws().Select(AwsConfiguration.Of))
        {
            // A workflow on a machine of GitHub says all that is in its environment; a local action may set more.
            var run = configuration.Region is null && configuration.Block.Argument("profile") is null
                ? companions.RunsIn(root.Folder).FirstOrDefault(run => run.File.Workflow is not null && !run.Job.IsPartly
                    && !run.File.Text.Text.Contains("region", StringComparison.OrdinalIgnoreCase) && !run.File.Text.Text.Contains("uses: ./", StringComparison.Ordinal) && !run.File.Text.Text.Contains(".aws", StringComparison.Ordinal))
                : null;
            if (run is not null)
            {
                findings.Report(
                    run.Location,
                    $"Terraform runs here without a region: {configuration} names none, and neither does the workflow in AWS_REGION.",
                    new FindingDetails { Confidence = Confidence.Medium, Causes = ["region-missing-or-invalid"], Related = [new RelatedLocation(configuration.Header, "has no region")] });
                return;
            }
        }
    }

    private static void CheckWithoutProvider(Module module, IFindings findings)
    {
        // With variables it may be a module for others, which has no provider block for good reason.
        if (module.Variables.Any() || module.Outputs.Length > 0)
        {
            return;
        }

        var call = module.Calls.FirstOrDefault(call => call.SourceAddress is { } source && source.Split("//")[0].EndsWith("/aws", StringComparison.Ordinal));
        if (call is not null)
        {
            findings.Report(
                call.Header,
                $"module.{call.Name} uses AWS, and no provider block says in which region; only the environment can.",
                new FindingDetails { Severity = Severity.Note, Confidence = Confidence.Medium });
        }
    }
}
