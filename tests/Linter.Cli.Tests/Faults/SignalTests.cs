using System.Diagnostics;
using Linter.Cli.Tests.Testing;

namespace Linter.Cli.Tests.Faults;

/// <summary>A run that is stopped leaves nothing behind, and no report that looks whole.</summary>
[Platform(Exclude = "Win", Reason = "Signals are another thing there.")]
public sealed class SignalTests : FolderTests
{
    [TestCase("INT", 130)]
    [TestCase("TERM", 143)]
    [TestCase("HUP", 130)]
    public void A_run_that_is_stopped_leaves_the_old_report_and_nothing_beside(string signal, int code)
    {
        Folder.Folder(".git").Write("main.tf", "provider \"aws\" {\n  region = \"us-east-1a\"\n}\n").Write("out/report", "old").Write("out/baseline", "old");

        // The second report waits for somebody to read the pipe, with everything else opened: a moment that a test can hit.
        using var process = ProductRun.Start(Folder, "mkfifo pipe; exec tfauth lint --fix --write-baseline out/baseline --format json=out/report --format sarif=pipe");
        WaitFor(() => Directory.GetFiles(Folder["out"]).Length == 4);
        using (var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        Thread.Sleep(200);
        using var reader = Process.Start(new ProcessStartInfo("cat", [Folder["pipe"]]) { RedirectStandardOutput = true })!;
        var run = ProductRun.Finish(process);

        Assert.That(run, Is.EqualTo(new ProductRun(code, "", "tfauth: Stopped.\n")));
        Assert.That(reader.StandardOutput.ReadToEnd(), Is.Empty);
        Assert.That(Directory.GetFiles(Folder["out"]).Select(Path.GetFileName), Is.EquivalentTo(["report", "baseline"]));
        Assert.That((Folder.Read("out/report"), Folder.Read("out/baseline")), Is.EqualTo(("old", "old")));
        Assert.That(Folder.Read("main.tf"), Does.Contain("us-east-1a"), "Nothing was fixed.");
    }

    [TestCase("lint -")]
    [TestCase("explain -")]
    public void Waiting_for_standard_input_can_be_stopped(string command)
    {
        using var process = ProductRun.Start(Folder, $"echo started; exec tfauth {command}");
        Assert.That(process.StandardOutput.ReadLine(), Is.EqualTo("started"));
        Thread.Sleep(1500);
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        Assert.That(ProductRun.Finish(process), Is.EqualTo(new ProductRun(130, "", "tfauth: Stopped.\n")));
    }

    [Test]
    public void A_limit_of_time_from_outside_ends_the_run() =>
        Assert.That(ProductRun.Script(Folder, "mkfifo pipe; exec 3<> pipe; timeout --preserve-status 3 tfauth lint - <&3"), Is.EqualTo(new ProductRun(143, "", "tfauth: Stopped.\n")));

    private static void WaitFor(Func<bool> condition)
    {
        for (var waited = Stopwatch.StartNew(); !condition();)
        {
            Assert.That(waited.Elapsed, Is.LessThan(TimeSpan.FromSeconds(50)), "The run did not get there.");
            Thread.Sleep(20);
        }
    }
}
