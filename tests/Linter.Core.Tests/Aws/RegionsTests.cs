using CsCheck;
using Linter.Core.Aws;

namespace Linter.Core.Tests.Aws;

internal sealed class RegionsTests
{
    [TestCase("us-east-1", "aws", false)]
    [TestCase("ap-east-1", "aws", true)]
    [TestCase("us-gov-west-1", "aws-us-gov", false)]
    [TestCase("cn-north-1", "aws-cn", false)]
    [TestCase("us-iso-east-1", "aws-iso", false)]
    [TestCase("us-isob-east-1", "aws-iso-b", false)]
    [TestCase("eu-isoe-west-1", "aws-iso-e", false)]
    [TestCase("us-isof-south-1", "aws-iso-f", false)]
    [TestCase("eusc-de-east-1", "aws-eusc", false)]
    public void A_region_knows_its_partition_and_whether_it_has_to_be_enabled(string name, string partition, bool optIn)
    {
        Assert.That(Regions.TryGet(name, out var region), Is.True);
        Assert.That((region!.Partition.Name, region.IsOptIn), Is.EqualTo((partition, optIn)));
    }

    [TestCase("us-gov-north-1", "aws-us-gov")]
    [TestCase("us-iso-north-1", "aws-iso")]
    [TestCase("us-isob-north-2", "aws-iso-b")]
    [TestCase("cn-south-1", "aws-cn")]
    [TestCase("eu-east-1", "aws")]
    [TestCase("eusc-de-west-1", "aws-eusc")]
    [TestCase("aws-global", "aws")]
    [TestCase("aws-cn-global", "aws-cn")]
    [TestCase("xx-east-1", null)]
    [TestCase("us-east-1a", null)]
    [TestCase("moon", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void A_region_that_is_not_known_is_placed_by_its_name(string? name, string? partition) =>
        Assert.That(Partitions.OfRegion(name)?.Name, Is.EqualTo(partition));

    [TestCase("us-east-1", true)]
    [TestCase("eu-east-1", true)]
    [TestCase("us-gov-north-12", true)]
    [TestCase("eusc-de-east-1", true)]
    [TestCase("us-east-1a", false)]
    [TestCase("us-east", false)]
    [TestCase("us-1", false)]
    [TestCase("US-EAST-1", false)]
    [TestCase("useast1", false)]
    [TestCase("us_east_1", false)]
    [TestCase("us-east-123", false)]
    [TestCase("u-east-1", false)]
    [TestCase("us--east-1", false)]
    [TestCase("us-east-1 ", false)]
    [TestCase("", false)]
    [TestCase(null, false)]
    public void A_newer_region_can_be_told_by_its_shape(string? text, bool wellFormed) => Assert.That(Regions.IsWellFormed(text), Is.EqualTo(wellFormed));

    [Test]
    public void All_known_regions_are_well_formed_and_lie_in_the_partition_of_their_name() => Assert.Multiple(() =>
    {
        foreach (var region in Regions.All)
        {
            Assert.That(Regions.IsWellFormed(region.Name), Is.True, region.Name);
            Assert.That(region.Partition.RegionPrefixes.Any(prefix => region.Name.StartsWith(prefix + "-", StringComparison.Ordinal)), Is.True, region.Name);
            Assert.That(StsEndpoint.TryParse(region.StsHost, out var sts) ? (sts.Region, sts.Partition) : default, Is.EqualTo((region.Name, region.Partition)));
        }
    });

    [TestCase("us-east-1a", "us-east-1")]
    [TestCase("ap-southeast-2c", "ap-southeast-2")]
    [TestCase("us-gov-west-1b", "us-gov-west-1")]
    [TestCase("us-west-2-lax-1a", "us-west-2")]
    [TestCase("us-east-1-wl1-bos-wlz-1", "us-east-1")]
    [TestCase("use1-az4", "us-east-1")]
    [TestCase("apse2-az1", "ap-southeast-2")]
    [TestCase("euc1-az2", "eu-central-1")]
    [TestCase("us-east-1", null)]
    [TestCase("us-east-1-foo", null)]
    [TestCase("us-east-1ab", null)]
    [TestCase("us-east-11", null)]
    [TestCase("xx-east-1a", null)]
    public void A_zone_belongs_to_its_region(string zone, string? region) =>
        Assert.That(Regions.TryGetOfZone(zone, out var found) ? found.Name : null, Is.EqualTo(region));

    [TestCase("us-eats-1", "us-east-1")]
    [TestCase("us-est-1", "us-east-1")]
    [TestCase("eu-west1", "eu-west-1")]
    [TestCase("useast1", "us-east-1")]
    [TestCase("US_EAST_1", "us-east-1")]
    [TestCase("EU-WEST-1", "eu-west-1")]
    [TestCase("us-east-1a", "us-east-1")]
    [TestCase("us-east-1 ", "us-east-1")]
    [TestCase("ap-south-est-1", "ap-southeast-1")]
    [TestCase("eu-frankfurt-1", null)]
    [TestCase("Ireland", "eu-west-1")]
    [TestCase("frankfurt", "eu-central-1")]
    [TestCase("N. Virginia", "us-east-1")]
    [TestCase("eu-ireland", "eu-west-1")]
    [TestCase("europe", null)]
    [TestCase("moon", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void The_region_that_was_meant_is_found(string? text, string? region) => Assert.That(Regions.Nearest(text)?.Name, Is.EqualTo(region));

    [Test]
    public void No_text_makes_looking_throw() => Gen.String.Sample(text =>
    {
        _ = Regions.Nearest(text);
        _ = Partitions.OfRegion(text);
        return !Regions.TryGet(text, out _) || Regions.IsWellFormed(text);
    });
}
