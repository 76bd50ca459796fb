using System.Text.Json;
using Linter.Cli.Tests.Testing;
using Linter.Core.Rules;

namespace Linter.Cli.Tests.Commands;

public sealed class OtherCommandsTests : FolderTests
{
    [Test]
    public void Rules_lists_every_rule_in_every_format()
    {
        var text = CommandRun.In(Folder, "rules").Output;
        var markdown = CommandRun.In(Folder, "rules", "--format", "markdown").Output;
        var json = JsonDocument.Parse(CommandRun.In(Folder, "rules", "--format", "json").Output).RootElement;

        Assert.That(json.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()), Is.EqualTo(RuleCatalogue.All.Select(rule => rule.Info.Id)));
        foreach (var rule in RuleCatalogue.All.Select(rule => rule.Info))
        {
            Assert.That(text, Does.Contain($"{rule.Id}  {rule.Name}"));
            Assert.That(markdown, Does.Contain($"| {rule.Id} | [{rule.Name}]("));
        }
    }

    [Test]
    public void Explain_finds_a_rule_by_id_and_by_name()
    {
        var byId = CommandRun.In(Folder, "explain", "tfa003");

        Assert.That(byId, Is.EqualTo(CommandRun.In(Folder, "explain", "unused-suppression")));
        Assert.That(byId.ExitCode, Is.Zero);
        Assert.That(byId.Output, Does.StartWith("TFA003 unused-suppression (note)\n").And.Contain("How to mend it").And.Not.Contain("# expect:"));
    }

    [Test]
    public void Version_is_one_line_with_the_commit()
    {
        var run = CommandRun.In(Folder, "--version");

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Match(@"^tfauth \d+\.\d+\.\d+( \([0-9a-f]{12}\))?\n$"));
    }

    [Test]
    public void Help_has_examples()
    {
        Assert.That(CommandRun.In(Folder, "--help").Output, Does.Contain("Exit codes:").And.Contain("tfauth lint"));
        Assert.That(CommandRun.In(Folder, "lint", "--help").Output, Does.Contain("--stdin-path").And.Contain("Examples:"));
    }

    [TestCase("bash", "complete -o default -F _tfauth tfauth")]
    [TestCase("zsh", "compdef _tfauth tfauth")]
    [TestCase("fish", "complete -c tfauth")]
    [TestCase("pwsh", "Register-ArgumentCompleter")]
    public void Completion_prints_a_script(string shell, string line) => Assert.That(CommandRun.In(Folder, "completion", shell).Output, Does.Contain(line));

    [Test]
    public void The_script_asks_for_words_and_gets_them()
    {
        Assert.That(CommandRun.In(Folder, "[suggest:8]", "tfauth l").Output.Split('\n'), Does.Contain("lint"));
        Assert.That(CommandRun.In(Folder, "[suggest:21]", "tfauth lint --format ").Output, Does.Contain("sarif"));
    }
}
