using System.Text.Json;
using Linter.Cli.Tests.Testing;

namespace Linter.Cli.Tests.Live;

/// <summary>A root module, a home folder and an STS for each test.</summary>
public abstract class LiveTests : FolderTests
{
    private protected const string KeysInBlock = "provider \"aws\" {\n  region     = \"eu-west-1\"\n  access_key = \"" + StubSts.KeyId + "\"\n  secret_key = \"" + StubSts.Secret + "\"\n}\n";

    private protected StubSts Sts { get; } = new();

    private protected Dictionary<string, string> Environment { get; } = [];

    private protected TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    protected override void Dispose(bool isDisposing)
    {
        Sts.Dispose();
        base.Dispose(isDisposing);
    }

    private protected CommandRun Ask(string configuration, params string[] more) => AskAt(Sts.Url, configuration, more);

    private protected CommandRun AskAt(string url, string configuration, params string[] more)
    {
        Folder.Write("work/main.tf", configuration);
        return Doctor(["--live", "--endpoint-url", url, .. more]);
    }

    private protected CommandRun Doctor(params string[] arguments) => DoctorAsText(["--format", "json", .. arguments]);

    private protected CommandRun DoctorAsText(params string[] arguments)
    {
        Environment["HOME"] = Folder["home"];
        var surroundings = new CommandSurroundings { WorkingDirectory = "work", Environment = Environment, StsTimeout = Timeout };
        return CommandRun.In(Folder, surroundings, ["doctor", .. arguments]);
    }

    /// <summary>What the report says STS answered to the first configuration.</summary>
    private protected static (string Outcome, string? Account, string? Arn, string? Code, string? Message) AnswerIn(CommandRun run)
    {
        using var report = JsonDocument.Parse(run.Output);
        var live = report.RootElement.GetProperty("configurations")[0].GetProperty("live");
        string? Text(string name) => live.GetProperty(name).GetString();
        return (Text("outcome")!, Text("account"), Text("arn"), Text("errorCode"), Text("message"));
    }

    private protected static string[] RulesIn(CommandRun run)
    {
        using var report = JsonDocument.Parse(run.Output);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()!)];
    }
}
