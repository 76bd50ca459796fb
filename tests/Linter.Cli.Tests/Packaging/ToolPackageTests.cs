using Linter.Cli.Tests.Testing;

namespace Linter.Cli.Tests.Packaging;

/// <summary>The dotnet tool, packed and installed from a folder as from a registry. The native packages are made and tried by the release workflow.</summary>
[Platform(Exclude = "Win", Reason = "The scripts are for shells that are not there.")]
public sealed class ToolPackageTests : FolderTests
{
    [Test]
    public void The_portable_tool_can_be_installed_from_a_folder_and_lints()
    {
        Script.Need("sh", "dotnet");

        // The build leaves servers running, which would keep a pipe open: its output goes to a file.
        var code = Script.Run(
            Folder.Path, "sh", ["-c", "exec sh \"$0\" packages >pack.log 2>&1", Script.PathOf("packaging/pack-tool.sh")], ("PORTABLE_ONLY", "1")).ExitCode;
        var output = Folder.Read("pack.log");
        if (output.Contains("NU1301", StringComparison.Ordinal))
        {
            Assert.Ignore("The packages that the tool is made of cannot be restored here.");
        }

        Assert.That(code, Is.Zero, output);
        Assert.That(Directory.GetFiles(Folder["packages"]).Select(file => Path.GetFileName(file)!.Split('.')[..^4]), Is.EquivalentTo((string[][])[["tfauth"], ["tfauth", "any"]]));

        Folder.Write("nuget.config", $"<configuration><packageSources><clear /><add key=\"folder\" value=\"{Folder["packages"]}\" /></packageSources></configuration>")
            .Write("tree/main.tf", "provider \"aws\" {\n  region = \"us-east-1a\"\n}\n");
        var install = Script.Run(
            Folder.Path, "dotnet", ["tool", "install", "tfauth", "--tool-path", Folder["tools"], "--configfile", Folder["nuget.config"]], ("NUGET_PACKAGES", Folder["cache"]));
        Assert.That(install.ExitCode, Is.Zero, install.Output + install.Error);

        var run = Script.Run(Folder["tree"], Folder["tools/tfauth"], ["lint", "--select", "TFA502", "--format", "compact"]);
        Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
        Assert.That(run.Output, Does.StartWith("main.tf:2:12: error TFA502"));
    }
}
