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

    private const string Several = """
        provider "aws" {
          region = "us-east-1a" # a zone
        }

        resource "aws_instance" "runner" {
          user_data = <<-EOT
            #!/bin/sh
            export AWS_ACCESS_KEY_ID=AKIARTX3GSDS74TFDOCV
            export AWS_SECRET_ACCESS_KEY=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
          EOT
        }

        variable "secret_key" {
          type = string
        }

        provider "aws" {
          alias      = "other" /* a comment
          of two lines */
          secret_key = var.secret_key
          # tfauth:ignore[TFA502] a reason
          region = "us-east-1b"
        }

        """;

    [TestCase("text")]
    [TestCase("compact")]
    [TestCase("json")]
    [TestCase("sarif")]
    [TestCase("github")]
    [TestCase("gitlab")]
    [TestCase("junit")]
    [TestCase("checkstyle")]
    [TestCase("rdjson")]
    public void Reports_show_the_same_lines_columns_and_snippets(string format)
    {
        var there = Run("\r\n", "--format", format, "--show-suppressed", "--show-unsure");
        var here = Run("\n", "--format", format, "--show-suppressed", "--show-unsure");

        // What a fix puts in is the one text that has the line ends of its file.
        Assert.That(there.Output.Replace(@"""\r\n  sensitive", @"""\n  sensitive", StringComparison.Ordinal), Is.EqualTo(here.Output));
        Assert.That((there.ExitCode, there.Error), Is.EqualTo((1, "")));
    }

    [Test]
    public void A_difference_shows_the_same_lines()
    {
        var run = Run("\r\n", "--diff", "--fix=unsafe", "--quiet");

        Assert.That(run, Is.EqualTo(Run("\n", "--diff", "--fix=unsafe", "--quiet")));
        Assert.That(run.Output, Does.Contain("+  region = \"us-east-1\" # a zone\n").And.Contain("+  sensitive = true\n").And.Not.Contain("\r"));
        Assert.That(File.ReadAllText(Folder["main.tf"]), Is.EqualTo(Several.ReplaceLineEndings("\n")), "It only shows.");
    }

    [Test]
    public void Fixes_in_many_rounds_come_to_the_same_text()
    {
        Run("\n", "--fix=unsafe");
        var here = File.ReadAllText(Folder["main.tf"]);
        Run("\r\n", "--fix=unsafe");

        Assert.That(File.ReadAllText(Folder["main.tf"]), Is.EqualTo(here.ReplaceLineEndings("\r\n")));
        Assert.That(here, Is.Not.EqualTo(Several.ReplaceLineEndings("\n")));
    }

    private CommandRun Run(string ending, params string[] arguments)
    {
        Folder.Write("main.tf", Several.ReplaceLineEndings(ending));
        return CommandRun.In(Folder, ["lint", .. arguments]);
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
