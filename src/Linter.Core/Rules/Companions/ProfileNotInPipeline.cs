using Linter.Core.Companions;
using Linter.Core.Findings;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds pipelines that name a profile on machines that have none.</summary>
internal sealed class ProfileNotInPipeline : Rule
{
    // What makes a profile, or may do so.
    private static readonly string[] Makers =
        [".aws", "aws configure", "aws-profile", "profile-name", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE", "configure-aws-profile", "aws sso", "aws-vault", "sso-login", "AWS_CONFIG", "credential_process"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA818", "profile-not-in-pipeline")
    {
        Summary = "A pipeline names an AWS profile, and nothing in it makes one",
        Severity = Severity.Warning,
        Causes = ["profile-not-found", "profile-overrides-env"],
        Why = """
            Machines of GitHub and CodeBuild start without `~/.aws`. With `AWS_PROFILE` set to a name that is in neither file, Terraform stops with "failed
            to get shared config profile", also where keys stand in the environment beside it.
            """,
        Bad = """
            # file: buildspec.yml
            version: 0.2
            env:
              variables:
                AWS_PROFILE: deploy # expect: profile-not-in-pipeline
            phases:
              build:
                commands:
                  - terraform apply -auto-approve
            """,
        Good = """
            # file: buildspec.yml
            version: 0.2
            env:
              variables:
                AWS_PROFILE: deploy
            phases:
              pre_build:
                commands:
                  - aws configure set profile.deploy.role_arn arn:aws:iam::111122223333:role/deploy
                  - aws configure set profile.deploy.credential_source EcsContainer
              build:
                commands:
                  - terraform apply -auto-approve
            """,
        Fix = "Take `AWS_PROFILE` away, so that the role of the machine or the login of the job is used, or write the profile in a step before.",
        References = ["AWS SDKs and Tools Reference Guide, shared config and credentials files"],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        if (!(file.Workflow is { IsAction: false } || file.Kind == CompanionKind.BuildSpec) || !file.RunsTerraform
            || file.Workflow?.Jobs.Any(job => job.IsSelfHosted || job.Uses is not null || job.Steps.Any(step => step.Uses is { } action && action.Name.Contains("profile", StringComparison.Ordinal))) is true)
        {
            return;
        }

        var named = file.Scopes.Where(scope => scope is { MayReachTerraform: true, IsHandedOn: false })
            .Where(scope => scope["AWS_PROFILE"] is { IsEmpty: false, Value: StringValue { Content: not "default" } }).ToList();

        // Looking through all files of the repository comes last: hardly a pipeline names a profile.
        foreach (var scope in named.Count == 0 || companions.Files.Any(MayMakeProfiles) ? [] : named)
        {
            var profile = scope["AWS_PROFILE"]!;
            findings.Report(
                profile.NameLocation,
                $"{scope.Name} sets AWS_PROFILE to {profile.Value.Text}, and nothing makes a profile of that name on the machine: Terraform stops, whatever other credentials there are.",
                new FindingDetails { Confidence = Confidence.Medium });
        }
    }

    private static bool MayMakeProfiles(CompanionFile file) => Makers.Any(maker => file.Text.Text.Contains(maker, StringComparison.Ordinal));
}
