namespace Linter.Core.Companions.Shell;

/// <summary>What <c>docker run</c> hands on of the environment around it.</summary>
/// <param name="Variables">The names behind <c>-e</c> and <c>--env</c>.</param>
/// <param name="EnvironmentFiles">The paths behind <c>--env-file</c>; null where one is not known.</param>
/// <param name="MountsHome">Whether the profile files of AWS are mounted.</param>
internal sealed record ContainerCommand(IReadOnlyList<string> Variables, IReadOnlyList<string?> EnvironmentFiles, bool MountsHome)
{
    /// <summary>Reads a command, or gives null where it runs no container.</summary>
    public static ContainerCommand? Of(ShellCommand command)
    {
        var words = command.Words.Select(word => word.Shown).ToList();
        var tool = words.FindIndex(word => word is "docker" or "podman" or "nerdctl");
        if (tool is < 0 or > 1 || !words.Skip(tool).Take(3).Contains("run"))
        {
            return null;
        }

        var variables = new List<string>();
        var files = new List<string?>();
        for (var at = tool + 1; at < words.Count; at++)
        {
            if (Argument(words, ref at, "-e", "--env") is { } variable)
            {
                variables.Add(variable.Split('=')[0]);
            }
            else if (Argument(words, ref at, "--env-file", "--env-file") is { } file)
            {
                files.Add(file.Contains('$', StringComparison.Ordinal) ? null : file);
            }
        }

        return new ContainerCommand(variables, files, words.Any(word => word.Contains(".aws", StringComparison.Ordinal)));
    }

    /// <summary>Whether a variable gets in, as far as is known.</summary>
    public bool Passes(string name) => Variables.Contains(name) || EnvironmentFiles.Count > 0 || Variables.Any(variable => variable.Contains('$', StringComparison.Ordinal));

    private static string? Argument(List<string> words, ref int at, string shortName, string longName)
    {
        var word = words[at];
        if (word == shortName || word == longName)
        {
            return at + 1 < words.Count ? words[++at] : null;
        }

        return word.StartsWith(longName + "=", StringComparison.Ordinal) ? word[(longName.Length + 1)..]
            : word.StartsWith(shortName, StringComparison.Ordinal) && word.Length > shortName.Length && !word.StartsWith("--", StringComparison.Ordinal) ? word[shortName.Length..].TrimStart('=')
            : null;
    }
}
