using Linter.Core.Aws;
using Linter.Core.Terraform;

namespace Linter.Core.Tests.Terraform;

public sealed class EndpointTargetTests
{
    [TestCase("http://localhost:4566", nameof(EndpointTarget.Local))]
    [TestCase("localhost", nameof(EndpointTarget.Local))]
    [TestCase("http://127.0.0.1:9000/", nameof(EndpointTarget.Local))]
    [TestCase("http://[::1]:4566", nameof(EndpointTarget.Local))]
    [TestCase("http://s3.localhost.localstack.cloud:4566", nameof(EndpointTarget.Local))]
    [TestCase("http://localstack:4566", nameof(EndpointTarget.Local))]
    [TestCase("http://host.docker.internal:4566", nameof(EndpointTarget.Local))]
    [TestCase("http://minio.storage.svc:9000", nameof(EndpointTarget.Local))]
    [TestCase("http://172.17.0.2:9000", nameof(EndpointTarget.Local))]
    [TestCase("http://172.32.0.2:9000", nameof(EndpointTarget.Foreign))]
    [TestCase("https://sts.eu-west-1.amazonaws.com", nameof(EndpointTarget.Aws))]
    [TestCase("https://STS.CN-NORTH-1.AMAZONAWS.COM.CN/", nameof(EndpointTarget.Aws))]
    [TestCase("https://vpce-0a1b.sts.eu-west-1.vpce.amazonaws.com", nameof(EndpointTarget.Aws))]
    [TestCase("https://ams3.digitaloceanspaces.com", nameof(EndpointTarget.Foreign))]
    [TestCase("https://amazonaws.com.example.org", nameof(EndpointTarget.Foreign))]
    [TestCase("https://localhost.example.org", nameof(EndpointTarget.Foreign))]
    [TestCase("https://user:password@minio:9000/path", nameof(EndpointTarget.Local))]
    [TestCase("http://", nameof(EndpointTarget.Unknown))]
    [TestCase("http://[::1", nameof(EndpointTarget.Unknown))]
    public void An_address_tells_who_answers(string address, string expected)
    {
        Assert.That(EndpointTargets.OfAddress(address, LocalHosts.None).ToString(), Is.EqualTo(expected));
    }

    [TestCase("https://s3.emulator.example.net", "s3.emulator.example.net", nameof(EndpointTarget.Local))]
    [TestCase("https://s3.emulator.example.net:4566/x", "s3.emulator.example.net", nameof(EndpointTarget.Local))]
    [TestCase("https://s3.emulator.example.net", "s3.emulator.example.net:4566", nameof(EndpointTarget.Local))]
    [TestCase("http://user:password@S3.Emulator.Example.Net:9000", "s3.emulator.example.net:4566", nameof(EndpointTarget.Local))]
    [TestCase("http://203.0.113.7:4566", "203.0.113.7", nameof(EndpointTarget.Local))]
    [TestCase("http://[2001:db8::1]:4566", "[2001:db8::1]:4566", nameof(EndpointTarget.Local))]
    [TestCase("https://s3.emulator.example.net", "*.emulator.example.net", nameof(EndpointTarget.Local))]
    [TestCase("https://emulator.example.net", "*.emulator.example.net", nameof(EndpointTarget.Foreign))]
    [TestCase("https://other-emulator.example.net", "emulator.example.net", nameof(EndpointTarget.Foreign))]
    [TestCase("https://emulator.example.net.attacker.example.org", "emulator.example.net", nameof(EndpointTarget.Foreign))]
    [TestCase("https://sts.eu-west-1.amazonaws.com", "emulator.example.net", nameof(EndpointTarget.Aws))]
    public void A_host_that_is_named_as_a_stand_in_is_one_at_every_port(string address, string named, string expected)
    {
        Assert.That(LocalHosts.Problem(named), Is.Null);
        Assert.That(EndpointTargets.OfAddress(address, LocalHosts.Of([named])).ToString(), Is.EqualTo(expected));
    }
}
