using CsCheck;
using Linter.Core.Aws;

namespace Linter.Core.Tests.Aws;

internal sealed class StsEndpointTests
{
    [TestCase("https://sts.amazonaws.com", "aws", null, false, false)]
    [TestCase("https://sts.amazonaws.com/", "aws", null, false, false)]
    [TestCase("sts.eu-west-1.amazonaws.com", "aws", "eu-west-1", false, false)]
    [TestCase("HTTPS://STS.EU-WEST-1.AMAZONAWS.COM:443/path?x", "aws", "eu-west-1", false, false)]
    [TestCase("https://sts-fips.us-east-1.amazonaws.com", "aws", "us-east-1", true, false)]
    [TestCase("https://sts.us-gov-west-1.amazonaws.com", "aws-us-gov", "us-gov-west-1", true, false)]
    [TestCase("https://sts.cn-north-1.amazonaws.com.cn", "aws-cn", "cn-north-1", false, false)]
    [TestCase("https://sts.us-iso-east-1.c2s.ic.gov", "aws-iso", "us-iso-east-1", false, false)]
    [TestCase("https://sts.eusc-de-east-1.amazonaws.eu", "aws-eusc", "eusc-de-east-1", false, false)]
    [TestCase("https://sts.eu-west-1.api.aws", "aws", "eu-west-1", false, true)]
    [TestCase("https://vpce-0123-abc.sts.us-east-1.vpce.amazonaws.com", "aws", "us-east-1", false, false)]
    [TestCase("https://sts.eu-east-9.amazonaws.com", "aws", "eu-east-9", false, false)]
    [TestCase("http://localhost:4566", null, null, false, false)]
    [TestCase("https://sts.example.com", null, null, false, false)]
    [TestCase("https://s3.eu-west-1.amazonaws.com", null, null, false, false)]
    [TestCase("https://sts.amazonaws.com.cn", null, null, false, false)]
    [TestCase("https://sts.amazonaws.com.evil.example", null, null, false, false)]
    [TestCase("", null, null, false, false)]
    [TestCase(null, null, null, false, false)]
    public void An_address_of_STS_says_where_it_is(string? text, string? partition, string? region, bool fips, bool dualStack)
    {
        var isSts = StsEndpoint.TryParse(text, out var endpoint);
        Assert.That(isSts, Is.EqualTo(partition is not null));
        Assert.That(
            (endpoint?.Partition.Name, endpoint?.Region, endpoint?.IsFips ?? false, endpoint?.IsDualStack ?? false),
            Is.EqualTo((partition, region, fips, dualStack)));
    }

    [Test]
    public void The_global_endpoint_is_signed_for_us_east_1() =>
        Assert.That(StsEndpoint.TryParse("sts.amazonaws.com", out var endpoint) ? (endpoint.IsGlobal, endpoint.SigningRegion) : default, Is.EqualTo((true, "us-east-1")));

    [TestCase("us-east-2", true)]
    [TestCase("us-gov-east-1", true)]
    [TestCase("eu-west-1", false)]
    public void STS_has_FIPS_in_a_few_regions(string name, bool has) => Assert.That(StsEndpoint.HasFips(Regions.TryGet(name, out var region) ? region : throw new ArgumentException(name)), Is.EqualTo(has));

    [TestCase("https://bucket.s3.eu-west-1.amazonaws.com/key", "s3", "eu-west-1", "aws", false)]
    [TestCase("https://s3.dualstack.us-west-2.amazonaws.com", "s3", "us-west-2", "aws", true)]
    [TestCase("https://dynamodb.us-gov-west-1.amazonaws.com", "dynamodb", "us-gov-west-1", "aws-us-gov", false)]
    [TestCase("https://iam.amazonaws.com", "iam", null, "aws", false)]
    [TestCase("https://s3.cn-north-1.amazonaws.com.cn", "s3", "cn-north-1", "aws-cn", false)]
    public void Any_host_of_AWS_says_where_it_is(string text, string service, string? region, string partition, bool dualStack)
    {
        Assert.That(ServiceHost.TryParse(ServiceHost.HostOf(text), out var host), Is.True);
        Assert.That((host!.Service, host.Region, host.Partition.Name, host.IsDualStack), Is.EqualTo((service, region, partition, dualStack)));
    }

    [TestCase("http://user:word@LocalHost:4566/x", "localhost")]
    [TestCase("http://[::1]:4566", "::1")]
    [TestCase("localstack:4566", "localstack")]
    [TestCase("host.", "host")]
    [TestCase("http://", null)]
    [TestCase("a b", null)]
    public void The_host_is_taken_from_an_address(string text, string? host) => Assert.That(ServiceHost.HostOf(text), Is.EqualTo(host));

    [Test]
    public void No_text_makes_reading_throw() => Gen.OneOf(Gen.String, Gen.String.Select(text => $"https://{text}.amazonaws.com")).Sample(text =>
    {
        _ = StsEndpoint.TryParse(text, out _);
        return true;
    });
}
