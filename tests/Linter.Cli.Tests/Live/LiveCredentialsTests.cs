using Linter.Cli.Commands;

namespace Linter.Cli.Tests.Live;

/// <summary>The credentials that the chain picked are the ones that sign, whatever their source.</summary>
public sealed class LiveCredentialsTests : LiveTests
{
    [Test]
    public void Keys_of_the_block_sign_for_the_region_of_the_block()
    {
        var run = Ask(KeysInBlock);

        Assert.That(AnswerIn(run), Is.EqualTo(("accepted", StubSts.Account, $"arn:aws:iam::{StubSts.Account}:user/FDOC", (string?)null, (string?)null)), run.Output);
        Assert.That(Sts.Requests.Single().Signer, Has.Property("Region").EqualTo("eu-west-1").And.Property("Service").EqualTo("sts"));
        Assert.That(Sts.Requests.Single().Action, Is.EqualTo("GetCallerIdentity"));
    }

    [Test]
    public void The_environment_signs_with_its_token()
    {
        Environment["AWS_ACCESS_KEY_ID"] = "ASIARZPUZDIKC7MTFDOC";
        Environment["AWS_SECRET_ACCESS_KEY"] = StubSts.Secret;
        Environment["AWS_SESSION_TOKEN"] = "IQoJb3JpZ2luX2VjEDoaCWV1LXdlc3QtMSJ";
        Sts.Known["ASIARZPUZDIKC7MTFDOC"] = StubSts.Secret;

        Assert.That(AnswerIn(Ask("provider \"aws\" {\n  region = \"eu-west-1\"\n}\n")).Outcome, Is.EqualTo("accepted"));
        Assert.That(Sts.Requests.Single().Token, Is.EqualTo("IQoJb3JpZ2luX2VjEDoaCWV1LXdlc3QtMSJ"));
    }

    [Test]
    public void A_profile_signs_and_its_role_is_taken_with_its_settings()
    {
        Folder.Write("home/.aws/config", """
            [profile base]
            aws_access_key_id = AKIARZPUZDIKC7MTFDOC
            aws_secret_access_key = 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
            [profile deploy]
            role_arn = arn:aws:iam::210987654321:role/deploy
            role_session_name = from-profile
            external_id = shared-word
            source_profile = base
            """);

        Assert.That(AnswerIn(Ask("provider \"aws\" {\n  region  = \"eu-west-1\"\n  profile = \"deploy\"\n}\n")).Outcome, Is.EqualTo("accepted"));
        var (assume, identity) = (Sts.Requests[0], Sts.Requests[1]);
        Assert.That(assume.Form["RoleArn"], Is.EqualTo("arn:aws:iam::210987654321:role/deploy"));
        Assert.That(assume.Form["RoleSessionName"], Is.EqualTo("from-profile"));
        Assert.That(assume.Form["ExternalId"], Is.EqualTo("shared-word"));
        Assert.That(identity.Signer!.KeyId, Does.StartWith("ASIA"));
        Assert.That(identity.Token, Is.EqualTo($"token-of-{identity.Signer.KeyId}"));
    }

    [Test]
    public void Roles_of_the_block_are_taken_one_after_the_other()
    {
        var run = Ask(KeysInBlock.TrimEnd('}', '\n') + """

              assume_role {
                role_arn     = "arn:aws:iam::210987654321:role/first"
                session_name = "one"
                external_id  = "x1"
                policy_arns  = ["arn:aws:iam::aws:policy/ReadOnlyAccess"]
                tags         = { team = "ops" }
              }
              assume_role {
                role_arn = "arn:aws:iam::210987654321:role/second"
              }
            }
            """);

        Assert.That(AnswerIn(run).Outcome, Is.EqualTo("accepted"), run.Output);
        Assert.That(Sts.Requests.Select(request => request.Form.GetValueOrDefault("RoleArn")), Is.EqualTo(
            new[] { "arn:aws:iam::210987654321:role/first", "arn:aws:iam::210987654321:role/second", null }));
        Assert.That(Sts.Requests[0].Form["PolicyArns.member.1.arn"], Is.EqualTo("arn:aws:iam::aws:policy/ReadOnlyAccess"));
        Assert.That(Sts.Requests[0].Form["Tags.member.1.Value"], Is.EqualTo("ops"));
        Assert.That(Sts.Requests[1].Signer!.KeyId, Is.Not.EqualTo(StubSts.KeyId));
    }

    [Test]
    public void A_role_that_is_denied_is_named_as_the_call_that_failed()
    {
        Sts.Answer = request => request.Action == "AssumeRole" ? StubAnswer.Error("AccessDenied", "User is not authorized to perform: sts:AssumeRole") : null;
        var run = Ask(KeysInBlock.TrimEnd('}', '\n') + "\n  assume_role {\n    role_arn = \"arn:aws:iam::210987654321:role/first\"\n  }\n}\n");

        Assert.That(AnswerIn(run).Code, Is.EqualTo("AccessDenied"));
        Assert.That(run.Output, Does.Contain("assume-role-denied"));
        Assert.That(Sts.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_token_is_changed_for_keys_without_any_signature()
    {
        Environment["AWS_ROLE_ARN"] = "arn:aws:iam::210987654321:role/ci";
        Environment["AWS_WEB_IDENTITY_TOKEN_FILE"] = Folder["token"];
        Environment["AWS_ROLE_SESSION_NAME"] = "job-1";
        Folder.Write("token", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSJ9.");

        var run = Ask("provider \"aws\" {\n  region = \"eu-west-1\"\n}\n");

        Assert.That(AnswerIn(run).Outcome, Is.EqualTo("accepted"), run.Output);
        Assert.That(Sts.Requests.Select(request => request.Action), Is.EqualTo(new[] { "AssumeRoleWithWebIdentity", "GetCallerIdentity" }));
        Assert.That(Sts.Requests[0].Signer, Is.Null);
        Assert.That(Sts.Requests[0].Form["WebIdentityToken"], Is.EqualTo("eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSJ9."));
        Assert.That(Sts.Requests[0].Form["RoleSessionName"], Is.EqualTo("job-1"));
    }

    [Test]
    public void A_credential_process_runs_with_live_and_only_then()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("The command of this test is one for a Unix shell.");
            return;
        }

        Folder.Write("home/.aws/config", $$"""
            [default]
            credential_process = touch '{{Folder["ran"]}}'; echo '{"Version": 1, "AccessKeyId": "{{StubSts.KeyId}}", "SecretAccessKey": "{{StubSts.Secret}}"}'
            """);
        Folder.Write("work/main.tf", "provider \"aws\" {\n  region = \"eu-west-1\"\n}\n");
        Doctor();
        Assert.That(File.Exists(Folder["ran"]), Is.False);

        var run = Doctor("--live", "--endpoint-url", Sts.Url);

        Assert.That(File.Exists(Folder["ran"]));
        Assert.That(AnswerIn(run).Outcome, Is.EqualTo("accepted"), run.Output);
    }

    [TestCase("exit 3", "ends with exit code 3")]
    [TestCase("echo no", "does not print JSON")]
    [TestCase("echo '{}'", "Version 1")]
    [TestCase("echo '{\"Version\": 1}'", "no AccessKeyId")]
    [TestCase("head -c 100000 /dev/zero", "prints more than")]
    public void A_credential_process_that_fails_is_told(string command, string expected)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("The command of this test is one for a Unix shell.");
            return;
        }

        Folder.Write("home/.aws/config", $"[default]\ncredential_process = {command}\n");

        var answer = AnswerIn(Ask("provider \"aws\" {\n  region = \"eu-west-1\"\n}\n"));

        Assert.That(answer.Outcome, Is.EqualTo("skipped"));
        Assert.That(answer.Message, Does.Contain(expected));
        Assert.That(Sts.Requests, Is.Empty);
    }

    [TestCase("variable \"k\" {}\nprovider \"aws\" {\n  region     = \"eu-west-1\"\n  access_key = var.k\n  secret_key = var.k\n}\n", "not known before Terraform runs")]
    [TestCase("variable \"r\" {}\nprovider \"aws\" {\n  region     = var.r\n  access_key = \"AKIARZPUZDIKC7MTFDOC\"\n  secret_key = \"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\"\n}\n", "not known before Terraform runs")]
    [TestCase("provider \"aws\" {\n  region  = \"eu-west-1\"\n  profile = \"gone\"\n}\n", "stops before it calls AWS")]
    public void What_cannot_be_asked_is_not_asked_and_says_why(string configuration, string expected)
    {
        var answer = AnswerIn(Ask(configuration));

        Assert.That(answer.Outcome, Is.EqualTo("skipped"));
        Assert.That(answer.Message, Does.Contain(expected));
        Assert.That(Sts.Requests, Is.Empty);
    }

    [Test]
    public void The_endpoint_of_the_configuration_is_asked_where_no_other_is_given()
    {
        Folder.Write("work/main.tf", KeysInBlock.TrimEnd('}', '\n') + $"\n  endpoints {{\n    sts = \"{Sts.Url}\"\n  }}\n}}\n");

        Assert.That(AnswerIn(Doctor("--live")).Outcome, Is.EqualTo("accepted"));
        Assert.That(Sts.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public void Nobody_is_asked_without_live()
    {
        Environment["AWS_ENDPOINT_URL"] = Sts.Url;
        Folder.Write("work/main.tf", KeysInBlock);

        Assert.That(Doctor().Output, Does.Contain("\"live\": null"));
        Assert.That(Sts.Requests, Is.Empty);
    }

    [Test]
    public void An_account_that_is_not_allowed_is_a_finding()
    {
        var run = Ask(KeysInBlock.TrimEnd('}', '\n') + "\n  allowed_account_ids = [\"210987654321\"]\n}\n");

        Assert.That(RulesIn(run), Does.Contain("TFA911"));
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Findings));
    }

    [TestCase("--endpoint-url", "http://127.0.0.1:1/")]
    [TestCase("--live=deeper")]
    [TestCase("--live", "--endpoint-url", "sts")]
    [TestCase("--live", "--endpoint-url", "https://me:word@sts.example/")]
    public void A_wrong_option_ends_with_exit_code_2(params string[] arguments)
    {
        Folder.Write("work/main.tf", KeysInBlock);
        var run = Doctor(arguments);

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(run.Error, Does.Not.Contain("word"));
    }
}
