using System.Diagnostics;
using Linter.Cli.Tests.Testing;
using Linter.Fuzzing;
using Linter.Testing;

namespace Linter.Cli.Tests.Kit;

/// <summary>Reports as GitHub and the tools around it would judge them: checks that know nothing of tfauth.</summary>
public sealed class ReportKitTests : FolderTests
{
    private readonly TemporaryFolder _reports = new();

    public ReportKitTests()
    {
        Folder.Write(SampleReport.Main.Path, SampleReport.Main.Bytes.ToArray()).Write(SampleReport.Variables.Path, SampleReport.Variables.Bytes.ToArray());
        _reports.Write("secrets.txt", $"{SampleReport.Secret}\n{SampleReport.KeyId}\n")
            .Write("sarif", SampleReport.Written("sarif", SampleReport.Report))
            .Write("suppressed", SampleReport.Written("sarif", SampleReport.Report with { ShowSuppressed = true }))
            .Write("clean", SampleReport.Written("sarif", SampleReport.Clean));
    }

    [TestCase("sarif")]
    [TestCase("clean")]
    [TestCase("suppressed", "--allow-suppressed")]
    public void Code_scanning_takes_the_report(string report, params string[] options)
    {
        // Schema and validator come from npm; everything else of the check runs without.
        var tools = Environment.GetEnvironmentVariable("SARIFKIT_TOOLS");
        string[] validators = string.IsNullOrEmpty(tools) ? ["--skip", "schema", "--skip", "multitool"] : ["--tools", tools];
        Check("sarif-check", [_reports[report], Folder.Path, "--secrets", _reports["secrets.txt"], .. validators, .. options]);
    }

    [TestCase("seeds/sarif/parts")]
    [TestCase("found/sarif/fix-that-steers")]
    public void Code_scanning_takes_a_report_made_of_anything(string input)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Surroundings.ProjectRoot, "tools", "Fuzz", input));
        var anything = SarifTarget.ReportOf(bytes);

        // Code scanning takes no results from a run that failed, which is what the check says then; this is about what stands in the places.
        var report = anything with { Category = null, Result = anything.Result with { Failures = [] } };
        Folder.Write(report.Result.Findings[0].Location.Path, bytes);
        _reports.Write("anything", SampleReport.Written("sarif", report));
        Check("sarif-check", [_reports["anything"], Folder.Path, "--skip", "schema", "--skip", "multitool", "--allow-suppressed"]);
    }

    [TestCase("junit", "junit")]
    [TestCase("checkstyle", "checkstyle")]
    [TestCase("gitlab", "codequality")]
    [TestCase("rdjson", "rdjson")]
    [TestCase("github", "github")]
    public void The_report_is_what_its_readers_expect_and_says_the_same_as_sarif(string format, string kind)
    {
        _reports.Write(format, SampleReport.Written(format, SampleReport.Report));

        Check("format-check", [kind, _reports[format], Folder.Path, "--sarif", _reports["sarif"], "--secrets", _reports["secrets.txt"]]);
    }

    private static void Check(string name, string[] arguments)
    {
        if (Surroundings.Shared($"kit/{name}", out var reason) is not { } script || Surroundings.Program("python3", out reason) is not { } python)
        {
            Assert.Ignore(reason);
            return;
        }

        using var process = Process.Start(new ProcessStartInfo(python, [script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, output + error.Result);
    }

    protected override void Dispose(bool isDisposing)
    {
        _reports.Dispose();
        base.Dispose(isDisposing);
    }
}
