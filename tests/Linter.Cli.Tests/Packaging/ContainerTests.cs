using System.Xml.Linq;
using Linter.Cli.Tests.Testing;

namespace Linter.Cli.Tests.Packaging;

/// <summary>What can be told of container file and GitLab template without a container.</summary>
[Platform(Exclude = "Win", Reason = "The scripts are for shells that are not there.")]
public sealed class ContainerTests : FolderTests
{
    [Test]
    public void Everything_that_the_container_copies_is_there_and_let_through()
    {
        var admitted = File.ReadLines(Script.PathOf(".dockerignore")).Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();
        var copied = File.ReadLines(Script.PathOf("packaging/Dockerfile")).Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from"))
            .SelectMany(line => line.Split(' ')[1..^1]).ToList();

        Assert.That(copied, Is.EquivalentTo(admitted));
        Assert.That(copied.Where(path => !Path.Exists(Script.PathOf(path))), Is.Empty);
    }

    [Test]
    public void The_container_is_made_with_the_SDK_of_the_project()
    {
        var framework = XDocument.Load(Script.PathOf("Directory.Build.props")).Descendants("TargetFramework").Single().Value;

        Assert.That(File.ReadAllText(Script.PathOf("packaging/Dockerfile")), Does.Contain($"the images of .NET {framework["net".Length..].Split('.')[0]} for Alpine"));
    }

    [Test]
    public void The_job_for_GitLab_runs_and_leaves_the_reports_that_it_names()
    {
        Script.Need("bash");
        var template = File.ReadAllText(Script.PathOf("packaging/gitlab-ci.yml"));
        var command = template.Split('\n').Single(line => line.StartsWith("    - tfauth lint", StringComparison.Ordinal))[6..];
        Folder.Write("main.tf", "provider \"aws\" {\n  region = \"us-east-1a\"\n}\n");

        var (code, output, error) = Script.Run(
            Folder.Path, "bash", ["-c", command], ("TFAUTH_PATHS", "."), ("TFAUTH_ARGUMENTS", "--select TFA5"), ("PATH", $"{AppContext.BaseDirectory}:{Environment.GetEnvironmentVariable("PATH")}"));

        Assert.That(code, Is.EqualTo(1), error);
        Assert.That(output, Does.Contain("TFA502"));
        Assert.That(Folder.Read("gl-code-quality-report.json"), Does.Contain("TFA502"));
        Assert.That(Folder.Read("tfauth-junit.xml"), Does.Contain("TFA502"));
        foreach (var report in (string[])["codequality: gl-code-quality-report.json", "junit: tfauth-junit.xml"])
        {
            Assert.That(template, Does.Contain(report));
        }
    }

    [Test]
    public void Every_place_that_names_a_release_names_this_one()
    {
        var version = XDocument.Load(Script.PathOf("Directory.Build.props")).Descendants("Version").Single().Value;
        var pages = Directory.EnumerateFiles(Script.PathOf("docs"), "*.md", SearchOption.AllDirectories).Append(Script.PathOf("README.md")).Append(Script.PathOf("packaging/gitlab-ci.yml"));
        var named = pages.SelectMany(page => File.ReadLines(page)).SelectMany(line => line.Split(' ', '/', '@', '`', '"', ':'))
            .Where(word => word.Length > 4 && word[0] == 'v' && word[1..].Trim('.', ',').Split('.') is { Length: 3 } parts && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit)))
            .Select(word => word[1..].Trim('.', ','));

        Assert.That(named.Where(word => word.StartsWith("0.", StringComparison.Ordinal)).Distinct(), Is.EqualTo((string[])[version]));
    }
}
