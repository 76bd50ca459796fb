using System.Diagnostics;
using Linter.Cli.Hosting;
using Linter.Cli.Tests.Testing;
using Linter.Testing;

namespace Linter.Cli.Tests.Hosting;

/// <summary>git itself is the referee of what is ignored.</summary>
public sealed class IgnoreAgainstGitTests
{
    private static readonly string[] Names = ["a", "b", "ab", "x.tf", "y.tf", "!x.tf", "#x", "[z].tf", "a b.tf", "build", "*.tf", "tail "];

    private static readonly string[] Patterns =
    [
        "*.tf", "!x.tf", "/x.tf", "a/", "/a/", "a", "b/x.tf", "**/b", "a/**", "!a/**/y.tf", "a/**/x.tf", "?.tf", "[xy].tf", "[!x].tf", "\\!x.tf", "\\#x",
        "build/", "!build/", "ab/*", "!ab/x.tf", "*b", "**", "*/x.tf", "a*/b", "\\[z\\].tf", "tail\\ ", "tail ", "# comment", "", "/*", "!/*/", "a/b/", "[[:alpha:]].tf", "***", "a/***/x.tf",
    ];

    [Test]
    public void The_walk_finds_what_git_does_not_ignore()
    {
        if (Surroundings.Program("git", out var reason) is not { } git)
        {
            Assert.Ignore(reason);
            return;
        }

        var count = Enumerable.Range(1, 20).Sum(seed => Compare(git, new Random(seed)));

        Assert.That(count, Is.GreaterThan(200), "The trees hold files that are not ignored.");
    }

    private static int Compare(string git, Random random)
    {
        using var folder = new TemporaryFolder();
        Fill(folder, "", 0, random);
        Run(git, folder.Path, "init -q .");
        folder.Write(".git/info/exclude", Lines(random, 1));

        var expected = Run(git, folder.Path, "-c core.quotepath=false -c core.excludesFile= ls-files -z --others --exclude-standard")
            .Split('\0', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
        var input = LintInput.Open(new LintInputOptions(folder.Path, ["."], null, [], 1000, Stream.Null));

        Assert.That(input.Files.Paths, Is.EqualTo(expected));
        return input.Files.Paths.Count;
    }

    private static void Fill(TemporaryFolder folder, string path, int depth, Random random)
    {
        if (random.Next(3) > 0 || depth == 0)
        {
            folder.Write(path + ".gitignore", Lines(random, random.Next(1, 6)));
        }

        foreach (var name in Names.Where(_ => random.Next(3) > 0))
        {
            if (depth < 3 && !name.Contains('.', StringComparison.Ordinal) && random.Next(3) > 0)
            {
                Fill(folder, $"{path}{name}/", depth + 1, random);
            }
            else if (!Directory.Exists(folder[path + name]))
            {
                folder.Write(path + name, "");
            }
        }
    }

    private static string Lines(Random random, int count) =>
        string.Join('\n', Enumerable.Range(0, count).Select(_ => Patterns[random.Next(Patterns.Length)])) + "\n";

    private static string Run(string program, string folder, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero);
        return output;
    }
}
