using Linter.Core.Sources;

namespace Linter.Core.Terraform.Functions.Files;

/// <summary>The files of the linted tree as functions of one root module see them: paths are relative to the folder that Terraform runs in.</summary>
/// <param name="files">The linted tree; nothing outside of it is ever opened.</param>
/// <param name="folder">The folder that Terraform runs in, relative to the top of the tree; empty for the top.</param>
internal sealed class FunctionFiles(ISourceFiles files, string folder)
{
    /// <summary>Largest file that functions read, in bytes.</summary>
    public const int MaximumLength = 4 * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    public FileAnswer Read(string path)
    {
        if (Locate(path) is not { } located)
        {
            return new FileAnswer(FileState.Outside, null);
        }

        var reading = files.Read(located);
        return reading switch
        {
            { Source.Length: <= MaximumLength } => new FileAnswer(FileState.Found, reading.Source),
            { IsMissing: true } => new FileAnswer(IsFolder(located) ? FileState.Folder : FileState.Missing, null),
            _ => new FileAnswer(FileState.Unreadable, null),
        };
    }

    /// <summary>
    /// The files of the tree that lie in a folder at any depth, relative to it; null where the folder is outside of the tree, or holds files that are
    /// ignored, so that there are more than those that are listed.
    /// </summary>
    public IEnumerable<string>? FilesIn(string path)
    {
        if (Locate(path) is not { } located)
        {
            return null;
        }

        var start = located.Length == 0 ? "" : located + "/";
        var listed = files.Paths.StartingWith(start).Where(file => file.IndexOf('/', start.Length) < 0).Select(file => file[start.Length..]).ToHashSet(StringComparer.Ordinal);
        if (files.ListFolder(located).Any(name => !listed.Contains(name)))
        {
            return null;
        }

        return files.Paths.StartingWith(start).Select(file => file[start.Length..]);
    }

    private bool IsFolder(string path) =>
        path.Length == 0
        || files.ListFolder(path).Count > 0
        || files.Paths.StartingWith(path + "/").Any();

    /// <summary>The path from the top of the tree; null for one that starts at a root, a drive or a home directory, or leaves the tree.</summary>
    private string? Locate(string path) => path is ['~', ..] || FilePath.IsRooted(path) ? null : FilePath.Resolve(folder, path.Replace('\\', '\0'))?.Replace('\0', '\\');
}
