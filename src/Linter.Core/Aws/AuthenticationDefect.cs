using System.Collections.Immutable;
using System.Text.Json;
using Linter.Core.Terraform.Versions;

namespace Linter.Core.Aws;

/// <summary>What has a defect.</summary>
internal enum DefectiveProduct
{
    /// <summary>The provider <c>hashicorp/aws</c>.</summary>
    AwsProvider,

    /// <summary>Terraform, with its backend <c>s3</c>.</summary>
    Terraform,
}

/// <summary>A defect of some releases that makes signing in fail, or go to the wrong place.</summary>
/// <param name="Id">A short name that does not change.</param>
/// <param name="Product">What has the defect.</param>
/// <param name="AffectedFrom">The first release that has it, or null for all before the repair.</param>
/// <param name="FixedIn">The first release without it, or null where none is known.</param>
/// <param name="Summary">A sentence that says what goes wrong.</param>
/// <param name="Needs">Paths of arguments that a configuration has to have, all of them, to meet the defect; empty for any configuration.</param>
/// <param name="Topics">What else it takes: <c>sso</c>, <c>imds</c>, <c>container</c>, <c>web-identity</c>, <c>profile-role</c>, <c>china</c>; empty for nothing.</param>
/// <param name="Causes">Names of root causes.</param>
/// <param name="IsVerified">Whether the range was read in a source.</param>
internal sealed record AuthenticationDefect(
    string Id,
    DefectiveProduct Product,
    ReleaseVersion? AffectedFrom,
    ReleaseVersion? FixedIn,
    string Summary,
    ImmutableArray<string> Needs,
    ImmutableArray<string> Topics,
    ImmutableArray<string> Causes,
    bool IsVerified)
{
    private static readonly Lazy<ImmutableArray<AuthenticationDefect>> Facts =
        new(() => FactFile.Read("authentication-defects.json", "defects", Read));

    /// <summary>All known defects, by product and repair.</summary>
    public static ImmutableArray<AuthenticationDefect> All => Facts.Value;

    /// <summary>Whether a release has the defect.</summary>
    public bool Affects(ReleaseVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return (AffectedFrom is null || version >= AffectedFrom) && (FixedIn is null || version < FixedIn);
    }

    private static AuthenticationDefect Read(JsonElement fact) => new(
        fact.Text("id"),
        fact.Text("product") == "terraform" ? DefectiveProduct.Terraform : DefectiveProduct.AwsProvider,
        fact.OptionalVersion("from"),
        fact.OptionalVersion("fixed"),
        fact.Text("summary"),
        fact.Texts("needs"),
        fact.Texts("topics"),
        fact.Texts("causes"),
        fact.IsVerified());
}
