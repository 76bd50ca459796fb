using Linter.Cli.Commands;
using Linter.Core.Aws;

namespace Linter.Cli.Tests.Live;

/// <summary>What STS refuses, and what keeps an answer from coming.</summary>
public sealed class LiveFailuresTests : LiveTests
{
    private const int Attempts = 3;

    private static IEnumerable<string> CodesOfSts => ErrorCode.All
        .Where(error => error.IsFromAws && (error.Services.Contains("sts") || error.Services.Contains("all")) && error.Code != "ThrottlingException")
        .SelectMany(error => error.Aliases.Append(error.Code)).Distinct()
        .Where(code => code is not ("Throttling" or "ThrottledException" or "RequestLimitExceeded"));

    [TestCaseSource(nameof(CodesOfSts))]
    public void Every_code_of_STS_is_explained(string code)
    {
        var known = ErrorCode.Find(code, "sts:GetCallerIdentity")!;
        Sts.Answer = _ => StubAnswer.Error(code, "Some words.", known.HttpStatuses.FirstOrDefault(403));

        var run = Ask(KeysInBlock);

        Assert.That(AnswerIn(run).Code, Is.EqualTo(code), run.Output);
        Assert.That(RulesIn(run), Does.Contain("TFA910"));
        Assert.That(run.Output, Does.Contain(known.Meaning.TrimEnd('.')));
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Findings));
    }

    [Test]
    public void The_verdict_says_what_STS_said()
    {
        Folder.Write("work/main.tf", KeysInBlock);
        string Verdict(string url) => DoctorAsText("--live", "--endpoint-url", url).Output.Split('\n')[0];

        Assert.That(Verdict(Sts.Url), Is.EqualTo("Terraform signs in: STS knows the caller."));
        Assert.That(Verdict("http://127.0.0.1:1/"), Does.EndWith("about 1 of 1 STS said nothing."));
        Sts.Answer = _ => StubAnswer.Error("ExpiredToken", "Some words.");
        Assert.That(Verdict(Sts.Url), Is.EqualTo("Terraform cannot sign in with 1 of 1 configuration."));
    }

    [Test]
    public void A_code_that_nobody_knows_is_reported_as_it_is()
    {
        Sts.Answer = _ => StubAnswer.Error("BrandNewCode", "Some words.", 400);

        var run = Ask(KeysInBlock);

        Assert.That(AnswerIn(run), Is.EqualTo(("rejected", (string?)null, (string?)null, "BrandNewCode", "Some words.")));
        Assert.That(RulesIn(run), Does.Contain("TFA910"));
    }

    [Test]
    public void A_wrong_secret_is_refused_by_its_signature()
    {
        Sts.Known[StubSts.KeyId] = "another" + StubSts.Secret[7..];

        Assert.That(AnswerIn(Ask(KeysInBlock)).Code, Is.EqualTo("SignatureDoesNotMatch"));
    }

    [Test]
    public void What_the_machine_shows_comes_first_among_the_causes()
    {
        Environment["AWS_ACCESS_KEY_ID"] = "ASIARZPUZDIKC7MTFDOC";
        Environment["AWS_SECRET_ACCESS_KEY"] = StubSts.Secret;
        Environment["AWS_PROFILE"] = "other";
        Folder.Write("home/.aws/config", "[profile other]\nregion = eu-west-1\n");
        Sts.Answer = _ => StubAnswer.Error("InvalidClientTokenId", "The security token included in the request is invalid.");

        var run = Ask("provider \"aws\" {\n  region = \"eu-west-1\"\n}\n");

        Assert.That(run.Output, Does.Contain("keys in the environment are used although a profile is asked for"));
    }

    [Test]
    public void Only_deep_looks_for_the_partition_that_knows_the_key()
    {
        Sts.OnlyRegion = "us-gov-west-1";

        var plain = Ask(KeysInBlock);
        Assert.That(Sts.Requests, Has.Count.EqualTo(1));

        var deep = Doctor("--live=deep", "--endpoint-url", Sts.Url);
        Assert.That(AnswerIn(plain).Code, Is.EqualTo("InvalidClientTokenId"));
        Assert.That(AnswerIn(deep).Message, Does.Contain("STS of us-gov-west-1 knows the key"));
        Assert.That(deep.Output, Does.Contain("wrong-partition"));
        Assert.That(Sts.Requests.Skip(1).Select(request => request.Signer!.Region), Is.SupersetOf(new[] { "eu-west-1", "us-east-1", "us-gov-west-1" }));
    }

    [Test]
    public void A_message_that_repeats_the_request_is_cut()
    {
        const string token = "IQoJb3JpZ2luX2VjEDoaCWV1LXdlc3QtMSJHMEUCIQ";
        Environment["AWS_ACCESS_KEY_ID"] = "ASIARZPUZDIKC7MTFDOC";
        Environment["AWS_SECRET_ACCESS_KEY"] = StubSts.Secret;
        Environment["AWS_SESSION_TOKEN"] = token;
        Sts.Answer = _ => StubAnswer.Error("SignatureDoesNotMatch", $"It does not match. The Canonical String for this request should have been 'POST / x-amz-security-token:{token}'");
        var cut = Ask("provider \"aws\" {\n  region = \"eu-west-1\"\n}\n");
        Sts.Answer = _ => StubAnswer.Error("AccessDenied", $"Your token {token[12..32]} is strange.");
        var dropped = Ask("provider \"aws\" {\n  region = \"eu-west-1\"\n}\n");

        Assert.That(AnswerIn(cut).Message, Is.EqualTo("It does not match."));
        Assert.That(AnswerIn(dropped).Message, Does.Contain("not shown"));
    }

    [Test]
    public void A_clock_that_differs_is_found_from_the_answer()
    {
        Sts.Answer = _ => StubAnswer.Error("SignatureDoesNotMatch", "Signature expired: 20261125T000000Z is now earlier than 20261125T001500Z") with { Date = DateTimeOffset.UtcNow.AddMinutes(31) };

        var run = Ask(KeysInBlock);

        Assert.That(RulesIn(run), Is.SupersetOf(new[] { "TFA909", "TFA910" }));
        Assert.That(run.Output, Does.Contain("behind that of STS"));
    }

    [Test]
    public void A_clock_within_minutes_is_no_finding()
    {
        Sts.Answer = _ => StubAnswer.Identity(StubSts.Account, "arn:aws:iam::123456789012:user/me") with { Date = DateTimeOffset.UtcNow.AddMinutes(-3) };

        Assert.That(RulesIn(Ask(KeysInBlock)), Does.Not.Contain("TFA909"));
    }

    [Test]
    public void A_slow_answer_is_given_up_after_a_few_attempts()
    {
        Timeout = TimeSpan.FromMilliseconds(300);
        Sts.Answer = _ => StubAnswer.Identity(StubSts.Account, "arn") with { Delay = TimeSpan.FromMinutes(1) };

        var run = Ask(KeysInBlock);

        Assert.That(AnswerIn(run).Message, Does.StartWith("No answer came within 0.3 seconds"));
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Incomplete));

        // On a busy machine a connection may take longer than that to be accepted.
        Assert.That(Sts.Requests.Count, Is.InRange(1, Attempts));
    }

    [Test]
    public void A_body_that_never_comes_is_given_up_too()
    {
        Timeout = TimeSpan.FromMilliseconds(300);
        Sts.Answer = _ => StubAnswer.Identity(StubSts.Account, "arn") with { BodyDelay = TimeSpan.FromMinutes(1) };

        Assert.That(AnswerIn(Ask(KeysInBlock)).Message, Does.StartWith("No answer came within 0.3 seconds"));
        Assert.That(Sts.Requests.Count, Is.InRange(1, Attempts));
    }

    [TestCase(1, 1)]
    [TestCase(2, 2)]
    [TestCase(25, Attempts)]
    [TestCase(0, Attempts)]
    public void The_block_may_ask_for_fewer_attempts(int maxRetries, int attempts)
    {
        Sts.Answer = _ => new StubAnswer(200, "") { Resets = true };

        Ask(KeysInBlock.TrimEnd('}', '\n') + $"\n  max_retries = {maxRetries}\n}}\n");

        Assert.That(Sts.Requests, Has.Count.EqualTo(attempts));
    }

    private static IEnumerable<TestCaseData> NoAnswers =>
    [
        new TestCaseData(new StubAnswer(200, "<GetCallerIdentityResponse><Arn>")).SetArgDisplayNames("broken XML"),
        new TestCaseData(new StubAnswer(200, "hello") { ContentType = "text/plain" }).SetArgDisplayNames("no XML"),
        new TestCaseData(new StubAnswer(200, "<html><body>Sign in</body></html>") { ContentType = "text/html" }).SetArgDisplayNames("a sign-in page"),
        new TestCaseData(new StubAnswer(200, "")).SetArgDisplayNames("an empty answer"),
        new TestCaseData(new StubAnswer(407, "<html>proxy</html>")).SetArgDisplayNames("a proxy"),
        new TestCaseData(new StubAnswer(302, "") { Location = "http://127.0.0.1:1/" }).SetArgDisplayNames("a redirect"),
        new TestCaseData(new StubAnswer(200, new string('x', 3 * 1024 * 1024))).SetArgDisplayNames("an endless answer"),
        new TestCaseData(new StubAnswer(200, "") { Resets = true }).SetArgDisplayNames("a reset"),
    ];

    [TestCaseSource(nameof(NoAnswers))]
    public void What_is_no_answer_of_STS_makes_the_run_incomplete(object answer)
    {
        Sts.Answer = _ => (StubAnswer)answer;

        var run = Ask(KeysInBlock);

        Assert.That(AnswerIn(run).Outcome, Is.EqualTo("unreachable"), run.Output);
        Assert.That(AnswerIn(run).Message, Does.EndWith(".").And.Not.EqualTo("The call failed before an answer came."));
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Incomplete));
        Assert.That(Sts.Requests, Has.Count.EqualTo(((StubAnswer)answer).Resets ? Attempts : 1));
    }

    [Test]
    public void A_port_where_nobody_listens_refuses()
    {
        var url = Sts.Url;
        Sts.Dispose();

        Assert.That(AnswerIn(AskAt(url, KeysInBlock)).Message, Is.EqualTo("The connection is refused."));
    }

    [Test]
    public void A_server_without_TLS_fails_the_handshake() =>
        Assert.That(AnswerIn(AskAt(Sts.Url.Replace("http:", "https:", StringComparison.Ordinal), KeysInBlock)).Outcome, Is.EqualTo("unreachable"));

    [Test]
    public void Throttling_is_tried_again_and_then_told()
    {
        Sts.Answer = _ => Sts.Requests.Count == 1 ? StubAnswer.Error("Throttling", "Rate exceeded", 400) : null;
        Assert.That(AnswerIn(Ask(KeysInBlock)).Outcome, Is.EqualTo("accepted"));

        var before = Sts.Requests.Count;
        Sts.Answer = _ => StubAnswer.Error("Throttling", "Rate exceeded", 400);
        Assert.That(AnswerIn(Ask(KeysInBlock)).Code, Is.EqualTo("Throttling"));
        Assert.That(Sts.Requests.Count - before, Is.EqualTo(Attempts));
    }
}
