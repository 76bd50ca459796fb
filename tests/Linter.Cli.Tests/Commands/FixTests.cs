using Linter.Cli.Tests.Testing;

namespace Linter.Cli.Tests.Commands;

public sealed class FixTests : FolderTests
{
    private const string Zone = "provider \"aws\" {\r\n  secret_key = \"" + SampleReport.Secret + "\" # kept\r\n  region = \"us-east-1a\"\r\n}\r\n";

    [Test]
    public void A_diff_shows_what_a_fix_would_change_and_changes_nothing()
    {
        Folder.Write("env/main.tf", Zone);

        var run = CommandRun.In(Folder, "lint", "--select", "zone-as-region", "--diff");

        Assert.That(run, Is.EqualTo(new CommandRun(1, """
            --- a/env/main.tf
            +++ b/env/main.tf
            @@ -1,4 +1,4 @@
             provider "aws" {
               secret_key = "****************************************" # kept
            -  region = "us-east-1a"
            +  region = "us-east-1"
             }

            """.ReplaceLineEndings("\n"), "")));
        Assert.That(Folder.Read("env/main.tf"), Is.EqualTo(Zone));
    }

    [Test]
    public void A_fix_changes_its_place_and_not_a_byte_more()
    {
        Folder.Write("env/main.tf", Zone);

        var run = CommandRun.In(Folder, "lint", "--select", "zone-as-region", "--fix", "--quiet");

        Assert.That(run, Is.EqualTo(new CommandRun(0, "", "tfauth: Fixed 1 file.\n")));
        Assert.That(Folder.Read("env/main.tf"), Is.EqualTo(Zone.Replace("us-east-1a", "us-east-1", StringComparison.Ordinal)));
        Assert.That(Directory.GetFiles(Folder["env"]), Has.Length.EqualTo(1), "Nothing is left behind.");
    }

    [Test]
    public void A_fixed_file_keeps_its_mode_and_a_link_stays_a_link()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Files have no mode there.");
            return;
        }

        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        Folder.Folder(".git").Write("shared/main.tf", Zone).Link("env/main.tf", "../shared/main.tf");
        File.SetUnixFileMode(Folder["shared/main.tf"], mode);

        CommandRun.In(Folder, "lint", "env", "--select", "zone-as-region", "--fix");

        Assert.That(Folder.Read("shared/main.tf"), Does.Contain("\"us-east-1\""));
        Assert.That(File.GetUnixFileMode(Folder["shared/main.tf"]), Is.EqualTo(mode));
        Assert.That(new FileInfo(Folder["env/main.tf"]).LinkTarget, Is.EqualTo("../shared/main.tf"));
    }

    [Test]
    public void Only_named_files_are_fixed()
    {
        Folder.Write("a/main.tf", Zone).Write("a/other.tf", Zone.Replace("provider \"aws\" {", "provider \"aws\" {\r\n  alias = \"x\"", StringComparison.Ordinal));

        CommandRun.In(Folder, "lint", "a/main.tf", "--select", "zone-as-region", "--fix");

        Assert.That(Folder.Read("a/main.tf"), Does.Not.Contain("us-east-1a"));
        Assert.That(Folder.Read("a/other.tf"), Does.Contain("us-east-1a"));
    }
}
