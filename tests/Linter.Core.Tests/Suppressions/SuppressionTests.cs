using Linter.Core.Findings;
using Linter.Testing;

namespace Linter.Core.Tests.Suppressions;

public sealed class SuppressionTests
{
    private static (int Line, string Rule, bool Suppressed)[] Run(string text) =>
        [.. FixtureRun.Lint(Fixture.Parse("test", text).Files, ["zone-as-region", "unused-suppression", "expired-suppression"]).Findings
            .Select(finding => (finding.Location.Start.Line, finding.Rule.Name, finding.Suppressed is not null))];

    [TestCase("provider \"aws\" {\n  region = \"us-east-1a\" # tfauth:ignore[zone-as-region] reason\n}\n", 2, TestName = "On its own line")]
    [TestCase("provider \"aws\" {\n  region = \"us-east-1a\" // tfauth:ignore[TFA502] reason\n}\n", 2, TestName = "By id, with the other comment sign")]
    [TestCase("provider \"aws\" {\n  region = \"us-east-1a\" /* tfauth:ignore[TFA5] reason */\n}\n", 2, TestName = "By family, in a block comment")]
    [TestCase("provider \"aws\" {\n  # tfauth:ignore[TFA101,zone-as-region] reason\n\n  region = \"us-east-1a\"\n}\n", 4, TestName = "Alone above the argument")]
    [TestCase("# tfauth:ignore[zone-as-region] reason\n# more words\nprovider \"aws\" {\n  region = \"us-east-1a\"\n}\n", 4, TestName = "Alone above the block")]
    [TestCase("# tfauth:ignore-file[zone-as-region] reason\nlocals {}\nprovider \"aws\" {\n  region = \"us-east-1a\"\n}\n", 4, TestName = "For the whole file")]
    [TestCase("provider \"aws\" {\n  region = \"us-east-1a\" # tfauth:ignore[zone-as-region] until=2999-12-31 reason\n}\n", 2, TestName = "Until a day to come")]
    public void A_suppression_hides(string text, int line)
    {
        Assert.That(Run(text), Is.EqualTo(new[] { (line, "zone-as-region", true) }));
    }

    [TestCase("provider \"aws\" {\n  region = \"us-east-1a\" # tfauth:ignore[zone-as-region]\n}\n", 2, 2, TestName = "Without a reason")]
    [TestCase("provider \"aws\" {\n  region = \"us-east-1a\" # tfauth:ignore reason\n}\n", 2, 2, TestName = "Without a rule")]
    [TestCase("provider \"aws\" {\n  region = \"us-east-1a\" # tfauth:ignore[zone-as-region] until=soon reason\n}\n", 2, 2, TestName = "With a date of another form")]
    [TestCase("provider \"aws\" {\n  region = \"us-east-1a\"\n} # tfauth:ignore[zone-as-region] reason\n", 2, 3, TestName = "On another line")]
    [TestCase("locals {}\n# tfauth:ignore-file[zone-as-region] reason\nprovider \"aws\" {\n  region = \"us-east-1a\"\n}\n", 4, 2, TestName = "For the file, but not at its top")]
    public void A_suppression_that_does_not_count_is_said(string text, int line, int commentLine)
    {
        Assert.That(Run(text), Is.EquivalentTo(new[] { (line, "zone-as-region", false), (commentLine, "unused-suppression", false) }));
    }

    [Test]
    public void An_expired_suppression_hides_nothing_and_is_said()
    {
        var found = Run("provider \"aws\" {\n  region = \"us-east-1a\" # tfauth:ignore[zone-as-region] until=2026-11-24 reason\n}\n");

        Assert.That(found, Is.EquivalentTo(new[] { (2, "zone-as-region", false), (2, "expired-suppression", false) }));
    }

    [Test]
    public void The_last_day_still_counts()
    {
        Assert.That(Run("provider \"aws\" {\n  region = \"us-east-1a\" # tfauth:ignore[zone-as-region] until=2026-11-25 reason\n}\n"), Is.EqualTo(new[] { (2, "zone-as-region", true) }));
    }

    [Test]
    public void The_reason_goes_with_the_finding()
    {
        var finding = FixtureRun.Lint(Fixture.Parse("test", "provider \"aws\" {\n  region = \"us-east-1a\" # tfauth:ignore[zone-as-region] as agreed\n}\n").Files, ["zone-as-region"]).Findings.Single();

        Assert.That(finding.Suppressed, Is.EqualTo(new AcceptedSuppression(SuppressionKind.InSource, "as agreed")));
    }
}
