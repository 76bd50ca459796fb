using Linter.Core.Companions.Shell;
using Linter.Core.Findings;
using Linter.Core.Terraform;

namespace Linter.Core.Companions;

/// <summary>Who reads an env file, as far as other files of the tree say; each the place that says so, or null.</summary>
/// <param name="Shell">A shell that sources it.</param>
/// <param name="Docker">A container that is started with <c>--env-file</c>.</param>
/// <param name="Direnv">An <c>.envrc</c> with <c>dotenv</c>.</param>
internal sealed record EnvFileReaders(Location? Shell, Location? Docker, Location? Direnv)
{
    private static readonly string[] Directives = ["dotenv", "dotenv_if_exists"];

    /// <summary>Looks through the scripts of a tree.</summary>
    public static EnvFileReaders Of(CompanionFile file, CompanionSet companions)
    {
        Location? shell = null, docker = null, direnv = null;
        foreach (var other in companions.Files)
        {
            foreach (var script in other.Scripts)
            {
                foreach (var command in script.Commands)
                {
                    var place = script.Source.At(command.Start, command.End - command.Start);
                    shell ??= command.Words is [{ Text: "." or "source" }, { Text: { } path }, ..] && IsFile(path, other, file) ? place : null;
                    docker ??= ContainerCommand.Of(command)?.EnvironmentFiles.Any(given => IsFile(given, other, file)) is true ? place : null;
                    direnv ??= FilePath.NameOf(other.Path) == ".envrc" && IsDirective(command, other, file) ? place : null;
                }
            }
        }

        return new EnvFileReaders(shell, docker, direnv);
    }

    private static bool IsDirective(ShellCommand command, CompanionFile script, CompanionFile file) => command.Words switch
    {
        [{ Text: { } name }] => Directives.Contains(name) && IsFile(".env", script, file),
        [{ Text: { } name }, { Text: { } path }] => Directives.Contains(name) && IsFile(path, script, file),
        _ => false,
    };

    private static bool IsFile(string? path, CompanionFile script, CompanionFile file) => path is not null
        && (FilePath.Follow(FilePath.FolderOf(script.Path), path) == file.Path || FilePath.Follow("", path) == file.Path);
}
