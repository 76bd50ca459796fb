using System.Text.Json;
using Linter.Cli.Commands;

namespace Linter.Cli.Tests.Live;

/// <summary><c>doctor --error</c>: what Terraform printed, explained by what the machine shows.</summary>
public sealed class ErrorFileTests : LiveTests
{
    [Test]
    public void Causes_that_the_machine_shows_come_first_with_what_shows_them()
    {
        Environment["AWS_ACCESS_KEY_ID"] = "ASIARZPUZDIKC7MTFDOC";
        Environment["AWS_SECRET_ACCESS_KEY"] = StubSts.Secret;
        Folder.Write("work/main.tf", "provider \"aws\" {\n  region = \"eu-west-1\"\n}\n");
        Folder.Write("work/plan.log", "Error: operation error STS: GetCallerIdentity, https response error StatusCode: 403, api error InvalidClientTokenId: The security token\n");

        using var report = JsonDocument.Parse(Doctor("--error", "plan.log").Output);
        var error = report.RootElement.GetProperty("error");

        Assert.That(error.GetProperty("code").GetString(), Is.EqualTo("InvalidClientTokenId"));
        Assert.That(error.GetProperty("causes")[0].GetProperty("cause").GetString(), Is.EqualTo("missing-session-token"));
        Assert.That(error.GetProperty("causes")[0].GetProperty("evidence").GetString(), Does.StartWith("provider.aws: "));
        Assert.That(error.GetProperty("causes").EnumerateArray().Last().GetProperty("evidence").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(Sts.Requests, Is.Empty);
    }

    [TestCase("plan.log")]
    [TestCase("gone.log")]
    public void A_file_without_an_error_of_AWS_ends_with_exit_code_2(string file)
    {
        Folder.Write("work/main.tf", KeysInBlock);
        Folder.Write("work/plan.log", "Apply complete!");

        Assert.That(Doctor("--error", file).ExitCode, Is.EqualTo(ExitCode.Usage));
    }
}
