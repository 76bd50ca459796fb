using Linter.Core.Aws;
using Linter.Core.Terraform.Versions;

namespace Linter.Core.Tests.Aws;

internal sealed class ReleaseHistoryTests
{
    [TestCase("~> 3.0", "3.76.1")]
    [TestCase("~> 4.0", "4.67.0")]
    [TestCase(">= 4.0, < 5.0", "4.67.0")]
    [TestCase("= 2.70.0", "2.70.0")]
    [TestCase("< 0.1.0", null)]
    [TestCase("~> 5.26.0", "5.26.0")]
    [TestCase("6.1.0", null)]
    [TestCase("6.57.0", null)]
    public void The_newest_allowed_release_of_the_provider_is_found(string text, string? newest) =>
        Assert.That(ReleaseHistory.AwsProvider.NewestAllowed(Parse(text))?.Version.ToString(), Is.EqualTo(newest));

    [Test]
    public void No_upper_end_allows_the_newest_known() =>
        Assert.That(ReleaseHistory.AwsProvider.NewestAllowed(Parse(">= 4.0")), Is.EqualTo(ReleaseHistory.AwsProvider.Newest));

    [TestCase(">= 4.0", true)]
    [TestCase("~> 6.0", true)]
    [TestCase("~> 99.0", true)]
    [TestCase("99.1.2", true)]
    [TestCase("~> 4.0", false)]
    [TestCase("< 6.0", false)]
    [TestCase("= 5.0.0", false)]
    public void Constraints_may_allow_releases_that_are_newer_than_the_facts(string text, bool newer) =>
        Assert.That(ReleaseHistory.AwsProvider.AllowsNewerThanKnown(Parse(text)), Is.EqualTo(newer));

    [Test]
    public void Age_is_counted_to_the_day_of_the_facts()
    {
        var history = ReleaseHistory.AwsProvider;
        var release = history.Find(ReleaseVersion.Of(4, 0, 0))!;
        Assert.That(release.Date, Is.EqualTo(new DateOnly(2022, 2, 10)));
        Assert.That(history.AgeInYears(release), Is.EqualTo((history.AsOf.DayNumber - release.Date.DayNumber) / 365.25));
    }

    [Test]
    public void Terraform_and_OpenTofu_have_histories_of_their_own()
    {
        Assert.That(ReleaseHistory.Terraform.Find(ReleaseVersion.Of(1, 11, 4)), Is.Not.Null);
        Assert.That(ReleaseHistory.OpenTofu.Find(ReleaseVersion.Of(1, 5)), Is.Null);
        Assert.That(ReleaseHistory.OpenTofu.Newest.Version.Major, Is.EqualTo(1));
    }

    [Test]
    public void What_nobody_read_is_marked() =>
        Assert.That(ReleaseHistory.AwsProvider.Find(ReleaseVersion.Of(5, 90)) is null or { IsVerified: false }, Is.True);

    private static VersionConstraints Parse(string text) =>
        VersionConstraints.TryParse(text, ConstraintSubject.Provider, out var constraints, out var reason) ? constraints : throw new ArgumentException(reason, nameof(text));
}
