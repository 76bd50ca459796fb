using System.Collections.Immutable;
using CsCheck;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Machine;
using Linter.Core.Credentials.Profiles;
using Linter.Core.Terraform.Versions;
using Linter.Hcl.Text;
using Linter.Testing;

namespace Linter.Core.Tests.Credentials;

public sealed class HostileInputTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        "[", "]", "=", ":", "\"", "'", "#", ";", ",", " ", "\t", "\n", "\r\n", "\\", "profile ", "default", "p", "a", "source_profile = a", "role_arn = r",
        "aws_access_key_id = k", "aws_secret_access_key = s", "credential_source = Environment", "sso_session = p", "sso-session p", "mfa_serial = m",
        "\ufeff", "\u00a0", "é", "\ud83d\ude00", "\0").List[0, 60].Select(parts => string.Concat(parts));

    [Test]
    public void No_text_stops_either_parser_and_every_place_is_inside_it()
    {
        Texts.Sample(text =>
        {
            var source = new SourceText("config", text);
            foreach (var file in (ProfileFile[])[ProfileFileParser.Parse(source), LegacyProfileFileParser.Parse(source)])
            {
                var spans = file.Sections.Select(section => section.Header)
                    .Concat(file.Sections.SelectMany(section => section.Properties).Select(property => property.Span))
                    .Concat(file.Remarks.Select(remark => remark.Span))
                    .Concat(file.BrokenAt is { } at ? [at] : []);
                Assert.That(spans.All(span => span.Start >= 0 && span.Start <= span.End && span.End <= source.Length));
            }
        });
    }

    [Test]
    public void No_shared_file_stops_the_walker_and_the_same_files_give_the_same_outcome()
    {
        Gen.Select(Texts, Texts, Gen.OneOf("p", "a", "default")).Sample((config, credentials, profile) =>
        {
            var first = Walk(config, credentials, profile);
            var second = Walk(config, credentials, profile);

            Assert.That(first.Links, Is.EqualTo(second.Links));
            Assert.That(first.Error?.Message, Is.EqualTo(second.Error?.Message));
        });
    }

    [Test]
    public void Ten_thousand_profiles_in_a_row_are_followed_to_the_last()
    {
        const int count = 10_000;
        var config = string.Concat(Enumerable.Range(0, count).Select(number => $"[profile p{number}]\nrole_arn = r{number}\nsource_profile = p{number + 1}\n"))
            + $"[profile p{count}]\naws_access_key_id = AKIARZPUZDIKC7MTFDOC\naws_secret_access_key = s\n";

        Assert.That(Walk(config, "", "p0").Credentials.AssumedRoles, Has.Length.EqualTo(count));
    }

    [Test]
    public void Many_sections_are_read_in_time_that_grows_with_the_file()
    {
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(number => $"[p{number}]\n"));
        var source = new SourceText("credentials", text);

        Assert.That(ProfileFileParser.Parse(source).Sections, Has.Count.EqualTo(100_000));
        Assert.That(LegacyProfileFileParser.Parse(source).Sections, Has.Count.EqualTo(100_000));
    }

    [TestCase(MachineFileKind.Folder)]
    [TestCase(MachineFileKind.Special)]
    [TestCase(MachineFileKind.TooLarge)]
    public void A_shared_file_that_is_no_readable_file_is_an_error_and_not_a_hang(object kind)
    {
        var files = new MemoryMachineFiles().Add("/home/dev/.aws/config", (MachineFileKind)kind);

        Assert.That(Walk(files, "default").Error?.Code, Is.EqualTo(ChainErrorCode.FileMalformed));
    }

    [TestCase(MachineFileKind.Missing)]
    [TestCase(MachineFileKind.Denied)]
    public void A_shared_file_that_is_missing_or_may_not_be_read_counts_as_empty(object kind)
    {
        var files = new MemoryMachineFiles().Add("/home/dev/.aws/config", (MachineFileKind)kind);

        Assert.That(Walk(files, "default").Error?.Code, Is.EqualTo(ChainErrorCode.ProfileNotFound));
    }

    private static ChainOutcome Walk(string config, string credentials, string profile) =>
        Walk(new MemoryMachineFiles().Add("/home/dev/.aws/config", config).Add("/home/dev/.aws/credentials", credentials), profile);

    private static ChainOutcome Walk(MemoryMachineFiles files, string profile)
    {
        var machine = new MachineState
        {
            Environment = ImmutableDictionary<string, string>.Empty.Add("AWS_PROFILE", profile).Add("AWS_REGION", "eu-west-1"),
            Home = "/home/dev",
            WorkingDirectory = "/work",
            Now = DoctorRun.Now,
            Files = files,
        };
        return new ChainWalker(machine).Walk(new ChainInput { Kind = ConfigurationKind.Provider, Rules = ChainRules.ForProvider(ReleaseVersion.Of(5, 100, 0)) });
    }
}
