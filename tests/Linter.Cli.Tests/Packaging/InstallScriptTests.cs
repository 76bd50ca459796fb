using System.Security.Cryptography;
using System.Xml.Linq;
using Linter.Cli.Tests.Testing;

namespace Linter.Cli.Tests.Packaging;

/// <summary><c>packaging/install.sh</c> with releases made of a script that stands in for the program.</summary>
[Platform(Exclude = "Win", Reason = "The scripts are for shells that are not there.")]
public sealed class InstallScriptTests : FolderTests
{
    private const string Archive = "tfauth-9.8.7-linux-x64.tar.gz";

    [SetUp]
    public void Release()
    {
        Script.Need("sh", "tar", "gzip", "awk");
        Folder.Write("made/tfauth", "#!/bin/sh\necho stand-in\n").Folder("release");
        Assert.That(Script.Run(Folder["made"], "tar", ["-czf", Folder[$"release/{Archive}"], "tfauth"]).ExitCode, Is.Zero);
        Folder.Write("release/SHA256SUMS", $"{new string('0', 64)}  other.tar.gz\n{Checksum}  {Archive}\n");
    }

    private string Checksum => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Folder[$"release/{Archive}"])));

    [TestCase("")]
    [TestCase("file://")]
    public void A_release_is_installed_from_a_folder_and_runs(string scheme)
    {
        var (code, output, error) = Install("--from", scheme + Folder["release"]);

        Assert.That(code, Is.Zero, error);
        Assert.That(output, Is.EqualTo(Folder["bin/tfauth"] + "\n"));
        Assert.That(Script.Run(Folder.Path, Folder["bin/tfauth"], []).Output, Is.EqualTo("stand-in\n"));
        Assert.That(Directory.GetFileSystemEntries(Folder["bin"]).Select(Path.GetFileName), Is.EqualTo((string[])["tfauth"]));
    }

    [Test]
    public void An_archive_with_another_checksum_is_refused_and_nothing_is_installed()
    {
        File.AppendAllText(Folder[$"release/{Archive}"], "x");

        Refuses("nothing was installed", "--from", Folder["release"]);
    }

    [Test]
    public void A_checksum_that_is_named_counts_whatever_stands_beside_the_archive()
    {
        Refuses("nothing was installed", "--from", Folder["release"], "--sha256", new string('1', 64));

        File.Delete(Folder["release/SHA256SUMS"]);
        Assert.That(Install("--from", Folder["release"], "--sha256", Checksum.ToUpperInvariant()).ExitCode, Is.Zero);
    }

    [Test]
    public void An_archive_without_a_checksum_is_refused()
    {
        Folder.Write("release/SHA256SUMS", $"{Checksum}  {Archive}.old\n");
        Refuses("SHA256SUMS says nothing of", "--from", Folder["release"]);

        File.Delete(Folder["release/SHA256SUMS"]);
        Refuses("there is no SHA256SUMS", "--from", Folder["release"]);
    }

    [Test]
    public void An_archive_with_something_else_in_it_is_refused()
    {
        Folder.Write("made/other", "x");
        Script.Run(Folder["made"], "tar", ["-czf", Folder[$"release/{Archive}"], "other"]);

        Refuses("does not hold tfauth", "--from", Folder["release"], "--sha256", Checksum);
    }

    [TestCase("there is no tfauth-9.8.7-linux-arm64.tar.gz", "--platform", "linux-arm64")]
    [TestCase("neither an https address nor a folder", "--from", "http://example.net/releases")]
    [TestCase("is no version", "--version", "../9.8.7")]
    [TestCase("there is no option --force", "--force", "1")]
    [TestCase("--to needs a value", "--to")]
    public void What_cannot_be_done_is_said(string message, params string[] arguments) => Refuses(message, ["--from", Folder["release"], .. arguments]);

    [Test]
    public void An_older_program_is_replaced()
    {
        Folder.Write("bin/tfauth", "old");

        Assert.That(Install("--from", Folder["release"]).ExitCode, Is.Zero);
        Assert.That(Folder.Read("bin/tfauth"), Does.Contain("stand-in"));
    }

    [Test]
    public void The_release_that_it_installs_by_default_is_the_one_it_came_with()
    {
        var version = XDocument.Load(Script.PathOf("Directory.Build.props")).Descendants("Version").Single().Value;

        Assert.That(File.ReadAllText(Script.PathOf("packaging/install.sh")), Does.Contain($"\nversion={version}\n"));
        Assert.That(File.ReadAllText(Script.PathOf("samples/github-code-scanning/tfauth.yml")), Does.Contain($"tfauth/tfauth@v{version}\n"));
    }

    private (int ExitCode, string Output, string Error) Install(params string[] arguments) =>
        Script.Run(Folder.Path, "sh", [Script.PathOf("packaging/install.sh"), "--version", "v9.8.7", "--platform", "linux-x64", "--to", Folder["bin"], .. arguments]);

    private void Refuses(string message, params string[] arguments)
    {
        var (code, output, error) = Install(arguments);

        Assert.That((code is 1 or 2, output), Is.EqualTo((true, "")), error);
        Assert.That(error, Does.Contain(message));
        Assert.That(File.Exists(Folder["bin/tfauth"]), Is.False);
    }
}
