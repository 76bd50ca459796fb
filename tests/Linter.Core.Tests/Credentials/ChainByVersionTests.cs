using System.Collections.Immutable;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Machine;
using Linter.Core.Terraform.Versions;
using Linter.Testing;

namespace Linter.Core.Tests.Credentials;

/// <summary>Where releases differ from the one that the scenarios were tried with.</summary>
public sealed class ChainByVersionTests
{
    private const string EnvironmentKey = "AKIARZPUZDIKC7MTFDOC";
    private const string ProfileKey = "AKIARTX3GSDSX4TFDOCX";

    private static readonly ImmutableDictionary<string, string> KeysInEnvironment = ImmutableDictionary<string, string>.Empty
        .Add("AWS_ACCESS_KEY_ID", EnvironmentKey).Add("AWS_SECRET_ACCESS_KEY", "s").Add("AWS_REGION", "eu-west-1");

    [TestCase("3.76.1", EnvironmentKey)]
    [TestCase("4.0.0", ProfileKey)]
    [TestCase("5.100.0", ProfileKey)]
    public void The_profile_argument_of_a_provider_beats_keys_in_variables_from_4_on(string version, string key)
    {
        var input = new ChainInput { Kind = ConfigurationKind.Provider, Rules = ChainRules.ForProvider(ReleaseVersion.Parse(version)), Profile = ChainArgument.Of("p") };

        Assert.That(Walk(input, KeysInEnvironment).Credentials.Keys?.AccessKeyId, Is.EqualTo(key));
    }

    [TestCase("1.5.7", null, EnvironmentKey)]
    [TestCase("1.6.0", null, EnvironmentKey)]
    [TestCase("1.6.0", false, ProfileKey)]
    [TestCase("1.7.0", true, EnvironmentKey)]
    [TestCase("1.7.0", null, ProfileKey)]
    [TestCase("1.8.0", null, ProfileKey)]
    public void The_profile_argument_of_a_backend_beats_keys_in_variables_from_1_7_on(string version, bool? useLegacyWorkflow, string key)
    {
        var input = new ChainInput
        {
            Kind = ConfigurationKind.Backend,
            Rules = ChainRules.ForBackend(ReleaseVersion.Parse(version), useLegacyWorkflow),
            Profile = ChainArgument.Of("p"),
        };

        Assert.That(Walk(input, KeysInEnvironment).Credentials.Keys?.AccessKeyId, Is.EqualTo(key));
    }

    [TestCase("3.76.1", EnvironmentKey, null)]
    [TestCase("4.0.0", null, ChainErrorCode.EmptyStaticCredentials)]
    public void Half_a_pair_in_the_block_is_an_error_from_4_on_and_passed_over_before(string version, string? key, object? error)
    {
        var input = new ChainInput { Kind = ConfigurationKind.Provider, Rules = ChainRules.ForProvider(ReleaseVersion.Parse(version)), AccessKey = ChainArgument.Of("AKIA") };
        var outcome = Walk(input, KeysInEnvironment);

        Assert.That(outcome.Error?.Code, Is.EqualTo(error));
        Assert.That(outcome.Credentials.Keys?.AccessKeyId, Is.EqualTo(key));
    }

    [TestCase("3.76.1", null)]
    [TestCase("4.2.0", null)]
    [TestCase("4.3.0", "us-gov-west-1")]
    public void The_region_of_a_profile_counts_for_a_provider_from_4_3_on(string version, string? region)
    {
        var input = new ChainInput { Kind = ConfigurationKind.Provider, Rules = ChainRules.ForProvider(ReleaseVersion.Parse(version)), Profile = ChainArgument.Of("p") };
        var outcome = Walk(input, ImmutableDictionary<string, string>.Empty);

        Assert.That(outcome.Region.Value, Is.EqualTo(region));
        Assert.That(outcome.Partition, Is.EqualTo(region is null ? null : "aws-us-gov"));
        Assert.That(outcome.Error?.Code, Is.EqualTo(region is null ? ChainErrorCode.MissingRegion : (ChainErrorCode?)null));
    }

    [TestCase("5.100.0", true)]
    [TestCase("6.0.0", false)]
    public void A_file_that_SDK_1_cannot_read_stops_providers_before_6(string version, bool isStopped)
    {
        var input = new ChainInput { Kind = ConfigurationKind.Provider, Rules = ChainRules.ForProvider(ReleaseVersion.Parse(version)) };
        var outcome = Walk(input, KeysInEnvironment, "[None]\n= None\n");

        Assert.That(outcome.Error?.Code, Is.EqualTo(isStopped ? ChainErrorCode.FileMalformed : (ChainErrorCode?)null));
    }

    [TestCase("2.70.0", null, CredentialSource.InstanceMetadata)]
    [TestCase("2.70.0", "1", CredentialSource.Process)]
    [TestCase("3.0.0", null, CredentialSource.Process)]
    public void The_config_file_counts_before_3_only_where_AWS_SDK_LOAD_CONFIG_says_so(string version, string? loadConfig, object source)
    {
        var environment = ImmutableDictionary<string, string>.Empty.Add("AWS_REGION", "eu-west-1").Add("AWS_PROFILE", "proc");
        var input = new ChainInput { Kind = ConfigurationKind.Provider, Rules = ChainRules.ForProvider(ReleaseVersion.Parse(version)) };
        var outcome = Walk(input, loadConfig is null ? environment : environment.Add("AWS_SDK_LOAD_CONFIG", loadConfig), "[profile proc]\ncredential_process = x\n");

        Assert.That(outcome.Credentials.Source, Is.EqualTo(source));
    }

    [TestCase("not-an-arn", ChainErrorCode.Other)]
    [TestCase("arn:aws:iam::123456789012", ChainErrorCode.Other)]
    [TestCase("arn:aws:iam::123456789012:role/x", null)]
    public void A_role_that_is_no_ARN_stops_the_run_before_STS_is_asked(string role, object? error)
    {
        var input = new ChainInput { Kind = ConfigurationKind.Provider, Rules = ChainRules.ForProvider(ReleaseVersion.Of(6)), AssumeRoles = [ChainArgument.Of(role)] };

        Assert.That(Walk(input, KeysInEnvironment).Error?.Code, Is.EqualTo(error));
    }

    [Test]
    public void An_argument_that_is_not_known_is_neither_good_nor_bad()
    {
        var input = new ChainInput
        {
            Kind = ConfigurationKind.Provider,
            Rules = ChainRules.ForProvider(ReleaseVersion.Of(6)),
            AccessKey = ChainArgument.Unknown,
            Region = ChainArgument.Unknown,
        };
        var outcome = Walk(input, ImmutableDictionary<string, string>.Empty);

        Assert.That(outcome.Error, Is.Null);
        Assert.That(outcome.Credentials.Source, Is.EqualTo(CredentialSource.Configuration));
        Assert.That(outcome.Credentials.Keys, Is.Null);
        Assert.That(outcome.Region, Is.EqualTo(new ChosenRegion(null, RegionSource.Configuration)));
    }

    [Test]
    public void Exactly_one_link_is_used_where_credentials_are_found()
    {
        var input = new ChainInput { Kind = ConfigurationKind.Provider, Rules = ChainRules.ForProvider(ReleaseVersion.Of(6)) };

        Assert.That(Walk(input, KeysInEnvironment).Links.Where(link => link.Used).Select(link => link.Source), Is.EqualTo(new[] { CredentialSource.Environment }));
    }

    private static ChainOutcome Walk(ChainInput input, ImmutableDictionary<string, string> environment, string config = "[profile p]\nregion = us-gov-west-1\n")
    {
        var files = new MemoryMachineFiles()
            .Add("/home/dev/.aws/config", config)
            .Add("/home/dev/.aws/credentials", $"[p]\naws_access_key_id = {ProfileKey}\naws_secret_access_key = s\n");
        return new ChainWalker(new MachineState
        {
            Environment = environment,
            Home = "/home/dev",
            WorkingDirectory = "/work",
            Now = DoctorRun.Now,
            Files = files,
        }).Walk(input);
    }
}
