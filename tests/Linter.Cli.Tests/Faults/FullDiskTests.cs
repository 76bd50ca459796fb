using System.Globalization;
using Linter.Cli.Tests.Testing;

namespace Linter.Cli.Tests.Faults;

/// <summary>What cannot be written to its end: the old file stays whole, nothing lies about, and somebody is told.</summary>
public sealed class FullDiskTests : FolderTests
{
    private const string Old = "the report of yesterday";

    // A limit in blocks of 1,024 bytes, below what the reports of this folder need.
    private const string Limit = "ulimit -f 4; ";

    [SetUp]
    public void WriteFindings()
    {
        Folder.Folder(".git").Write("main.tf", string.Concat(Enumerable.Range(0, 60).Select(index => string.Create(
            CultureInfo.InvariantCulture, $"provider \"aws\" {{\n  alias  = \"a{index}\"\n  region = \"us-east-1a\"\n}}\n"))));
    }

    [TestCase("json")]
    [TestCase("sarif")]
    [TestCase("junit")]
    [TestCase("text")]
    public void A_report_that_grows_too_large_leaves_the_old_one_and_the_others_are_written(string format)
    {
        Folder.Write("out/report", Old);

        var run = ProductRun.Script(Folder, $"{Limit}tfauth lint --format {format}=out/report --format compact");

        Assert.That(run.ExitCode, Is.EqualTo(3), run.Error);
        Assert.That(run.Error, Is.EqualTo("tfauth: writing 'out/report' failed: It would be larger than a file may be here.\n"));
        Assert.That(Folder.Read("out/report"), Is.EqualTo(Old));
        Assert.That(Directory.GetFiles(Folder["out"]), Has.Length.EqualTo(1), "Nothing lies about.");
        Assert.That(run.Output.Split('\n'), Has.Length.GreaterThan(60), "What was found is reported.");
    }

    [Test]
    public void A_full_disk_is_named()
    {
        var run = ProductRun.Script(Folder, "tfauth lint --format json=/dev/full --format compact");

        Assert.That((run.ExitCode, run.Error), Is.EqualTo((3, "tfauth: writing '/dev/full' failed: No space is left on the disk.\n")));
        Assert.That(run.Output, Is.Not.Empty);
    }

    [Test]
    public void A_baseline_that_cannot_be_written_hides_nothing()
    {
        Folder.Write("out/baseline", Old);

        var run = ProductRun.Script(Folder, $"{Limit}tfauth lint --write-baseline out/baseline --format json");

        Assert.That(run.ExitCode, Is.EqualTo(3), run.Error);
        Assert.That(run.Error, Is.EqualTo("tfauth: writing 'out/baseline' failed: It would be larger than a file may be here.\n"));
        Assert.That(Folder.Read("out/baseline"), Is.EqualTo(Old));
        Assert.That(Directory.GetFiles(Folder["out"]), Has.Length.EqualTo(1));
        Assert.That(run.Output, Does.Contain("\"baselined\": 0").And.Contain("\"failures\"").And.Contain("writing 'out/baseline'"));
    }

    [Test]
    public void A_source_that_cannot_be_written_is_as_it_was_and_the_others_are_fixed()
    {
        var before = Folder.Read("main.tf");
        Folder.Write("small/main.tf", "provider \"aws\" {\n  region = \"us-east-1a\"\n}\n");
        Assert.That(before, Has.Length.GreaterThan(2048));

        var run = ProductRun.Script(Folder, "ulimit -f 2; tfauth lint --fix --quiet --format sarif=/dev/stdout | cat");

        Assert.That(run.Error, Is.EqualTo("tfauth: Fixed 1 file.\ntfauth: fixing 'main.tf' failed: It would be larger than a file may be here.\n"));
        Assert.That(Folder.Read("main.tf"), Is.EqualTo(before));
        Assert.That(Folder.Read("small/main.tf"), Does.Contain("\"us-east-1\""));
        Assert.That(run.Output, Does.Contain("\"executionSuccessful\": false"));
        Assert.That(Directory.GetFiles(Folder.Path, "*", SearchOption.AllDirectories), Has.Length.EqualTo(2));
    }

    [Test]
    public void Standard_output_that_is_full_is_an_incomplete_run()
    {
        var run = ProductRun.Script(Folder, "tfauth lint > /dev/full");

        Assert.That(run, Is.EqualTo(new ProductRun(3, "", "tfauth: Standard output could not be written to its end: No space is left on the disk.\n")));
    }

    [TestCase("tfauth lint > /dev/full 2> /dev/full")]
    [TestCase("tfauth lint --nonsense 2> /dev/full", 2)]
    [TestCase("tfauth lint --format json=/dev/full 2> /dev/full")]
    public void Where_nobody_can_be_told_the_exit_code_says_it(string script, int code = 3) =>
        Assert.That(ProductRun.Script(Folder, script), Is.EqualTo(new ProductRun(code, "", "")));

    [TestCase("tfauth lint | head -1; echo ${PIPESTATUS[0]}")]
    [TestCase("tfauth lint --format json | head -1; echo ${PIPESTATUS[0]}")]
    [TestCase("tfauth lint --format compact | true; echo ${PIPESTATUS[0]}")]
    public void A_reader_who_has_seen_enough_is_no_fault(string script)
    {
        var run = ProductRun.Script(Folder, script);

        Assert.That(run.Error, Is.Empty);
        Assert.That(run.Output, Does.EndWith("1\n"), "There are findings.");
    }

    [Test]
    public void A_report_keeps_the_mode_of_the_one_before()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Files have no mode there.");
            return;
        }

        Folder.Write("report.json", Old);
        File.SetUnixFileMode(Folder["report.json"], UnixFileMode.UserRead | UnixFileMode.UserWrite);

        CommandRun.In(Folder, "lint", "--format", "json=report.json");

        Assert.That(File.GetUnixFileMode(Folder["report.json"]), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(Folder.Read("report.json"), Does.StartWith("{"));
    }

    [Test]
    public void A_pipe_is_written_to_and_stays_a_pipe()
    {
        var run = ProductRun.Script(Folder, "mkfifo pipe; cat pipe & tfauth lint --format json=pipe; code=$?; wait; test -p pipe && exit $code");

        Assert.That((run.ExitCode, run.Error), Is.EqualTo((1, "")));
        Assert.That(run.Output, Does.StartWith("{").And.EndsWith("}\n"));
    }
}
