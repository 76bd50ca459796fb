using Linter.Core.Aws;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds configurations that end up without a region, or with the name of none.</summary>
internal sealed class UnusableRegion : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA918", "unusable-region")
    {
        Summary = "Block, variables and profile together give no region that Terraform takes",
        Severity = Severity.Error,
        Causes = ["region-missing-or-invalid"],
        Why = """
            The region comes from the block, else from AWS_REGION, AWS_DEFAULT_REGION, and for the provider from the profile. Where none of them has
            it, or the first that has it names none, Terraform stops with "Missing region" or "invalid AWS Region" before it calls AWS. The s3
            backend never looks at the profile's region.
            """,
        Bad = """
            # file: env
            AWS_ACCESS_KEY_ID=AKIARZPUZDIKC7MTFDOC
            AWS_SECRET_ACCESS_KEY=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
            AWS_REGION=eu-west-1a # expect: unusable-region
            # file: main.tf
            provider "aws" {
            }
            """,
        Good = """
            # file: env
            AWS_ACCESS_KEY_ID=AKIARZPUZDIKC7MTFDOC
            AWS_SECRET_ACCESS_KEY=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
            AWS_REGION=eu-west-1
            # file: main.tf
            provider "aws" {
            }
            """,
        Fix = "Name a region in the block, or `export AWS_REGION=eu-west-1`.",
        References = ["Terraform AWS provider, Authentication and configuration"],
    };

    /// <inheritdoc/>
    public override void Check(Diagnosis diagnosis, IFindings findings)
    {
        foreach (var configuration in diagnosis.Configurations)
        {
            if (configuration.Outcome.Error is { Code: ChainErrorCode.MissingRegion or ChainErrorCode.InvalidRegion } error)
            {
                var hint = Regions.TryGetOfZone(configuration.Outcome.Region.Value ?? "", out var region) ? $"; it is a zone of {region}" : "";
                findings.Report(PlaceOf(configuration, diagnosis), $"{configuration.Address} stops: {error.Message[..^1]}{hint}.");
            }
        }
    }

    private static Location PlaceOf(DiagnosedConfiguration configuration, Diagnosis diagnosis)
    {
        var region = configuration.Outcome.Region;
        return region switch
        {
            { Source: RegionSource.Environment, Name: { } variable } => MachinePlaces.OfVariable(variable),
            { Source: RegionSource.Configuration } => configuration.Block?.Argument("region")?.Location ?? configuration.Location,
            { Source: RegionSource.Profile, Name: { } profile } => diagnosis.SharedFiles.Reverse()
                .Select(file => file.Profiles?.Find(ProfileNames.HeaderOf(profile, file.IsCredentialsFile))?.Find("region"))
                .Where(property => property is not null).Select(property => MachinePlaces.Of(property!)).FirstOrDefault() ?? configuration.Location,
            _ => configuration.Location,
        };
    }
}
