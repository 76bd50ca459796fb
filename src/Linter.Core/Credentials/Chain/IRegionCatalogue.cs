namespace Linter.Core.Credentials.Chain;

/// <summary>What the chain asks about regions.</summary>
public interface IRegionCatalogue
{
    /// <summary>Whether Terraform's list of regions has this one.</summary>
    bool IsKnown(string region);

    /// <summary>The partition that a region is in by its list or form (<c>aws-us-gov</c>), or null.</summary>
    string? PartitionOf(string region);
}
