using System.Security.Cryptography;
using System.Text;
using Linter.Cli.Commands;
using Linter.Cli.Tests.Testing;

namespace Linter.Cli.Tests.Live;

/// <summary>Whatever a command does, and however it fails, no secret that it read comes out again, nor half of one, nor what could tell it from another.</summary>
public sealed class SecretsTests : LiveTests
{
    private const string Token = "IQoJb3JpZ2luX2VjEDoaCWV1LXdlc3QtMSJHMEUCIQDtfauthMarkedSessionTokenZm9vYmFyYmF6";
    private const string EnvironmentSecret = "Mk7Qw2Zx9Lp4Vb6Nc8Rt1Ys3Df5Gh0JaKeUiOpLm";
    private const string ProfileSecret = "Pq4Xs8Cv2Bn6Mk0Lz3Ad5Fg7Hj9Wt1Re2YuIoKbT";
    private const string ProcessSecret = "Wb3Nf8Kq1Zd6Xp2Lr7Tg4Ys9Vm5Hj0CaEeUuIiOo";
    private const string StateSecret = "Gt5Rf1Cx8Mb3Lq7Wn2Zk6Vp9Sd4Hj0YaEiOuXeTr";
    private const string WebToken = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtYXJrZWQtd2ViLWlkZW50aXR5In0.TWFya2VkU2lnbmF0dXJlT2ZUaGVUb2tlbg";
    private const string SsoToken = "aoaAAAAAGmarkedSsoAccessTokenKx9Qw3Zt7Lp1Vb5Nc8RdYs2";
    private const string ExternalId = "marked-external-id-71f0c2";
    private const string ProxyPassword = "marked-proxy-password-93ab";

    private static readonly string[] Secrets =
    [
        StubSts.Secret, EnvironmentSecret, ProfileSecret, ProcessSecret, StateSecret, Token, WebToken, SsoToken, ExternalId, ProxyPassword,
    ];

    private static readonly string[] LintFormats = ["text", "compact", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson"];

    private static IEnumerable<string[]> Commands() => LintCommands().Concat(DoctorCommands()).Concat(OtherCommands()).Concat(WrongUsage());

    private static IEnumerable<string[]> LintCommands()
    {
        foreach (var format in LintFormats)
        {
            yield return ["lint", "--format", format, "--format", $"{(format == "sarif" ? "json" : "sarif")}=report.out", "--show-suppressed", "--show-unsure", "--min-confidence", "low"];
            yield return ["lint", "--format", format, "--verbose", "--color", "always"];
        }

        yield return ["lint", "--diff", "--verbose"];
        yield return ["lint", "--diff", "--fix=unsafe", "--verbose"];
        yield return ["lint", "--write-baseline", "report.out"];
        yield return ["lint", "broken.tf", "--verbose"];
        yield return ["lint", "-", "--stdin-path", "x.tf"];
        yield return ["lint", "--var", $"k={EnvironmentSecret}", "--show-unsure"];
        yield return ["lint", "--var-file", "terraform.tfvars", "--format", "json"];
    }

    private static IEnumerable<string[]> DoctorCommands()
    {
        foreach (var format in (string[])["text", "json", "sarif"])
        {
            yield return ["doctor", "--format", format];
            yield return ["doctor", "--format", format, "--verbose"];
            yield return ["doctor", "--format", format, "--live", "--endpoint-url", "STS", "--verbose"];
            yield return ["doctor", "--format", format, "--live=deep", "--endpoint-url", "STS"];
            yield return ["doctor", "--format", format, "--live", "--endpoint-url", "http://127.0.0.1:1/"];
            yield return ["doctor", "--format", format, "--error", "plan.log"];
            yield return ["doctor", "--format", format, "--terraform", "1.5.0", "--provider", "3.76.0"];
            yield return ["doctor", "--format", format, "--clear-expired-cache"];
        }

        yield return ["doctor", "--env-file", "env.json", "--verbose"];
        yield return ["doctor", "--env-file", "broken.json"];
        yield return ["doctor", "--error", "main.tf"];
    }

    private static IEnumerable<string[]> OtherCommands()
    {
        yield return ["explain", "-"];
        yield return ["rules"];
        yield return ["rules", "--format", "json"];
        yield return ["completion", "bash"];
        yield return ["--help"];
        yield return ["doctor", "--help"];
        foreach (var secret in Secrets.Where(secret => secret is not (ExternalId or ProxyPassword)))
        {
            yield return ["explain", secret];
            yield return ["explain", secret[..(secret.Length - 4)]];
        }
    }

    // Somebody pastes in the wrong place.
    private static IEnumerable<string[]> WrongUsage()
    {
        foreach (var secret in (string[])[EnvironmentSecret, Token])
        {
            yield return [secret];
            yield return ["lint", secret];
            yield return ["lint", "--format", secret];
            yield return ["lint", "--select", secret];
            yield return ["lint", "--jobs", secret];
            yield return ["lint", $"--{secret}"];
            yield return ["lint", "--var", secret];
            yield return ["doctor", secret];
            yield return ["doctor", "--now", secret];
            yield return ["doctor", "--terraform", secret];
            yield return ["doctor", "--format", secret];
            yield return ["doctor", "--env-file", secret];
            yield return ["doctor", "--error", secret];
            yield return ["doctor", "--live", "--endpoint-url", secret];
            yield return ["completion", secret];
            yield return ["rules", "--format", secret];
        }
    }

    [TestCaseSource(nameof(Commands))]
    public void No_output_holds_a_secret(params string[] arguments)
    {
        WriteInputs();
        Sts.Answer = request => StubAnswer.Error("SignatureDoesNotMatch", $"No match for {request.Token} of {StubSts.Secret}. The Canonical String was x-amz-security-token:{request.Token}");

        var run = CommandRun.In(Folder, Surroundings(), [.. arguments.Select(argument => argument == "STS" ? Sts.Url : argument)]);

        AssertHoldsNothing(run, string.Join(' ', arguments.Take(2)));
    }

    [TestCase("lint")]
    [TestCase("lint", "--format", "json", "--verbose")]
    [TestCase("doctor")]
    [TestCase("doctor", "--live", "--verbose")]
    public void A_fault_of_our_own_tells_its_kind_and_place_and_no_message(params string[] arguments)
    {
        WriteInputs();
        var fault = new FormatException($"'{EnvironmentSecret}' is no number.", new InvalidOperationException(ProfileSecret));
        var surroundings = Surroundings() with { Fault = fault, Now = () => throw fault };

        var run = CommandRun.In(Folder, surroundings, arguments);

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Incomplete));
        Assert.That(run.Error, Does.Contain("System.FormatException").And.Contain("System.InvalidOperationException").And.Contain("at Linter.Cli."));
        Assert.That(run.Error, Does.Not.Contain(".cs:line"));
        AssertHoldsNothing(run, "a fault");
    }

    [Test]
    public void The_inputs_are_read_at_all()
    {
        WriteInputs();
        Sts.Answer = _ => null;

        var run = CommandRun.In(Folder, Surroundings(), "doctor", "--format", "json", "--live", "--endpoint-url", Sts.Url);

        // The secrets reach STS: tokens and external ids in requests, the others by what they sign.
        Assert.That(Sts.Requests.Select(request => request.Token), Does.Contain(Token));
        Assert.That(Sts.Requests.Select(request => request.Form.GetValueOrDefault("WebIdentityToken")), Does.Contain(WebToken));
        Assert.That(Sts.Requests.Select(request => request.Form.GetValueOrDefault("ExternalId")), Does.Contain(ExternalId));
        Assert.That(run.Output, Does.Contain("\"process\"").Or.Contain("IDENTITY").IgnoreCase);
        AssertHoldsNothing(run, "accepted");
    }

    private CommandSurroundings Surroundings()
    {
        Environment["HOME"] = Folder["home"];
        Environment["AWS_ACCESS_KEY_ID"] = "ASIARZPUZDIKC7MTFDOC";
        Environment["AWS_SECRET_ACCESS_KEY"] = EnvironmentSecret;
        Environment["AWS_SESSION_TOKEN"] = Token;
        Environment["HTTPS_PROXY"] = $"http://me:{ProxyPassword}@127.0.0.1:1";
        Environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"] = $"Bearer {SsoToken}";
        Environment["TF_VAR_k"] = EnvironmentSecret;
        Sts.Known["ASIARZPUZDIKC7MTFDOC"] = EnvironmentSecret;
        return new CommandSurroundings
        {
            WorkingDirectory = "work",
            Environment = Environment,
            Input = $"Error: api error ExpiredToken: {Token} {StubSts.Secret}",
        };
    }

    private void AssertHoldsNothing(CommandRun run, string what)
    {
        Assert.That(run.Output.Length + run.Error.Length, Is.Positive, "A command that says nothing proves nothing.");
        var report = File.Exists(Folder["work/report.out"]) ? Folder.Read("work/report.out") : "";
        var all = run.Output + run.Error + report;
        foreach (var secret in Secrets)
        {
            Assert.That(TracesOf(secret).Where(trace => all.Contains(trace, StringComparison.OrdinalIgnoreCase)), Is.Empty, $"{what}: {all}");
        }
    }

    private static IEnumerable<string> TracesOf(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        yield return secret;
        yield return secret[..(secret.Length / 2)];
        yield return secret[(secret.Length / 2)..];
        yield return Convert.ToBase64String(bytes).TrimEnd('=');
        foreach (var hash in HashesOf(bytes))
        {
            yield return Convert.ToHexString(hash);
            yield return Convert.ToHexString(hash)[..16];
            yield return Convert.ToBase64String(hash).TrimEnd('=');
        }
    }

#pragma warning disable CA5350, CA5351 // Weak hashes are looked for, not made.
    private static IEnumerable<byte[]> HashesOf(byte[] bytes) => [MD5.HashData(bytes), SHA1.HashData(bytes), SHA256.HashData(bytes), SHA512.HashData(bytes)];
#pragma warning restore CA5350, CA5351

    private void WriteInputs()
    {
        Folder.Write("work/main.tf", KeysInBlock + $$"""
            variable "k" {
              default = "{{ProfileSecret}}"
            }
            provider "aws" {
              alias   = "profile"
              region  = "eu-west-1"
              profile = "other"
              assume_role {
                role_arn    = "arn:aws:iam::123456789012:role/a"
                external_id = "{{ExternalId}}"
              }
            }
            provider "aws" {
              alias  = "environment"
              region = "eu-west-1"
            }
            provider "aws" {
              alias   = "process"
              region  = "eu-west-1"
              profile = "process"
            }
            provider "aws" {
              alias   = "sso"
              region  = "eu-west-1"
              profile = "sso"
            }
            provider "aws" {
              alias  = "web"
              region = "eu-west-1"
              assume_role_with_web_identity {
                role_arn           = "arn:aws:iam::123456789012:role/a"
                web_identity_token = "{{WebToken}}"
              }
            }
            provider "aws" {
              alias      = "swapped"
              region     = "eu-west-1a"
              access_key = "{{EnvironmentSecret}}"
              secret_key = "AKIARZPUZDIKC7MTFDOC"
              token      = "{{Token}}"
            }
            terraform {
              backend "s3" {}
            }
            """);
        Folder.Write("work/.terraform/terraform.tfstate", $$$$"""
            {"version": 3, "backend": {"type": "s3", "config": {"bucket": "b", "key": "k", "region": "eu-west-1", "access_key": "AKIARTX3GSDSX4TFDOCX", "secret_key": "{{{{StateSecret}}}}"}}}
            """);
        Folder.Write("work/terraform.tfvars", $"secret_key = \"{ProfileSecret}\"\n");
        Folder.Write("work/.env", $"AWS_SECRET_ACCESS_KEY={EnvironmentSecret}\nexport AWS_SESSION_TOKEN=\"{Token}\n");
        Folder.Write("work/deploy.sh", $"export AWS_ACCESS_KEY_ID=AKIARZPUZDIKC7MTFDOC\nexport AWS_SECRET_ACCESS_KEY='{EnvironmentSecret}'\nterraform apply -var secret_key={StateSecret}\n");
        Folder.Write("work/.github/workflows/a.yml", $"on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    env:\n      AWS_SECRET_ACCESS_KEY: {EnvironmentSecret}\n    steps:\n      - run: terraform init -backend-config=secret_key={StateSecret}\n");
        Folder.Write("work/plan.log", $"Error: api error ExpiredToken: {Token} {StubSts.Secret}\n");
        Folder.Write("work/env.json", $"{{\"AWS_ACCESS_KEY_ID\": \"AKIARZPUZDIKC7MTFDOC\", \"AWS_SECRET_ACCESS_KEY\": \"{EnvironmentSecret}\\r\"}}");
        Folder.Write("work/broken.json", $"{{\"AWS_SECRET_ACCESS_KEY\": \"{EnvironmentSecret}\"");
        Folder.Write("work/broken.tf", $"provider \"aws\" {{\n  secret_key = \"{ProfileSecret}\n");
        Folder.Write("home/.aws/credentials", $"{Token}\n[other]\naws_access_key_id = AKIARZPUZDIKC7MTFDOC\naws_secret_access_key = {ProfileSecret}\n{Token}\n");
        Folder.Write("home/.aws/config", $$"""
            [profile process]
            credential_process = echo '{"Version": 1, "AccessKeyId": "AKIARZPUZDIKC7MTFDOC", "SecretAccessKey": "{{ProcessSecret}}"}'
            [profile sso]
            sso_session = corp
            sso_account_id = 123456789012
            sso_role_name = dev
            [sso-session corp]
            sso_region = eu-west-1
            sso_start_url = https://example.awsapps.com/start
            """);
        var cache = $"{{\"accessToken\": \"{SsoToken}\", \"expiresAt\": \"2020-01-01T00:00:00Z\"}}";
        Folder.Write("home/.aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json", cache);
        Folder.Write("home/.aws/cli/cache/old.json", $"{{\"Credentials\": {{\"SecretAccessKey\": \"{ProcessSecret}\", \"Expiration\": \"2020-01-01T00:00:00Z\"}}}}");
    }
}
