using Linter.Core.Aws;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Profiles;
using Linter.Core.Findings;
using Linter.Core.Terraform;

namespace Linter.Core.Rules;

/// <summary>Finds profiles whose own region is in another partition than the configuration that uses them.</summary>
internal sealed class ProfileOfAnotherPartition : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA916", "profile-of-another-partition")
    {
        Summary = "The profile's own region, or a role, is in another partition than the configuration's",
        Severity = Severity.Warning,
        Causes = ["wrong-partition"],
        Why = """
            Credentials are known in one partition only: those of GovCloud mean nothing to commercial regions, and STS there answers
            InvalidClientTokenId. The region that somebody wrote beside a profile's keys tells for which partition they were made.
            """,
        Bad = """
            # file: env
            AWS_PROFILE=gov
            # file: home/.aws/credentials
            [gov]
            aws_access_key_id = AKIARZPUZDIKC7MTFDOC
            aws_secret_access_key = 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
            region = us-gov-west-1 # expect: profile-of-another-partition
            # file: main.tf
            provider "aws" {
              region = "us-east-1"
            }
            """,
        Good = """
            # file: env
            AWS_PROFILE=gov
            # file: home/.aws/credentials
            [gov]
            aws_access_key_id = AKIARZPUZDIKC7MTFDOC
            aws_secret_access_key = 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
            region = us-gov-west-1
            # file: main.tf
            provider "aws" {
              region = "us-gov-east-1"
            }
            """,
        Fix = "Use a profile of the region's partition, or set the region to one of the profile's partition.",
        References = ["AWS General Reference, Partitions"],
    };

    /// <inheritdoc/>
    public override void Check(Diagnosis diagnosis, IFindings findings)
    {
        foreach (var configuration in diagnosis.Configurations)
        {
            var outcome = configuration.Outcome;
            CheckRoles(diagnosis, configuration, findings);
            if (outcome is not { Error: null, Credentials.Profile: { } profile, Partition: { } partition })
            {
                continue;
            }

            foreach (var property in diagnosis.SharedFiles.Select(file => FindRegion(file, profile)).OfType<ProfileProperty>())
            {
                if (Partitions.OfRegion(property.Value) is { } own && own.Name != partition)
                {
                    findings.Report(
                        MachinePlaces.Of(property),
                        $"Profile {profile} is set to {property.Value} in partition {own.Name}, and {configuration.Address} uses it for {outcome.Region.Value} in {partition}.");
                }
            }
        }
    }

    private static void CheckRoles(Diagnosis diagnosis, DiagnosedConfiguration configuration, IFindings findings)
    {
        foreach (var role in configuration.Outcome.Credentials.AssumedRoles)
        {
            if (Arn.TryParse(role, out var arn) && configuration.Outcome.Partition is { } partition && arn.Partition != partition && Partitions.All.Any(known => known.Name == arn.Partition))
            {
                findings.Report(
                    PlaceOf(role, diagnosis, configuration),
                    $"{configuration.Address} is to assume {role} of partition {arn.Partition}, and its region {configuration.Outcome.Region.Value} is in {partition}.",
                    new FindingDetails { Severity = Severity.Error });
            }
        }
    }

    private static Location PlaceOf(string role, Diagnosis diagnosis, DiagnosedConfiguration configuration) =>
        configuration.Block?.Nested("assume_role").Concat(configuration.Block.Nested("assume_role_with_web_identity"))
            .Select(block => block.Argument("role_arn")).FirstOrDefault(argument => argument?.Text == role)?.Location
        ?? diagnosis.SharedFiles.SelectMany(file => file.Profiles?.Sections ?? []).Select(section => section.Find(PropertyNames.RoleArn))
            .Where(property => property?.Value == role).Select(property => MachinePlaces.Of(property!)).FirstOrDefault()
        ?? configuration.Location;

    private static ProfileProperty? FindRegion(SharedFile file, string profile) =>
        file.Profiles?.Find(ProfileNames.HeaderOf(profile, file.IsCredentialsFile))?.Find(PropertyNames.Region);
}
