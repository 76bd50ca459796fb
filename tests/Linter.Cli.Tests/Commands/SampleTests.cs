using Linter.Cli.Commands;
using Linter.Cli.Hosting;
using Linter.Testing;

namespace Linter.Cli.Tests.Commands;

/// <summary>What <c>samples/</c> shows is what tfauth says. <c>./check --update</c> rewrites the expected reports.</summary>
public sealed class SampleTests
{
    private static IEnumerable<string> Stories() =>
        Directory.GetDirectories(Path.Combine(Surroundings.ProjectRoot, "samples")).Where(folder => Directory.EnumerateFiles(folder, "*.tf").Any())
            .Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Stories))]
    public void A_sample_has_the_report_that_stands_beside_it(string story)
    {
        var expected = Path.Combine(Surroundings.ProjectRoot, "samples", story, "expected.txt");
        using var output = new MemoryStream();
        var host = new CommandHost
        {
            Output = output,
            Error = TextWriter.Null,
            Input = Stream.Null,
            WorkingDirectory = Surroundings.ProjectRoot,
            Variable = _ => null,
            Today = new DateOnly(2026, 11, 25),
        };

        CommandLine.Run(["lint", $"samples/{story}", "--show-unsure"], host, CancellationToken.None);

        var text = System.Text.Encoding.UTF8.GetString(output.ToArray());
        if (Environment.GetEnvironmentVariable("TFAUTH_UPDATE") == "1")
        {
            File.WriteAllText(expected, text);
        }

        Assert.That(text, Is.EqualTo(File.ReadAllText(expected)));
    }

    [Test]
    public void The_first_screen_of_README_shows_what_one_will_see() => Assert.That(
        File.ReadAllText(Path.Combine(Surroundings.ProjectRoot, "README.md")),
        Does.Contain(File.ReadAllText(Path.Combine(Surroundings.ProjectRoot, "samples", "zone-as-region", "expected.txt"))));
}
