using System.Text;
using Linter.Testing;

namespace Linter.Core.Tests.Testing;

/// <summary>A test helper that cannot fail is worse than none.</summary>
public sealed class FixtureTests
{
    [Test]
    public void Markers_say_line_and_rules()
    {
        var fixture = Fixture.Parse("x", "a = 1\nb = 2 # expect: zone-as-region, syntax-error\n");

        Assert.That(fixture.Expectations, Is.EqualTo(new[] { new Expectation("main.tf", 2, "syntax-error"), new Expectation("main.tf", 2, "zone-as-region") }));
    }

    [Test]
    public void File_lines_split_an_example()
    {
        var fixture = Fixture.Parse("x", "a = 1\n# file: env/b.tfvars\nb = 2 # expect: syntax-error\n");

        Assert.That(fixture.Files.Keys, Is.EqualTo(new[] { "env/b.tfvars", "main.tf" }));
        Assert.That(fixture.Expectations, Is.EqualTo(new[] { new Expectation("env/b.tfvars", 1, "syntax-error") }));
    }

    [Test]
    public void What_is_expected_and_not_found_is_a_difference()
    {
        var fixture = Fixture.Parse("x", "locals {} # expect: unused-suppression\n");

        Assert.That(FixtureRun.Differences(fixture, FixtureRun.Lint(fixture.Files)), Is.EqualTo(new[] { "- main.tf:1 unused-suppression" }));
    }

    [Test]
    public void What_is_found_and_not_expected_is_a_difference()
    {
        var fixture = Fixture.Parse("x", "# tfauth:ignore[zone-as-region] no reason to be here\nlocals {}\n");

        Assert.That(FixtureRun.Differences(fixture, FixtureRun.Lint(fixture.Files)), Has.Exactly(1).StartsWith("+ main.tf:1 unused-suppression"));
    }

    [Test]
    public void A_line_of_another_form_in_expect_txt_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("tfauth-fixture-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "expect.txt"), "main.tf zone-as-region\n", Encoding.UTF8);

            Assert.That(() => Fixture.Read(folder.FullName), Throws.TypeOf<FormatException>());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
