using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Terraform.Versions;

namespace Linter.Core.Terraform.AwsSettings;

/// <summary>The release that a run will take, as far as the configuration tells.</summary>
/// <param name="Product">What it is a release of, for messages: <c>hashicorp/aws</c>, <c>Terraform</c>.</param>
/// <param name="Version">The locked release, else the newest known one that the constraints allow.</param>
/// <param name="Oldest">The oldest release that may run instead: the same where it is locked.</param>
/// <param name="IsLocked">Whether a lock file says so.</param>
/// <param name="Place">What says so, with its place; null where nothing does and the newest known release is meant.</param>
internal sealed record RunningRelease(string Product, ReleaseVersion Version, ReleaseVersion Oldest, bool IsLocked, RelatedLocation? Place)
{
    /// <summary>Whether a constraint or a lock file says so.</summary>
    public bool IsChosen => Place is not null;

    /// <summary>How the release comes about, as the end of a sentence.</summary>
    public string Reason => IsLocked ? $"the lock file holds {Version}"
        : IsChosen ? $"the constraints allow up to {Version}"
        : $"the newest known release is {Version}";

    /// <summary>The release of the AWS provider, or null where the constraints allow none that is known.</summary>
    public static RunningRelease? OfProvider(ProviderVersions versions)
    {
        var product = versions.Provider.ToString();
        if (versions.LockedVersion is { } locked)
        {
            return new RunningRelease(product, locked, locked, true, new RelatedLocation(versions.Locked!.Location, $"locked at {locked}"));
        }

        // What narrows the choice most is what a reader has to see.
        var narrowest = versions.Requirements.Where(requirement => requirement.Constraints is not null)
            .MinBy(requirement => ReleaseHistory.AwsProvider.NewestAllowed(requirement.Constraints!)?.Version);
        var place = narrowest is null ? null : new RelatedLocation(narrowest.Location, $"constraint \"{narrowest.Text}\"");
        return Of(product, ReleaseHistory.AwsProvider, versions.Combined, place);
    }

    /// <summary>The release of Terraform, or null where the constraints allow none that is known.</summary>
    public static RunningRelease? OfTerraform(CoreVersions versions)
    {
        var narrowest = versions.Requirements.MinBy(requirement => ReleaseHistory.Terraform.NewestAllowed(requirement.Constraints)?.Version);
        var place = narrowest is null ? null : new RelatedLocation(narrowest.Location, $"constraint \"{narrowest.Text}\"");
        return Of("Terraform", ReleaseHistory.Terraform, versions.Combined, place);
    }

    private static RunningRelease? Of(string product, ReleaseHistory history, VersionConstraints constraints, RelatedLocation? place)
    {
        return history.NewestAllowed(constraints) is { } newest && history.OldestAllowed(constraints) is { } oldest
            ? new RunningRelease(product, newest.Version, oldest.Version, false, place)
            : null;
    }
}
