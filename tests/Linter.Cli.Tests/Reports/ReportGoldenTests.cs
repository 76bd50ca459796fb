using Linter.Cli.Reports;
using Linter.Cli.Tests.Testing;
using Snapshooter.NUnit;

namespace Linter.Cli.Tests.Reports;

public sealed class ReportGoldenTests
{
    private static IEnumerable<string> Formats => ReportWriters.Formats;

    [TestCaseSource(nameof(Formats))]
    public void A_report_of_everything_looks_like_the_golden_one(string format) =>
        Snapshot.Match(SampleReport.Written(format, SampleReport.Report));

    private static IEnumerable<string> FormatsThatSaySomethingOfNothing => Formats.Except(["compact", "github"]);

    [TestCaseSource(nameof(FormatsThatSaySomethingOfNothing))]
    public void A_report_of_nothing_looks_like_the_golden_one(string format) =>
        Snapshot.Match(SampleReport.Written(format, SampleReport.Clean with { Rules = [] }));

    [TestCase("compact")]
    [TestCase("github")]
    public void A_report_of_lines_about_nothing_is_empty(string format) => Assert.That(SampleReport.Written(format, SampleReport.Clean), Is.Empty);

    [TestCase("text")]
    [TestCase("sarif")]
    [TestCase("compact")]
    public void Suppressed_and_unsure_are_shown_when_asked_for(string format) =>
        Snapshot.Match(SampleReport.Written(format, SampleReport.Report with { ShowSuppressed = true, ShowUnsure = true, Category = "infra", Rules = [] }));

    [Test]
    public void Text_has_colours_and_keeps_to_the_width_when_asked_for() =>
        Snapshot.Match(SampleReport.Written("text", SampleReport.Report with { UseColor = true, Width = 50 }).Replace("\u001b", "<ESC>", StringComparison.Ordinal));

    [TestCaseSource(nameof(Formats))]
    public void The_same_report_is_the_same_bytes(string format) =>
        Assert.That(SampleReport.Written(format, SampleReport.Report), Is.EqualTo(SampleReport.Written(format, SampleReport.Report)));

    [TestCaseSource(nameof(Formats))]
    public void No_report_holds_a_secret_a_terminal_escape_or_a_bidirectional_control(string format)
    {
        var text = SampleReport.Written(format, SampleReport.Report with { ShowSuppressed = true, ShowUnsure = true });

        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Not.Contain(SampleReport.Secret));
            Assert.That(text, Does.Not.Contain(SampleReport.Secret[..20]));
            Assert.That(text, Does.Not.Contain(SampleReport.KeyId));
            Assert.That(text.Where(unit => char.IsControl(unit) && unit != '\n'), Is.Empty);
            Assert.That(text, Does.Not.Contain("\u202E"));
            Assert.That(text, Does.Contain("TFA").And.EndWith("\n"), "The report is there at all.");
        });
    }
}
