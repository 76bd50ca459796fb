using Linter.Core.Companions.Shell;

namespace Linter.Core.Companions.GitHub;

/// <summary>The variables that a script leaves for later steps: <c>echo "NAME=value" &gt;&gt; $GITHUB_ENV</c>.</summary>
internal static class GitHubVariables
{
    private static readonly string[] Printers = ["echo", "printf"];

    /// <summary>The variables in the order of the script.</summary>
    public static IEnumerable<EnvironmentBinding> LeftBy(ShellScript script)
    {
        if (!script.Source.Text.Contains("GITHUB_ENV", StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var command in script.Commands.Where(command => command.Words is [{ Text: { } name }, _, ..] && Printers.Contains(name)))
        {
            var word = command.Words[^1];
            if (word.Shown.IndexOf('=', StringComparison.Ordinal) is var sign and > 0 && word.Shown[..sign].All(character => char.IsAsciiLetterOrDigit(character) || character == '_'))
            {
                var place = script.Source.At(word.Start, word.End - word.Start);
                var written = word.Shown[(sign + 1)..];
                yield return new EnvironmentBinding(
                    word.Shown[..sign],
                    word.Text is null || written.Contains("${{", StringComparison.Ordinal) ? BindingValues.Of([null], place, "The script puts the value in when it runs.") : BindingValues.Known(written, place),
                    written,
                    place,
                    place);
            }
        }
    }
}
