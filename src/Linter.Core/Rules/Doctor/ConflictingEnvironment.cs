using System.Collections.Immutable;
using Linter.Core.Credentials;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Machine;
using Linter.Core.Credentials.Profiles;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds variables that win over, or lose against, what somebody most likely has in mind.</summary>
internal sealed class ConflictingEnvironment : Rule
{
    private static readonly ImmutableArray<string> EnvironmentWins = ["env-overrides-profile"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA906", "conflicting-environment")
    {
        Summary = "Variables name several sources at once, and not the expected one wins",
        Severity = Severity.Warning,
        Causes = ["env-overrides-profile", "profile-overrides-env", "empty-value"],
        Why = """
            Keys in variables win over AWS_PROFILE and over the default profile without a word; the `profile` argument wins over keys in
            variables. So old exports outlive `aws configure`, and an exported account is not the one that the block names. The AWS CLI does not
            read the old names AWS_ACCESS_KEY and AWS_SECRET_KEY, Terraform does.
            """,
        Bad = """
            # file: env
            AWS_PROFILE=work
            AWS_ACCESS_KEY_ID=AKIARZPUZDIKC7MTFDOC # expect: conflicting-environment
            AWS_SECRET_ACCESS_KEY=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
            # file: home/.aws/credentials
            [work]
            aws_access_key_id = AKIARTX3GSDSX4TFDOCX
            aws_secret_access_key = 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
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Good = """
            # file: env
            AWS_PROFILE=work
            # file: home/.aws/credentials
            [work]
            aws_access_key_id = AKIARTX3GSDSX4TFDOCX
            aws_secret_access_key = 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
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Fix = "Unset the variables that are not meant: `unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN`.",
        References = ["AWS SDKs and Tools, Settings precedence"],
    };

    /// <inheritdoc/>
    public override void Check(Diagnosis diagnosis, IFindings findings)
    {
        var keys = EnvironmentKeys.Read(diagnosis.Machine);
        if (keys.IsPair)
        {
            foreach (var configuration in diagnosis.Configurations)
            {
                CheckKeys(diagnosis, configuration, keys, findings);
            }
        }

        CheckEmpty(diagnosis.Machine, findings);
        CheckRegions(diagnosis, findings);
    }

    private static void CheckKeys(Diagnosis diagnosis, DiagnosedConfiguration configuration, EnvironmentKeys keys, IFindings findings)
    {
        var credentials = configuration.Outcome.Credentials;
        var place = MachinePlaces.OfVariable(keys.AccessKeyId!.Name);
        if (credentials.Source == CredentialSource.Environment && credentials.Profile is null)
        {
            var variable = diagnosis.Machine.FirstOf("AWS_PROFILE", "AWS_DEFAULT_PROFILE");
            if (variable is not null)
            {
                findings.Report(
                    place,
                    $"{configuration.Address} uses the keys in {keys.AccessKeyId}, not profile {variable.Value} that {variable.Name} names: keys in variables win.",
                    new FindingDetails { Causes = EnvironmentWins });
            }
            else if (FindOtherDefault(diagnosis, keys.AccessKeyId.Value) is { } other)
            {
                findings.Report(
                    place,
                    $"{configuration.Address} uses the keys in {keys.AccessKeyId}, not the other ones of the default profile: keys in variables win.",
                    new FindingDetails { Causes = EnvironmentWins, Related = [new RelatedLocation(MachinePlaces.Of(other), "the key of the default profile")] });
            }

            if (keys.AccessKeyId.Name == "AWS_ACCESS_KEY" || keys.SecretAccessKey!.Name == "AWS_SECRET_KEY")
            {
                findings.Report(
                    place,
                    $"{configuration.Address} uses {keys.AccessKeyId} and {keys.SecretAccessKey}, of which the AWS CLI does not read the old names AWS_ACCESS_KEY and AWS_SECRET_KEY.",
                    new FindingDetails { Causes = EnvironmentWins });
            }
        }
        else if (configuration.Input.Profile.IsSet && credentials.Profile is { } profile && credentials.Keys?.AccessKeyId != keys.AccessKeyId.Value
            && credentials.Source != CredentialSource.Environment)
        {
            findings.Report(
                place,
                $"{configuration.Address} uses profile {profile} of its block, not the keys in {keys.AccessKeyId}: the profile argument wins.",
                new FindingDetails { Causes = ["profile-overrides-env"] });
        }
    }

    // Temporary keys in variables were put there for this session; a long-term key is more often a leftover.
    private static ProfileProperty? FindOtherDefault(Diagnosis diagnosis, string accessKeyId)
    {
        if (!AccessKeyId.TryParse(accessKeyId, out var id) || id.Kind == AccessKeyKind.Temporary)
        {
            return null;
        }

        return diagnosis.SharedFiles.Select(file => file.Profiles?.Find("default")).OfType<ProfileSection>()
            .Select(section => ProfileSettings.Of(section).AccessKeyId)
            .LastOrDefault(property => property is not null && property.Value != accessKeyId);
    }

    private static void CheckEmpty(MachineState machine, IFindings findings)
    {
        foreach (var name in (string[])["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE"])
        {
            if (machine.Environment.TryGetValue(name, out var value) && value.Length == 0)
            {
                findings.Report(
                    MachinePlaces.OfVariable(name),
                    $"{name} is set and empty, which Terraform takes for not set; other tools may not.",
                    new FindingDetails { Causes = ["empty-value"], Severity = Severity.Note });
            }
        }
    }

    private static void CheckRegions(Diagnosis diagnosis, IFindings findings)
    {
        var first = diagnosis.Machine.Variable("AWS_REGION");
        var second = diagnosis.Machine.Variable("AWS_DEFAULT_REGION");
        var isUsed = diagnosis.Configurations.Any(configuration => configuration.Outcome.Region.Source == RegionSource.Environment);
        if (isUsed && first is not null && second is not null && first != second)
        {
            findings.Report(
                MachinePlaces.OfVariable("AWS_REGION"),
                $"AWS_REGION is {first} and AWS_DEFAULT_REGION is {second}; Terraform takes the first.",
                new FindingDetails { Causes = [], Severity = Severity.Note });
        }
    }
}
