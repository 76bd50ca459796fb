using Linter.Cli.Tests.Testing;

namespace Linter.Cli.Tests.Commands;

/// <summary>Files as Windows writes them mean the same, and stay as they are.</summary>
public sealed class LineEndingTests : FolderTests
{
    private const string Text = "\uFEFFprovider \"aws\" {\n  region = \"us-east-1a\"\n}\n\nprovider \"aws\" {\n  alias = \"other\"\n  # tfauth:ignore[TFA502] a reason\n  region = \"us-east-1b\"\n}\n";

    [TestCase("\n")]
    [TestCase("\r\n")]
    public void Places_and_suppressions_do_not_depend_on_line_endings(string ending)
    {
        Folder.Write("main.tf", Text.ReplaceLineEndings(ending)).Write(".tfauth.hcl", "fail_on = \"error\"\nrule \"TFA4\" {\n}\n".ReplaceLineEndings(ending));
        var refused = CommandRun.In(Folder, "lint");
        Folder.Write(".tfauth.hcl", "fail_on = \"never\"\n".ReplaceLineEndings(ending));
        var run = CommandRun.In(Folder, "lint", "--select", "TFA5,TFA0", "--format", "compact");

        Assert.That(refused.Error, Does.StartWith("tfauth: .tfauth.hcl:2:6: There is no rule \"TFA4\"."));
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1).And.All.StartsWith("main.tf:2:12: error TFA502"));
    }

    [Test]
    public void A_fix_keeps_mark_and_line_endings()
    {
        Folder.Write("main.tf", Text.ReplaceLineEndings("\r\n"));

        CommandRun.In(Folder, "lint", "--select", "TFA502", "--fix=unsafe");

        Assert.That(File.ReadAllBytes(Folder["main.tf"]), Is.EqualTo(System.Text.Encoding.UTF8.GetBytes(Text.Replace("us-east-1a", "us-east-1", StringComparison.Ordinal).ReplaceLineEndings("\r\n"))));
    }

    [Test]
    public void A_baseline_and_fingerprints_hold_when_line_endings_change()
    {
        Folder.Write("main.tf", Text.ReplaceLineEndings("\n"));
        CommandRun.In(Folder, "lint", "--write-baseline", "base.json", "--fail-on", "never");

        Folder.Write("main.tf", Text.ReplaceLineEndings("\r\n"));

        Assert.That(CommandRun.In(Folder, "lint", "--baseline", "base.json", "--format", "compact"), Is.EqualTo(new CommandRun(0, "", "")));
    }
}
