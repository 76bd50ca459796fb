using Linter.Core.Aws;

namespace Linter.Core.Tests.Aws;

public sealed class EndpointHostTests
{
    [TestCase("https://sts.eu-west-1.amazonaws.com", "Aws", true)]
    [TestCase("sts.cn-north-1.amazonaws.com.cn", "Aws", true)]
    [TestCase("https://vpce-0a1b.sts.eu-west-1.vpce.amazonaws.com", "AwsPrivate", true)]
    [TestCase("http://localhost:4566", "Local", false)]
    [TestCase("http://S3.LOCALHOST.localstack.cloud:4566", "Local", false)]
    [TestCase("http://[::1]:4566", "Local", false)]
    [TestCase("http://127.0.0.1", "Local", false)]
    [TestCase("http://172.16.0.9:9000", "Local", false)]
    [TestCase("http://172.32.0.9:9000", "Foreign", false)]
    [TestCase("http://minio:9000", "Local", false)]
    [TestCase("https://ams3.digitaloceanspaces.com", "Foreign", true)]
    [TestCase("HTTP://amazonaws.com.example.net/", "Foreign", false)]
    public void A_url_tells_whose_host_it_is(string url, string kind, bool isEncrypted)
    {
        var host = EndpointHost.Parse(url)!;

        Assert.That(host.Kind.ToString(), Is.EqualTo(kind));
        Assert.That(host.IsEncrypted, Is.EqualTo(isEncrypted));
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("http://")]
    [TestCase(null)]
    public void A_text_without_a_host_is_none(string? url) => Assert.That(EndpointHost.Parse(url), Is.Null);
}
