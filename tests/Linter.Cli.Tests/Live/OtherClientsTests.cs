using System.Text.Json;
using Linter.Cli.Tests.Testing;
using Linter.Testing;

namespace Linter.Cli.Tests.Live;

/// <summary>Terraform and the AWS CLI ask the same STS with the same credentials, and hear what the doctor hears.</summary>
public sealed class OtherClientsTests : LiveTests
{
    private const string EmptyBucket = "<?xml version=\"1.0\"?><ListBucketResult><Name>b</Name><KeyCount>0</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated></ListBucketResult>";

    private static IEnumerable<string?> Codes => [null, "InvalidClientTokenId", "SignatureDoesNotMatch", "ExpiredToken", "AccessDenied"];

    [TestCaseSource(nameof(Codes))]
    public void Terraform_hears_the_same(string? code)
    {
        if (Surroundings.Program("terraform", out var reason) is not { } terraform)
        {
            Assert.Ignore(reason);
            return;
        }

        Prepare(code);
        Folder.Write("work/main.tf", $$"""
            terraform {
              backend "s3" {
                bucket         = "b"
                key            = "k"
                region         = "eu-west-1"
                use_path_style = true
                endpoints      = { sts = "{{Sts.Url}}", s3 = "{{Sts.Url}}" }
              }
            }
            """);

        var (exitCode, output) = OtherProgram.Run(terraform, ["init", "-no-color", "-input=false"], Folder["work"], Environment);
        var signed = Sts.Requests.First(request => request.Action == "GetCallerIdentity");
        var doctor = Doctor("--live");

        Assert.That(AnswerIn(doctor).Code, Is.EqualTo(code), doctor.Output);
        Assert.That(exitCode, code is null ? Is.Zero : Is.Not.Zero, output);
        Assert.That(code is null || output.Contains($"api error {code}:", StringComparison.Ordinal), output);
        AssertSameSigner(signed);
        if (code is not null)
        {
            var page = CommandRun.In(Folder, new CommandSurroundings { Input = output }, "explain", "-");
            Assert.That(page.Output, Does.StartWith(code));
        }
    }

    [TestCaseSource(nameof(Codes))]
    public void The_AWS_CLI_hears_the_same(string? code)
    {
        if (Surroundings.Program("aws", out var reason) is not { } aws)
        {
            Assert.Ignore(reason);
            return;
        }

        Prepare(code);
        var (exitCode, output) = OtherProgram.Run(
            aws, ["sts", "get-caller-identity", "--endpoint-url", Sts.Url, "--region", "eu-west-1", "--output", "json"], Folder["work"], Environment);
        var signed = Sts.Requests[0];
        var doctor = Ask("provider \"aws\" {\n  region = \"eu-west-1\"\n}\n");

        Assert.That(AnswerIn(doctor).Code, Is.EqualTo(code), doctor.Output);
        Assert.That(code is null || output.Contains($"({code})", StringComparison.Ordinal), output);
        AssertSameSigner(signed);
        if (code is null)
        {
            using var identity = JsonDocument.Parse(output);
            Assert.That(exitCode, Is.Zero);
            Assert.That(identity.RootElement.GetProperty("Arn").GetString(), Is.EqualTo(AnswerIn(doctor).Arn));
        }
    }

    private void Prepare(string? code)
    {
        Environment["AWS_ACCESS_KEY_ID"] = "ASIARZPUZDIKC7MTFDOC";
        Environment["AWS_SECRET_ACCESS_KEY"] = StubSts.Secret;
        Environment["AWS_SESSION_TOKEN"] = "IQoJb3JpZ2luX2VjEDoaCWV1LXdlc3QtMSJ";
        Environment["HOME"] = Folder["home"];
        Directory.CreateDirectory(Folder["work"]);
        if (code != "InvalidClientTokenId")
        {
            Sts.Known["ASIARZPUZDIKC7MTFDOC"] = code == "SignatureDoesNotMatch" ? "another" + StubSts.Secret[7..] : StubSts.Secret;
        }

        Sts.Answer = request =>
            request.Path.EndsWith("/k", StringComparison.Ordinal) ? StubAnswer.Error("NoSuchKey", "There is no state yet.", 404)
            : request.Action.Length == 0 ? new StubAnswer(200, EmptyBucket)
            : code is "ExpiredToken" or "AccessDenied" ? StubAnswer.Error(code, "Some words.")
            : null;
    }

    // The stub checks each signature by itself; here both have to name the same signer, region, service and token.
    private void AssertSameSigner(StubRequest signed)
    {
        var ours = Sts.Requests[^1];
        Assert.That(
            (ours.Signer!.KeyId, ours.Signer.Region, ours.Signer.Service, ours.Token),
            Is.EqualTo((signed.Signer!.KeyId, signed.Signer.Region, signed.Signer.Service, signed.Token)));
    }
}
