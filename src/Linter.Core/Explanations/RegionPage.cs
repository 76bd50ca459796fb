using System.Text;
using Linter.Core.Aws;

namespace Linter.Core.Explanations;

/// <summary>The page of a region, or of a zone that is often taken for one.</summary>
internal static class RegionPage
{
    /// <summary>The page as plain text, or null where the text names no region or zone.</summary>
    public static string? Find(string name)
    {
        if (Regions.TryGet(name, out var region))
        {
            return Of(region);
        }

        return Regions.TryGetOfZone(name, out var ofZone)
            ? $"{name} is a zone of {ofZone.Name}, not a region: Terraform and STS take regions only.\n\n{Of(ofZone)}"
            : null;
    }

    private static string Of(Region region)
    {
        var partition = region.Partition;
        var page = new StringBuilder($"{region.Name} (region of AWS)\n{region.Description}, partition {partition.Name}\n\n");
        page.Append("What that means for credentials\n");
        page.Append($"  - STS is asked at {region.StsHost}{(StsEndpoint.HasFips(region) ? "; it has a FIPS endpoint too" : "")}.\n");
        page.Append(partition.Name == Partitions.Commercial.Name
            ? "  - Keys of GovCloud, China and the isolated partitions are unknown here: InvalidClientTokenId.\n"
            : $"  - Only keys of accounts in {partition.Name} work here, and ARNs begin with arn:{partition.Name}:.\n");
        if (region.IsOptIn)
        {
            page.Append("  - The account has to enable it first. Until then STS answers InvalidClientTokenId, as it does for session tokens of the global endpoint.\n");
        }

        if (region.ProviderSince is { } since)
        {
            page.Append($"  - hashicorp/aws knows it since {since}; older releases stop with \"invalid AWS Region\" unless skip_region_validation is set.\n");
        }

        return page.ToString();
    }
}
