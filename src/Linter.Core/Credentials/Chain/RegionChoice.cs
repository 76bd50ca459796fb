using Linter.Core.Aws;
using Linter.Core.Credentials.Machine;

namespace Linter.Core.Credentials.Chain;

/// <summary>Where the region comes from.</summary>
internal static class RegionChoice
{
    /// <summary>The region of a configuration.</summary>
    public static ChosenRegion Of(ChainInput input, MachineState machine, SharedConfiguration configuration, SourceResult result)
    {
        if (input.Region.IsSet || input.Region.IsUnknown)
        {
            return new ChosenRegion(input.Region.Text, RegionSource.Configuration);
        }

        if (machine.FirstOf("AWS_REGION", "AWS_DEFAULT_REGION") is { } variable)
        {
            return new ChosenRegion(variable.Value, RegionSource.Environment, variable.Name);
        }

        if (!input.Rules.TakesRegionFromProfile)
        {
            return new ChosenRegion(null, RegionSource.None);
        }

        if (configuration.Levels is [{ Region: { } region } profile, ..])
        {
            return new ChosenRegion(region.Value, RegionSource.Profile, profile.Section.Name);
        }

        return result.Credentials?.Source == CredentialSource.InstanceMetadata
            ? new ChosenRegion(null, RegionSource.Metadata)
            : new ChosenRegion(null, RegionSource.None);
    }

    /// <summary>Why the region stops the run, or null.</summary>
    public static ChainError? FindError(ChainInput input, ChosenRegion region)
    {
        if (region.Source == RegionSource.None)
        {
            return new ChainError(
                ChainErrorCode.MissingRegion,
                input.Rules.TakesRegionFromProfile
                    ? "Neither the block, AWS_REGION, AWS_DEFAULT_REGION nor the profile gives a region."
                    : "Neither the block, AWS_REGION nor AWS_DEFAULT_REGION gives a region.");
        }

        // The backend looks only at the region that its block gives.
        var isChecked = !input.SkipRegionValidation && (!input.IsBackend || region.Source == RegionSource.Configuration);
        return isChecked && region.Value is { } name && !Regions.TryGet(name, out _)
            ? new ChainError(ChainErrorCode.InvalidRegion, $"{name} is not a region that Terraform knows.")
            : null;
    }
}
