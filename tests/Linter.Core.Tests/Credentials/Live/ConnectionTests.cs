using System.Collections.Immutable;
using System.Text;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Live;
using Linter.Core.Credentials.Machine;
using Linter.Core.Engine;
using Linter.Core.Sources;
using Linter.Core.Terraform.Versions;
using Linter.Testing;

namespace Linter.Core.Tests.Credentials.Live;

/// <summary>
/// Which STS is asked, and by way of which proxy. What is expected here Terraform 1.11.4 did when it was watched by a proxy.
/// </summary>
public sealed class ConnectionTests
{
    private const string Profile = "[default]\n";
    private const string Services = "[default]\nservices = local\n[services local]\nsts =\n  endpoint_url = https://svc.test # ours\n";

    [TestCase("", "", "", "sts.eu-west-1.amazonaws.com")]
    [TestCase("use_fips_endpoint = true", "", "", "sts-fips.eu-west-1.amazonaws.com")]
    [TestCase("", "AWS_USE_FIPS_ENDPOINT=TRUE", "", "sts-fips.eu-west-1.amazonaws.com")]
    [TestCase("", "AWS_USE_FIPS_ENDPOINT=false", "", "sts-fips.eu-west-1.amazonaws.com", Description = "any text counts before 1.15")]
    [TestCase("use_fips_endpoint = false", "AWS_USE_FIPS_ENDPOINT=true", "", "sts-fips.eu-west-1.amazonaws.com")]
    [TestCase("", "", Profile + "use_fips_endpoint = true\n", "sts-fips.eu-west-1.amazonaws.com")]
    [TestCase("", "", Profile + "use_fips_endpoint = false\n", "sts.eu-west-1.amazonaws.com")]
    [TestCase("use_dualstack_endpoint = true", "", "", "sts.eu-west-1.api.aws")]
    [TestCase("", "AWS_USE_DUALSTACK_ENDPOINT=false", "", "sts.eu-west-1.api.aws")]
    [TestCase("use_dualstack_endpoint = true\nuse_fips_endpoint = true", "", "", "sts-fips.eu-west-1.api.aws")]
    [TestCase("sts_region = \"us-east-1\"", "", "", "sts.us-east-1.amazonaws.com")]
    [TestCase("", "AWS_STS_REGIONAL_ENDPOINTS=legacy", Profile + "sts_regional_endpoints = legacy\n", "sts.eu-west-1.amazonaws.com")]
    [TestCase("", "AWS_ENDPOINT_URL=https://any.test", "", "any.test")]
    [TestCase("", "AWS_ENDPOINT_URL=https://any.test;AWS_ENDPOINT_URL_STS=https://sts.test", "", "sts.test")]
    [TestCase("", "AWS_ENDPOINT_URL=https://any.test;AWS_STS_ENDPOINT=https://old.test", "", "old.test")]
    [TestCase("", "AWS_ENDPOINT_URL_STS=https://sts.test;AWS_STS_ENDPOINT=https://old.test", "", "sts.test")]
    [TestCase("", "AWS_ENDPOINT_URL_STS=https://sts.test;AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true", "", "sts.test")]
    [TestCase("", "AWS_ENDPOINT_URL=https://any.test;AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true", "", "sts.eu-west-1.amazonaws.com")]
    [TestCase("", "", Profile + "endpoint_url = https://prof.test\n", "prof.test")]
    [TestCase("", "", Profile + "endpoint_url = https://prof.test\nignore_configured_endpoint_urls = true\n", "sts.eu-west-1.amazonaws.com")]
    [TestCase("", "", Services, "svc.test")]
    [TestCase("", "", "[default]\nservices = gone\n", "sts.eu-west-1.amazonaws.com")]
    [TestCase("", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true", Services, "sts.eu-west-1.amazonaws.com")]
    [TestCase("", "AWS_ENDPOINT_URL=https://any.test", Services, "any.test")]
    [TestCase("endpoints = { sts = \"https://arg.test\" }", "AWS_ENDPOINT_URL_STS=https://sts.test", "", "arg.test")]
    [TestCase("sts_endpoint = \"https://arg.test\"", "", "", "arg.test")]
    [TestCase("use_fips_endpoint = true\nendpoints = { sts = \"https://arg.test\" }", "", "", "arg.test")]
    [TestCase("", "AWS_ENDPOINT_URL_STS=sts.test", "", null, Description = "no scheme: Terraform fails before it sends anything")]
    public void The_same_STS_as_Terraform_is_asked(string arguments, string environment, string config, string? host) =>
        Assert.That(Target(arguments, environment, config)?.Host, Is.EqualTo(host));

    [TestCase("us-gov-west-1", "use_fips_endpoint = true", "sts.us-gov-west-1.amazonaws.com")]
    [TestCase("cn-north-1", "use_fips_endpoint = true", "sts-fips.cn-north-1.amazonaws.com.cn")]
    [TestCase("cn-north-1", "", "sts.cn-north-1.amazonaws.com.cn")]
    [TestCase("us-iso-east-1", "", "sts.us-iso-east-1.c2s.ic.gov")]
    [TestCase("eu-west-9", "skip_region_validation = true", "sts.eu-west-9.amazonaws.com")]
    public void Every_partition_has_its_own(string region, string arguments, string host) =>
        Assert.That(Target(arguments, "", "", region)?.Host, Is.EqualTo(host));

    [TestCase("1.5.7", "eu-west-1", "", "sts.amazonaws.com", "us-east-1")]
    [TestCase("1.5.7", "eu-west-1", "AWS_STS_REGIONAL_ENDPOINTS=regional", "sts.eu-west-1.amazonaws.com", "eu-west-1")]
    [TestCase("1.5.7", "eu-south-1", "", "sts.eu-south-1.amazonaws.com", "eu-south-1")]
    [TestCase("1.5.7", "cn-north-1", "", "sts.cn-north-1.amazonaws.com.cn", "cn-north-1")]
    [TestCase("1.5.7", "eu-west-1", "AWS_ENDPOINT_URL=https://any.test", "sts.amazonaws.com", "us-east-1")]
    [TestCase("1.5.7", "eu-west-1", "AWS_STS_ENDPOINT=https://old.test", "old.test", "eu-west-1")]
    [TestCase("1.15.0", "eu-west-1", "AWS_USE_FIPS_ENDPOINT=false", "sts.eu-west-1.amazonaws.com", "eu-west-1")]
    public void Releases_differ_in_what_they_ask(string terraform, string region, string environment, string host, string signingRegion)
    {
        var target = Target("", environment, "", region, terraform);

        Assert.That((target?.Host, target?.SigningRegion), Is.EqualTo((host, signingRegion)));
    }

    [TestCase("", "HTTPS_PROXY=http://p:1", "https://sts.eu-west-1.amazonaws.com", "http://p:1/")]
    [TestCase("", "https_proxy=p:1", "https://sts.eu-west-1.amazonaws.com", "http://p:1/")]
    [TestCase("", "HTTP_PROXY=http://p:1", "https://sts.eu-west-1.amazonaws.com", null)]
    [TestCase("", "HTTP_PROXY=http://p:1", "http://sts.test", "http://p:1/")]
    [TestCase("", "HTTP_PROXY=http://p:1;REQUEST_METHOD=GET", "http://sts.test", null)]
    [TestCase("", "HTTP_PROXY=http://p:1", "http://127.0.0.1:9", null)]
    [TestCase("", "HTTP_PROXY=http://p:1", "http://localhost:9", null)]
    [TestCase("http_proxy = \"http://p:1\"", "", "https://sts.eu-west-1.amazonaws.com", "http://p:1/", Description = "the block's one serves both")]
    [TestCase("https_proxy = \"http://p:1\"", "HTTPS_PROXY=http://q:2", "https://sts.eu-west-1.amazonaws.com", "http://p:1/")]
    [TestCase("no_proxy = \"sts.eu-west-1.amazonaws.com\"", "HTTPS_PROXY=http://p:1", "https://sts.eu-west-1.amazonaws.com", null)]
    [TestCase("", "HTTPS_PROXY=http://p:1;NO_PROXY=amazonaws.com", "https://sts.eu-west-1.amazonaws.com", null)]
    [TestCase("", "HTTPS_PROXY=http://p:1;NO_PROXY= AMAZONAWS.com ", "https://sts.eu-west-1.amazonaws.com", null)]
    [TestCase("", "HTTPS_PROXY=http://p:1;NO_PROXY=.amazonaws.com", "https://sts.eu-west-1.amazonaws.com", null)]
    [TestCase("", "HTTPS_PROXY=http://p:1;NO_PROXY=*.amazonaws.com", "https://sts.eu-west-1.amazonaws.com", null)]
    [TestCase("", "HTTPS_PROXY=http://p:1;NO_PROXY=*", "https://sts.eu-west-1.amazonaws.com", null)]
    [TestCase("", "HTTPS_PROXY=http://p:1;NO_PROXY=sts.eu-west-1.amazonaws.com:443", "https://sts.eu-west-1.amazonaws.com", null)]
    [TestCase("", "HTTPS_PROXY=http://p:1;NO_PROXY=sts.eu-west-1.amazonaws.com:80", "https://sts.eu-west-1.amazonaws.com", "http://p:1/")]
    [TestCase("", "HTTPS_PROXY=http://p:1;NO_PROXY=x, eu-west-1.amazonaws.com", "https://sts.eu-west-1.amazonaws.com", null)]
    [TestCase("", "HTTPS_PROXY=http://p:1;NO_PROXY=west-1.amazonaws.com", "https://sts.eu-west-1.amazonaws.com", "http://p:1/")]
    [TestCase("", "HTTP_PROXY=http://p:1;NO_PROXY=.sts.test", "http://sts.test", "http://p:1/", Description = "a dot stands for names below")]
    [TestCase("", "HTTP_PROXY=http://p:1;NO_PROXY=10.0.0.0/8", "http://10.1.2.3", null)]
    [TestCase("", "HTTP_PROXY=http://p:1;NO_PROXY=10.0.0.0/8", "http://11.1.2.3", "http://p:1/")]
    [TestCase("", "HTTPS_PROXY=::bad", "https://sts.eu-west-1.amazonaws.com", null)]
    public void The_same_proxy_as_Terraform_is_taken(string arguments, string environment, string destination, string? proxy)
    {
        var (configuration, machine) = Diagnose(arguments, environment, "", "eu-west-1", "1.11.4");

        Assert.That(ConnectionSettings.Of(configuration, machine).Proxy.For(new Uri(destination))?.ToString(), Is.EqualTo(proxy));
    }

    private static StsTarget? Target(string arguments, string environment, string config, string region = "eu-west-1", string terraform = "1.11.4")
    {
        var (configuration, machine) = Diagnose(arguments, environment, config, region, terraform);
        return StsTarget.Of(configuration, machine, given: null);
    }

    private static (DiagnosedConfiguration Configuration, MachineState Machine) Diagnose(
        string arguments, string environment, string config, string region, string terraform)
    {
        var variables = environment.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=', 2));
        var machine = new MachineState
        {
            Environment = variables.ToImmutableDictionary(pair => pair[0], pair => pair[1]),
            Home = "/home/dev",
            WorkingDirectory = "/work",
            Now = DoctorRun.Now,
            Files = new MemoryMachineFiles().Add("/home/dev/.aws/config", config),
        };
        var main = $$"""
            terraform {
              backend "s3" {
                bucket     = "b"
                key        = "k"
                region     = "{{region}}"
                access_key = "AKIARZPUZDIKC7MTFDOC"
                secret_key = "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"
                {{arguments}}
              }
            }
            """;
        var result = DoctorEngine.Run(new DoctorRequest
        {
            Files = new MemorySourceFiles([KeyValuePair.Create("main.tf", Encoding.UTF8.GetBytes(main))]),
            Machine = machine,
            Terraform = ReleaseVersion.TryParse(terraform, out var release) ? release : null,
        });
        return (result.Configurations.Single(), machine);
    }
}
