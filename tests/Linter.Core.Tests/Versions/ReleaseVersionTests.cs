using CsCheck;
using Linter.Core.Terraform.Versions;

namespace Linter.Core.Tests.Versions;

internal sealed class ReleaseVersionTests
{
    private static readonly Gen<ReleaseVersion> GenVersion = Gen.Select(
        Gen.Int[0, 3],
        Gen.Int[0, 3],
        Gen.Int[0, 3],
        Gen.OneOf("", "-alpha", "-alpha.1", "-beta.2", "-beta.11", "-rc1", "-1"),
        (major, minor, patch, prerelease) => ReleaseVersion.Parse($"{major}.{minor}.{patch}{prerelease}"));

    [TestCase("5", "5.0.0")]
    [TestCase("5.1", "5.1.0")]
    [TestCase("5.100.0", "5.100.0")]
    [TestCase("v1.2.3", "1.2.3")]
    [TestCase("1.2.3.4", "1.2.3.4")]
    [TestCase("01.002.3", "1.2.3")]
    [TestCase("1.2.3-rc1", "1.2.3-rc1")]
    [TestCase("1.2-beta.1", "1.2.0-beta.1")]
    [TestCase("1.2.3+build.5", "1.2.3+build.5")]
    [TestCase("1.2.3-rc1+build", "1.2.3-rc1+build")]
    [TestCase("1.2.3beta", "1.2.3-beta")]
    [TestCase("0.0.0", "0.0.0")]
    [TestCase("9223372036854775807", "9223372036854775807.0.0")]
    public void A_version_is_read_and_printed_as_Terraform_prints_it(string text, string printed) =>
        Assert.That(ReleaseVersion.Parse(text).ToString(), Is.EqualTo(printed));

    [TestCase("")]
    [TestCase(" 1.2")]
    [TestCase("1.2 ")]
    [TestCase("V1.2")]
    [TestCase("vv1")]
    [TestCase("1.")]
    [TestCase(".1")]
    [TestCase("1..2")]
    [TestCase("1.x")]
    [TestCase("1.*")]
    [TestCase("-1")]
    [TestCase("latest")]
    [TestCase("1.2.3-rc..1")]
    [TestCase("1.2.3+")]
    [TestCase("1.2.3-rc_1")]
    [TestCase("1,2")]
    [TestCase("99999999999999999999")]
    [TestCase("١.٢")]
    public void What_Terraform_refuses_is_no_version(string text) => Assert.That(ReleaseVersion.TryParse(text, out _), Is.False);

    [Test]
    public void Null_is_no_version() => Assert.That(ReleaseVersion.TryParse(null, out _), Is.False);

    [Test]
    public void Order_follows_numbers_then_prereleases()
    {
        string[] ascending =
        [
            "0.9.9", "1.0.0-1", "1.0.0-2", "1.0.0-11", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2",
            "1.0.0-beta.11", "1.0.0-rc1", "1.0.0", "1.0.0.1", "1.0.1", "1.2.0", "1.10.0", "2.0.0-rc1", "2.0.0", "10.0.0",
        ];
        var versions = ascending.Select(ReleaseVersion.Parse).ToArray();
        Assert.That(versions.Reverse().Order(), Is.EqualTo(versions));
    }

    [TestCase("1.2", "1.2.0")]
    [TestCase("1.2.0", "1.2.0.0")]
    [TestCase("1.2.0+a", "1.2.0+b")]
    public void Missing_numbers_and_metadata_do_not_make_a_difference(string left, string right)
    {
        Assert.That(ReleaseVersion.Parse(left), Is.EqualTo(ReleaseVersion.Parse(right)));
        Assert.That(ReleaseVersion.Parse(left).GetHashCode(), Is.EqualTo(ReleaseVersion.Parse(right).GetHashCode()));
    }

    [Test]
    public void Comparing_is_antisymmetric_and_agrees_with_equality() => Gen.Select(GenVersion, GenVersion).Sample((left, right) =>
        Math.Sign(left.CompareTo(right)) == -Math.Sign(right.CompareTo(left))
        && left.CompareTo(right) == 0 == left.Equals(right)
        && left < right == (left.CompareTo(right) < 0));

    [Test]
    public void Comparing_is_transitive() => Gen.Select(GenVersion, GenVersion, GenVersion).Sample((first, second, third) =>
        !(first <= second && second <= third) || first <= third);

    [Test]
    public void What_is_printed_reads_back_as_the_same() => GenVersion.Sample(version => ReleaseVersion.Parse(version.ToString()).Equals(version));

    [Test]
    public void No_text_makes_reading_throw() => Gen.String.Sample(text => ReleaseVersion.TryParse(text, out var version) == version is not null);

    [Test]
    public void The_next_patch_is_later() => GenVersion.Sample(version => version.NextPatch > version && !version.NextPatch.IsPrerelease);
}
