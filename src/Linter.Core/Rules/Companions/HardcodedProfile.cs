using Linter.Core.Companions;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds profiles in a configuration that a pipeline runs too.</summary>
internal sealed class HardcodedProfile : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA307", "hardcoded-profile")
    {
        Summary = "A pipeline runs a configuration that names a profile",
        Severity = Severity.Note,
        Causes = ["profile-not-found", "profile-overrides-env"],
        Why = """
            `profile` in a provider wins over the variables of the environment since release 4.0 of the provider, and in a backend too. A runner of a
            pipeline has no profile of that name unless a step makes it: Terraform says "failed to get shared config profile", although keys or a
            role are there.
            """,
        Bad = """
            provider "aws" {
              region  = "eu-west-1"
              profile = "harbor" # expect: hardcoded-profile
            }

            # file: buildspec.yml
            version: 0.2
            phases:
              build:
                commands:
                  - terraform apply -auto-approve
            """,
        Good = """
            provider "aws" {
              region = "eu-west-1"
            }

            # file: buildspec.yml
            version: 0.2
            phases:
              build:
                commands:
                  - terraform apply -auto-approve
            """,
        Fix = "Leave `profile` out and set `AWS_PROFILE` on workstations, or make it a variable with `null` as default.",
        References = ["AWS provider documentation, authentication and configuration", "Terraform AWS provider 4.0 upgrade guide"],
        SeenIn =
        [
            new("https://github.com/davoclock/aws-cicd-pipeline/issues/4")
            {
                What = "The provider named a profile of the author's machine, and the build container has no such profile.",
                Story = "through-variable",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module root, CompanionSet companions, IFindings findings)
    {
        var profiles = Profiles(root).Where(profile => profile is { IsSet: true, Value: StringValue }).ToList();
        if (profiles.Count == 0)
        {
            return;
        }

        if (companions.RunsIn(root.Folder).FirstOrDefault() is { } run)
        {
            foreach (var profile in profiles.Where(profile => !companions.SpeaksOfProfile(profile.Text!)))
            {
                findings.Report(
                    profile.Origin,
                    $"A pipeline runs this configuration ({run.File.Path}), and nothing there makes the profile that it names; the profile wins over the variables of the pipeline.",
                    new FindingDetails { Confidence = Confidence.Medium, Related = [new RelatedLocation(run.Location, "runs Terraform")] });
            }
        }
        else if (companions.RunSomewhere(root.Folder) is { } somewhere)
        {
            findings.Unsure(profiles[0].ValueLocation, $"A pipeline runs Terraform ({somewhere.File.Path}) in a folder that cannot be told; in this one it would not find the profile.");
        }
    }

    private static IEnumerable<Argument> Profiles(Module root) =>
        root.ProviderConfigurations.OfAws().Select(provider => provider.Argument("profile")).Append(root.Backend is { Labels: ["s3"] } backend ? backend.Argument("profile") : null).OfType<Argument>();
}
