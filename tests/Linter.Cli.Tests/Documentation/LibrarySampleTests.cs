using Linter.Cli.Tests.Packaging;
using Linter.Cli.Tests.Testing;

namespace Linter.Cli.Tests.Documentation;

/// <summary>The programs of <c>docs/library.md</c>: what stands on the page compiles and does what it says.</summary>
public sealed class LibrarySampleTests : FolderTests
{
    [TestCase("library-lint")]
    [TestCase("library-own-rule")]
    public void The_page_shows_the_program(string sample)
    {
        var page = File.ReadAllText(Script.PathOf("docs/library.md")).ReplaceLineEndings("\n");

        Assert.That(page, Does.Contain($"```csharp\n{File.ReadAllText(Script.PathOf($"samples/{sample}/Program.cs")).ReplaceLineEndings("\n")}```"));
    }

    [Test]
    public void Files_in_memory_are_linted_and_findings_streamed()
    {
        var (code, output, error) = Run("library-lint");

        Assert.That(code, Is.Zero, error);
        Assert.That(output, Does.Contain("variables.tf:2:13: TFA502 ").And.EndWith($"1 errors in 2 files{Environment.NewLine}"));
    }

    [Test]
    public void A_folder_is_linted()
    {
        Folder.Write("a/main.tf", "provider \"aws\" {\n  region = \"eu-west-1b\"\n}\n");

        Assert.That(Run("library-lint", Folder.Path).Output, Does.Contain("a/main.tf:2:12: TFA502 ").And.Contain("1 errors in 1 files"));
    }

    [Test]
    public void A_rule_of_the_program_reports_where_a_value_came_from()
    {
        var (code, output, error) = Run("library-own-rule");

        Assert.That(code, Is.Zero, error);
        Assert.That(output.ReplaceLineEndings("\n"), Is.EqualTo(
            "main.tf:3:12: ACME1 provider.aws works in us-west-1, which we do not use.\n  from main.tf:3:12 input region of module.site\n  from site/main.tf:4:12 var.region\n"));
    }

    private (int ExitCode, string Output, string Error) Run(string sample, params string[] arguments) =>
        Script.Run(Folder.Path, "dotnet", [Path.Combine(AppContext.BaseDirectory, sample + ".dll"), .. arguments]);
}
