using Linter.Cli.Tests.Testing;

namespace Linter.Cli.Tests.Live;

/// <summary>Whatever a command does, and however it fails, no secret that it read comes out again, nor half of one.</summary>
public sealed class SecretsTests : LiveTests
{
    private const string Token = "IQoJb3JpZ2luX2VjEDoaCWV1LXdlc3QtMSJHMEUCIQDtfauthMarkedSessionTokenZm9vYmFyYmF6";
    private const string EnvironmentSecret = "Mk7Qw2Zx9Lp4Vb6Nc8Rt1Ys3Df5Gh0JaKeUiOpLm";
    private const string ProfileSecret = "Pq4Xs8Cv2Bn6Mk0Lz3Ad5Fg7Hj9Wt1Re2YuIoKbT";

    private static readonly string[] Secrets = [StubSts.Secret, EnvironmentSecret, ProfileSecret, Token];

    private static IEnumerable<string[]> Commands()
    {
        foreach (var format in (string[])["text", "compact", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson"])
        {
            yield return ["lint", "--format", format, "--format", $"{(format == "sarif" ? "json" : "sarif")}=report.out", "--show-suppressed", "--show-unsure", "--verbose"];
        }

        foreach (var format in (string[])["text", "json", "sarif"])
        {
            yield return ["doctor", "--format", format];
            yield return ["doctor", "--format", format, "--live", "--endpoint-url", "STS"];
            yield return ["doctor", "--format", format, "--live=deep", "--endpoint-url", "STS"];
            yield return ["doctor", "--format", format, "--error", "plan.log"];
        }

        yield return ["lint", "--diff", "--verbose"];
        yield return ["lint", "--write-baseline", "report.out"];
        yield return ["explain", "-"];
        yield return ["rules"];
        foreach (var secret in Secrets)
        {
            yield return ["explain", secret];
            yield return ["explain", secret[..(secret.Length - 4)]];
        }

        // Ways to fail while holding secrets.
        yield return ["doctor", "--env-file", "broken.json"];
        yield return ["doctor", "--error", "main.tf"];
        yield return ["lint", "broken.tf", "--verbose"];
    }

    [TestCaseSource(nameof(Commands))]
    public void No_output_holds_a_secret_or_half_of_one(params string[] arguments)
    {
        WriteInputs();
        Sts.Answer = request => StubAnswer.Error("SignatureDoesNotMatch", $"No match for {request.Token} of {StubSts.Secret}. The Canonical String was x-amz-security-token:{request.Token}");
        Environment["HOME"] = Folder["home"];
        Environment["AWS_ACCESS_KEY_ID"] = "ASIARZPUZDIKC7MTFDOC";
        Environment["AWS_SECRET_ACCESS_KEY"] = EnvironmentSecret;
        Environment["AWS_SESSION_TOKEN"] = Token;
        var surroundings = new CommandSurroundings
        {
            WorkingDirectory = "work",
            Environment = Environment,
            Input = $"Error: api error ExpiredToken: {Token} {StubSts.Secret}",
        };

        var run = CommandRun.In(Folder, surroundings, [.. arguments.Select(argument => argument == "STS" ? Sts.Url : argument)]);

        var report = File.Exists(Folder["work/report.out"]) ? Folder.Read("work/report.out") : "";
        Assert.That(run.Output.Length + run.Error.Length, Is.Positive, "A command that says nothing proves nothing.");
        foreach (var secret in Secrets)
        {
            var half = secret.Length / 2;
            foreach (var piece in (string[])[secret, secret[..half], secret[half..]])
            {
                Assert.That(run.Output + run.Error + report, Does.Not.Contain(piece), string.Join(' ', arguments.Take(4)));
            }
        }
    }

    private void WriteInputs()
    {
        Folder.Write("work/main.tf", KeysInBlock + $$"""
            provider "aws" {
              alias   = "profile"
              region  = "eu-west-1"
              profile = "other"
            }
            provider "aws" {
              alias  = "environment"
              region = "eu-west-1"
            }
            provider "aws" {
              alias      = "swapped"
              region     = "eu-west-1a"
              access_key = "{{EnvironmentSecret}}"
              secret_key = "AKIARZPUZDIKC7MTFDOC"
              token      = "{{Token}}"
            }
            """);
        Folder.Write("work/terraform.tfvars", $"secret_key = \"{ProfileSecret}\"\n");
        Folder.Write("work/plan.log", $"Error: api error ExpiredToken: {Token} {StubSts.Secret}\n");
        Folder.Write("work/broken.json", $"{{\"AWS_SECRET_ACCESS_KEY\": \"{EnvironmentSecret}\"");
        Folder.Write("work/broken.tf", $"provider \"aws\" {{\n  secret_key = \"{ProfileSecret}\n");
        Folder.Write("home/.aws/credentials", $"[other]\naws_access_key_id = AKIARZPUZDIKC7MTFDOC\naws_secret_access_key = {ProfileSecret}\n{Token}\n");
    }
}
