using Linter.Core.Aws;
using Linter.Core.Sources;
using Linter.Core.Terraform;

namespace Linter.Core.Engine;

/// <summary>
/// Finds the folders of the modules below one root: those of the tree, and others that the tree can read, as context. What it has found stays the same
/// for this root. For one thread.
/// </summary>
/// <param name="tree">The tree.</param>
/// <param name="root">The folder of the root module.</param>
internal sealed class RootFolders(ModuleTree tree, string root) : IModuleFolders
{
    private readonly Dictionary<string, ModuleFolder?> _found = new(StringComparer.Ordinal);
    private InstalledModules? _installed;

    /// <inheritdoc/>
    public ISourceFiles Files => tree.Files;

    /// <inheritdoc/>
    public LocalHosts LocalHosts => tree.LocalHosts;

    /// <inheritdoc/>
    public bool AreLocked => tree.AreLocked;

    /// <inheritdoc/>
    public ModuleFolder? Find(Module caller, ModuleCall call)
    {
        var path = call.IsLocal ? FilePath.Resolve(caller.Folder.Path, call.SourceAddress!) : (_installed ??= InstalledModules.Read(Files, root)).Find(caller, call);
        return path is not null && Find(path) is { IsModule: true } folder ? folder : null;
    }

    /// <inheritdoc/>
    public IEnumerable<ModuleFile> VariableFilesOf(ModuleFolder folder)
    {
        foreach (var file in tree.VariableFiles.Of(folder.Path))
        {
            if (Find(FilePath.FolderOf(file.Path))?.Files.FirstOrDefault(candidate => candidate.Path == file.Path) is { } found)
            {
                yield return found;
            }
        }
    }

    private ModuleFolder? Find(string path)
    {
        if (!_found.TryGetValue(path, out var folder))
        {
            _found[path] = folder = tree.Loader.Find(path) ?? tree.Loader.LoadContext(path);
        }

        return folder;
    }
}
