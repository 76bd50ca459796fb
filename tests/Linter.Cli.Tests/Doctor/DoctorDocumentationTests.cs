using System.Collections.Immutable;
using System.Text;
using Linter.Cli.Commands;
using Linter.Cli.Hosting;
using Linter.Testing;

namespace Linter.Cli.Tests.Doctor;

/// <summary>Every command of <c>docs/doctor.md</c> prints what stands below it. <c>./check --update</c> rewrites the page.</summary>
public sealed class DoctorDocumentationTests
{
    private const string Fence = "```";
    private const string Prompt = "$ ";

    private static readonly string Page = Path.Combine(Surroundings.ProjectRoot, "docs", "doctor.md");

    [Test]
    public void Every_command_prints_what_stands_below_it()
    {
        var lines = File.ReadAllLines(Page);
        var page = new StringBuilder();
        var commands = 0;
        for (var at = 0; at < lines.Length; at++)
        {
            page.Append(lines[at]).Append('\n');
            if (!lines[at].StartsWith(Prompt, StringComparison.Ordinal))
            {
                continue;
            }

            commands++;
            page.Append(Run(lines[at][Prompt.Length..]));
            while (lines[at + 1] != Fence)
            {
                at++;
            }
        }

        if (Environment.GetEnvironmentVariable("TFAUTH_UPDATE") == "1")
        {
            File.WriteAllText(Page, page.ToString());
        }

        Assert.That(commands, Is.GreaterThan(4));
        Assert.That(page.ToString(), Is.EqualTo(File.ReadAllText(Page)));
    }

    [Test]
    public void Every_option_stands_on_the_page()
    {
        var help = Run("tfauth doctor --help");
        var options = help.Split(' ', '\n', ',', '=').Where(word => word.StartsWith("--", StringComparison.Ordinal) && word.Length > 3).Distinct()
            .Except(["--help", "--version", "--color"]);

        Assert.That(options.Where(option => !File.ReadAllText(Page).Contains(option, StringComparison.Ordinal)), Is.Empty);
    }

    // A command of tfauth with "< FILE" and a last "| head -n N" or "| grep -A N TEXT": enough for a page, and no shell is needed.
    private static string Run(string line)
    {
        var parts = line.Split(" | ", 2);
        var words = parts[0].Split(" < ", 2);
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        using var input = words.Length == 2 ? File.OpenRead(Path.Combine(Surroundings.ProjectRoot, words[1])) : Stream.Null;
        var host = new CommandHost
        {
            Output = output,
            Error = error,
            Input = input,
            WorkingDirectory = Surroundings.ProjectRoot,
            Variable = _ => null,
            Environment = () => ImmutableDictionary<string, string>.Empty,
            Now = () => Linter.Testing.DoctorRun.Now,
            Today = new DateOnly(2026, 11, 25),
        };
        CommandLine.Run(words[0].Split(' ')[1..], host, CancellationToken.None);
        return Filter(Encoding.UTF8.GetString(output.ToArray()), parts.ElementAtOrDefault(1)?.Split(' ', 4)) + error;
    }

    private static string Filter(string text, string[]? filter)
    {
        var lines = text.Split('\n');
        return filter switch
        {
            null => text,
            ["head", "-n", var count] => string.Join('\n', lines.Take(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture))) + "\n",
            ["grep", "-A", var count, var quoted] => string.Join('\n', lines.SkipWhile(line => !line.Contains(quoted.Trim('\''), StringComparison.Ordinal))
                .Take(1 + int.Parse(count, System.Globalization.CultureInfo.InvariantCulture))) + "\n",
            _ => throw new FormatException($"This page runs no {filter[0]}."),
        };
    }
}
