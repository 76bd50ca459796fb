using Linter.Cli.Tests.Packaging;
using Linter.Cli.Tests.Testing;

namespace Linter.Cli.Tests.Commands;

/// <summary>The completion scripts in the shells that they are for.</summary>
[Platform(Exclude = "Win", Reason = "The scripts are for shells that are not there.")]
public sealed class CompletionTests : FolderTests
{
    private static readonly (string, string) s_path = ("PATH", $"{AppContext.BaseDirectory}:{Environment.GetEnvironmentVariable("PATH")}");

    [TestCase("tfauth l", "lint")]
    [TestCase("tfauth lint --form", "--format")]
    [TestCase("tfauth lint --fail-on w", "warning")]
    [TestCase("tfauth lint --select zone-as", "zone-as-region")]
    [TestCase("tfauth explain TFA50", "TFA502")]
    [TestCase("tfauth completion f", "fish")]
    public void Bash_is_given_words_that_go_on_with_what_is_typed(string line, string word)
    {
        var words = Words(line);

        // Bash sets these before it calls the function of a completion.
        var script = $$"""
            source "$1"
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}} COMP_WORDS=({{line}}) COMP_CWORD={{words.Length - 1}}
            _tfauth
            printf '%s\n' "${COMPREPLY[@]}"
            """;

        Assert.That(Complete("bash", ["--norc", "-c", script, "bash", ScriptFile("bash")]), Does.Contain(word).And.All.StartsWith(words[^1]));
    }

    [TestCase("tfauth l", "lint")]
    [TestCase("tfauth lint --form", "--format")]
    public void Zsh_is_given_words(string line, string word)
    {
        // What zsh's completion system brings is stood in for: the script gives its words to compadd.
        var script = $$"""
            compdef() { :; }
            _files() { :; }
            compadd() { print -rl -- ${(P)2}; }
            source "$1"
            BUFFER='{{line}}' CURSOR={{line.Length}}
            _tfauth
            """;

        Assert.That(Complete("zsh", ["-f", "-c", script, "zsh", ScriptFile("zsh")]), Does.Contain(word));
    }

    [TestCase("tfauth l", "lint")]
    [TestCase("tfauth lint --form", "--format")]
    public void Fish_is_given_words(string line, string word) =>
        Assert.That(Complete("fish", ["--no-config", "-c", $"source $argv[1]; complete -C '{line}'", ScriptFile("fish")]), Has.Some.StartsWith(word));

    private static string[] Words(string line) => line.Split(' ');

    private string ScriptFile(string shell)
    {
        Folder.Write("script", CommandRun.In(Folder, "completion", shell).Output);
        return Folder["script"];
    }

    private string[] Complete(string shell, string[] arguments)
    {
        Script.Need(shell);
        var (code, output, error) = Script.Run(Folder.Path, shell, arguments, s_path, ("HOME", Folder.Path));
        Assert.That(code, Is.Zero, error);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
