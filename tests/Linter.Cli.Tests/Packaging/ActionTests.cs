using Linter.Cli.Tests.Testing;
using Linter.Testing;

namespace Linter.Cli.Tests.Packaging;

/// <summary>What the GitHub Action runs, with the environment that GitHub would give it.</summary>
[Platform(Exclude = "Win", Reason = "The scripts are for shells that are not there.")]
public sealed class ActionTests : FolderTests
{
    private const string ZoneAsRegion = "provider \"aws\" {\n  region = \"us-east-1a\"\n}\n";

    [SetUp]
    public void Shell() => Script.Need("bash", "sed");

    [Test]
    public void Findings_are_annotations_summary_outputs_and_SARIF_and_fail_the_step()
    {
        Folder.Write("infra/<b>/main.tf", ZoneAsRegion);

        var (code, output, error) = Lint(("TFAUTH_ARGUMENTS", "--select=TFA5"));

        Assert.That(code, Is.EqualTo(1), error);
        Assert.That(output, Does.StartWith("::error file=infra/<b>/main.tf,line=2,"));
        Assert.That(Outputs, Is.EqualTo((string[])["exit-code=1", "errors=1", "warnings=0", "notes=0", "sarif-file=tfauth.sarif"]));
        Assert.That(Folder.Read("summary"), Does.Contain("Errors: 1, warnings: 0, notes: 0").And.Contain("infra/&lt;b&gt;/main.tf:2:12: error TFA502").And.Not.Contain("<b>"));
        Assert.That(Folder.Read("tfauth.sarif"), Does.Contain("\"TFA502\""));
    }

    [Test]
    public void A_clean_run_leaves_a_report_too()
    {
        Folder.Write("main.tf", "");

        Assert.That(Lint(), Is.EqualTo((0, "", "")));
        Assert.That(Outputs, Does.Contain("exit-code=0").And.Contain("errors=0").And.Contain("sarif-file=tfauth.sarif"));
        Assert.That(Folder.Read("summary"), Does.Contain("Nothing was found."));
    }

    [Test]
    public void Paths_and_options_come_one_a_line_and_may_hold_blanks()
    {
        Folder.Write("a b/main.tf", ZoneAsRegion).Write("a b/old/main.tf", ZoneAsRegion).Write("c/main.tf", ZoneAsRegion).Write("d/main.tf", ZoneAsRegion);

        var (code, output, _) = Lint(
            ("TFAUTH_PATHS", "a b\r\nc\n"), ("TFAUTH_ARGUMENTS", "--select\nzone-as-region\n\n--exclude=old"), ("TFAUTH_FAIL_ON", "never"), ("TFAUTH_SARIF_FILE", "out.sarif"), ("TFAUTH_CATEGORY", "prod"));

        Assert.That(code, Is.Zero);
        Assert.That(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(2).And.Some.Contain("file=a b/main.tf").And.Some.Contain("file=c/main.tf"));
        Assert.That(Folder.Read("out.sarif"), Does.Contain("prod/"));
    }

    [Test]
    public void A_path_that_begins_like_an_option_is_a_path()
    {
        Folder.Write("--version/main.tf", ZoneAsRegion);

        Assert.That(Lint(("TFAUTH_PATHS", "--version")).Output, Does.Contain("file=--version/main.tf"));
    }

    [Test]
    public void Wrong_usage_is_said_and_leaves_no_report()
    {
        var (code, _, error) = Lint(("TFAUTH_ARGUMENTS", "--no-such-option"));

        Assert.That(code, Is.EqualTo(2));
        Assert.That(error, Does.Contain("--no-such-option"));
        Assert.That(Outputs, Does.Contain("exit-code=2").And.Contain("sarif-file="));
        Assert.That(Folder.Read("summary"), Does.Contain("Nothing was linted"));
    }

    [Test]
    public void The_action_and_the_samples_pass_the_checks_of_GitHub()
    {
        if (Surroundings.Shared("kit/action-check", out var reason) is not { } check || Surroundings.Program("node", out reason) is null)
        {
            Assert.Ignore(reason);
            return;
        }

        if (Environment.GetEnvironmentVariable("SARIFKIT_TOOLS") is not { Length: > 0 } tools)
        {
            Assert.Ignore("SARIFKIT_TOOLS names no folder of validators.");
            return;
        }

        string[] judged = ["action.yml", "README.md", "samples", "docs", ".github"];
        var (code, output, error) = Script.Run(
            Surroundings.ProjectRoot, "sh", [check, "--tools", tools, "--self", "tfauth/tfauth", .. judged.Where(path => Path.Exists(Script.PathOf(path)))]);

        Assert.That(code, Is.Zero, output + error);
        Assert.That(output, Does.EndWith("action-check: 0 failures\n"));
    }

    private string[] Outputs => Folder.Read("outputs").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private (int ExitCode, string Output, string Error) Lint(params (string, string)[] settings) => Script.Run(
        Folder.Path,
        "bash",
        [Script.PathOf("packaging/action.sh")],
        [("TFAUTH_PROGRAM", Script.Tfauth), ("GITHUB_OUTPUT", Folder["outputs"]), ("GITHUB_STEP_SUMMARY", Folder["summary"]), .. settings]);
}
