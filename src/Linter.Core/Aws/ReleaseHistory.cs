using System.Collections.Immutable;
using Linter.Core.Terraform.Versions;

namespace Linter.Core.Aws;

/// <summary>The known releases of one product.</summary>
internal sealed class ReleaseHistory
{
    private static readonly Lazy<ReleaseHistory> LazyAwsProvider = new(() => new("provider-releases.json"));
    private static readonly Lazy<ReleaseHistory> LazyTerraform = new(() => new("terraform-releases.json"));
    private static readonly Lazy<ReleaseHistory> LazyOpenTofu = new(() => new("opentofu-releases.json"));

    private ReleaseHistory(string file)
    {
        using var document = FactFile.Open(file);
        AsOf = document.RootElement.Date("asOf");
        All =
        [
            .. document.RootElement.GetProperty("releases").EnumerateArray()
                .Select(fact => new Release(
                    ReleaseVersion.Parse(fact.Text("version")), fact.Date("date"), fact.IsVerified(), fact.Flag("withdrawn")))
                .OrderBy(release => release.Version),
        ];
    }

    /// <summary>The releases of the provider <c>hashicorp/aws</c>.</summary>
    public static ReleaseHistory AwsProvider => LazyAwsProvider.Value;

    /// <summary>The releases of Terraform.</summary>
    public static ReleaseHistory Terraform => LazyTerraform.Value;

    /// <summary>The releases of OpenTofu.</summary>
    public static ReleaseHistory OpenTofu => LazyOpenTofu.Value;

    /// <summary>The day up to which the facts were gathered. Ages are counted to this day, so that the same input gives the same answer.</summary>
    public DateOnly AsOf { get; }

    /// <summary>All known releases, oldest version first; without prereleases.</summary>
    public ImmutableArray<Release> All { get; }

    /// <summary>The newest known release. There may be newer ones that the facts do not know.</summary>
    public Release Newest => All.Last(release => !release.IsWithdrawn);

    /// <summary>The known release of a version, or null.</summary>
    public Release? Find(ReleaseVersion version) => All.FirstOrDefault(release => release.Version == version);

    /// <summary>The known releases that constraints allow and that can be had, oldest first.</summary>
    public IEnumerable<Release> Allowed(VersionConstraints constraints)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        return All.Where(release => IsAllowed(release, constraints));
    }

    /// <summary>The newest known release that constraints allow, or null where they allow none that is known.</summary>
    public Release? NewestAllowed(VersionConstraints constraints)
    {
        ArgumentNullException.ThrowIfNull(constraints);

        // Most constraints allow one of the last: looking from the end spares hundreds of comparisons.
        for (var index = All.Length - 1; index >= 0; index--)
        {
            if (IsAllowed(All[index], constraints))
            {
                return All[index];
            }
        }

        return null;
    }

    /// <summary>The oldest known release that constraints allow, or null where they allow none that is known.</summary>
    public Release? OldestAllowed(VersionConstraints constraints)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        foreach (var release in All)
        {
            if (IsAllowed(release, constraints))
            {
                return release;
            }
        }

        return null;
    }

    /// <summary>Whether constraints allow releases that are newer than all the facts know.</summary>
    public bool AllowsNewerThanKnown(VersionConstraints constraints)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        var newest = Newest.Version;
        return new[] { newest.NextPatch, ReleaseVersion.Of(newest.Major, newest.Minor + 1), ReleaseVersion.Of(newest.Major + 1) }
            .Concat(constraints.Items.Where(item => item.Version > newest).Select(item => item.Version))
            .Any(constraints.Allows);
    }

    /// <summary>How old a release was on the day of the facts, in years of 365.25 days.</summary>
    public double AgeInYears(Release release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return (AsOf.DayNumber - release.Date.DayNumber) / 365.25;
    }

    private static bool IsAllowed(Release release, VersionConstraints constraints) => !release.IsWithdrawn && constraints.Allows(release.Version);
}
