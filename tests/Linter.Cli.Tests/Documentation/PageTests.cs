using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Linter.Cli.Commands;
using Linter.Cli.Hosting;
using Linter.Cli.Tests.Testing;
using Linter.Testing;

namespace Linter.Cli.Tests.Documentation;

/// <summary>
/// Every command of a page prints what stands below it, and every link leads somewhere. <c>./check --update</c> rewrites the pages.
/// <c>docs/doctor.md</c> has tests of its own.
/// </summary>
public sealed class PageTests : FolderTests
{
    private const string Prompt = "$ ";

    // Commands that need a network, a container or minutes, with what runs them.
    private static readonly (string Command, string Where)[] s_elsewhere =
    [
        ("dotnet test", "this is it"),
        ("dotnet publish src/Linter.Cli -c Release -r linux-x64 -p:PublishAot=true -o out", nameof(Packaging.ToolPackageTests)),
        ("out/tfauth --version", nameof(Packaging.ToolPackageTests)),
        ("sh packaging/install.sh ", nameof(Packaging.InstallScriptTests)),
        ("dotnet tool install ", nameof(Packaging.ToolPackageTests)),
        ("docker run --rm --volume \"$PWD:/work:ro\" tfauth/tfauth lint", "nothing yet: it needs the first release"),
        ("dotnet run --project tools/Benchmarks ", "nothing: it measures for minutes"),
        ("gh attestation verify ", "nothing yet: it needs the first release"),
    ];

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Path.Combine(Surroundings.ProjectRoot, "docs"), "*.md").Select(page => "docs/" + Path.GetFileName(page)).Except(["docs/doctor.md"])
            .Append("README.md").Append("CONTRIBUTING.md").Append("samples/README.md").Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Pages))]
    public void Every_command_prints_what_stands_below_it(string name)
    {
        CopySamples();
        var file = Path.Combine(Surroundings.ProjectRoot, name);
        var lines = File.ReadAllLines(file);
        var page = new StringBuilder();
        for (var at = 0; at < lines.Length; at++)
        {
            page.Append(lines[at]).Append('\n');
            if (!lines[at].StartsWith(Prompt, StringComparison.Ordinal))
            {
                continue;
            }

            var command = lines[at][Prompt.Length..];
            if (s_elsewhere.Any(known => command.StartsWith(known.Command, StringComparison.Ordinal)))
            {
                continue;
            }

            page.Append(Run(command));
            while (!lines[at + 1].StartsWith(Prompt, StringComparison.Ordinal) && lines[at + 1] != "```")
            {
                at++;
            }
        }

        if (Environment.GetEnvironmentVariable("TFAUTH_UPDATE") == "1")
        {
            File.WriteAllText(file, page.ToString());
        }

        Assert.That(page.ToString(), Is.EqualTo(File.ReadAllText(file)));
    }

    [TestCaseSource(nameof(Pages))]
    public void Every_link_to_a_file_leads_to_one(string name)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Surroundings.ProjectRoot, name))!;
        var targets = File.ReadAllText(Path.Combine(Surroundings.ProjectRoot, name)).Split("](").Skip(1).Select(rest => rest[..rest.IndexOf(')')].Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal));

        Assert.That(targets.Where(target => !Path.Exists(Path.Combine(folder, target))), Is.Empty);
    }

    [Test]
    public void The_index_names_every_page()
    {
        var index = File.ReadAllText(Path.Combine(Surroundings.ProjectRoot, "docs", "README.md"));

        Assert.That(Pages().Where(page => page.StartsWith("docs/", StringComparison.Ordinal) && page != "docs/README.md" && !index.Contains($"({page[5..]})", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void README_names_every_command()
    {
        var readme = File.ReadAllText(Path.Combine(Surroundings.ProjectRoot, "README.md"));
        var help = Run("tfauth --help");
        var commands = help.Split('\n').SkipWhile(line => line != "Commands:").Skip(1).TakeWhile(line => line.Length > 0).Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' ').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]).ToList();

        Assert.That(commands, Has.Count.GreaterThan(4));
        Assert.That(commands.Where(command => !readme.Contains($"| `tfauth {command}", StringComparison.Ordinal)), Is.Empty);
    }

    // Commands write beside the samples, so they get a copy of them.
    private void CopySamples()
    {
        var samples = Path.Combine(Surroundings.ProjectRoot, "samples");
        foreach (var file in Directory.EnumerateDirectories(samples).Where(folder => !Path.GetFileName(folder).StartsWith("library-", StringComparison.Ordinal))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)))
        {
            Folder.Write("samples/" + Path.GetRelativePath(samples, file).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes(file));
        }

        Folder.Folder("out").Folder(".git");
    }

    // A command of tfauth with "< FILE" and a last "| head -n N": enough for a page, and no shell is needed.
    private string Run(string line)
    {
        const string fromSource = "dotnet run --project src/Linter.Cli -- ";
        line = line.StartsWith(fromSource, StringComparison.Ordinal) ? "tfauth " + line[fromSource.Length..] : line;
        var parts = line.Split(" | ", 2);
        var words = parts[0].Split(" < ", 2);
        Assert.That(words[0], Does.StartWith("tfauth "), "The page has a command that no test runs.");
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        using var input = words.Length == 2 ? File.OpenRead(Folder[words[1]]) : Stream.Null;
        var host = new CommandHost
        {
            Output = output,
            Error = error,
            Input = input,
            WorkingDirectory = Folder.Path,
            Variable = _ => null,
            Environment = () => ImmutableDictionary<string, string>.Empty,
            Now = () => Linter.Testing.DoctorRun.Now,
            Today = new DateOnly(2026, 11, 25),
        };
        CommandLine.Run(words[0].Split(' ')[1..], host, CancellationToken.None);
        var text = Encoding.UTF8.GetString(output.ToArray()) + error;
        return parts switch
        {
            [_] => text,
            [_, var filter] when filter.StartsWith("head -n ", StringComparison.Ordinal) =>
                string.Concat(text.Split('\n').Take(int.Parse(filter["head -n ".Length..], CultureInfo.InvariantCulture)).Select(kept => kept + "\n")),
            _ => throw new FormatException($"No page runs {parts[1]}."),
        };
    }
}
