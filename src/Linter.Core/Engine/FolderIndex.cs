using System.Collections.Concurrent;
using Linter.Core.Aws;
using Linter.Core.Sources;
using Linter.Core.Terraform;

namespace Linter.Core.Engine;

/// <summary>Finds the folders of called modules: those of the tree, and others that the tree can read, as context.</summary>
internal sealed class FolderIndex : IModuleFolders
{
    private readonly VariableFileOwners _variableFiles;
    private readonly ConcurrentDictionary<string, Lazy<ModuleFolder?>> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<InstalledModules>> _installed = new(StringComparer.Ordinal);

    public FolderIndex(ModuleTree tree)
    {
        Files = tree.Files;
        LocalHosts = tree.LocalHosts;
        _variableFiles = new VariableFileOwners(tree);
        foreach (var folder in tree.Folders)
        {
            _folders[folder.Path] = new Lazy<ModuleFolder?>(folder);
        }
    }

    /// <inheritdoc/>
    public ISourceFiles Files { get; }

    /// <inheritdoc/>
    public LocalHosts LocalHosts { get; }

    /// <inheritdoc/>
    public ModuleFolder? Find(Module caller, ModuleCall call)
    {
        var path = call.IsLocal
            ? FilePath.Resolve(caller.Folder.Path, call.SourceAddress!)
            : Installed(caller.Root.Folder.Path).Find(caller, call);
        return path is null ? null : _folders.GetOrAdd(path, key => new Lazy<ModuleFolder?>(() => Load(key))).Value is { IsModule: true } folder ? folder : null;
    }

    /// <inheritdoc/>
    public IEnumerable<ModuleFile> VariableFilesOf(ModuleFolder root) => _variableFiles.Of(root);

    private InstalledModules Installed(string root) =>
        _installed.GetOrAdd(root, key => new Lazy<InstalledModules>(() => InstalledModules.Read(Files, key))).Value;

    private ModuleFolder? Load(string path)
    {
        var parser = new FileParser(LocalHosts);
        var files = Files.ListFolder(path).Where(name => ModuleFileNames.KindOf(name) == ModuleFileKind.Configuration)
            .Select(name => Files.Read(FilePath.Join(path, name)).Source).OfType<Hcl.Text.SourceText>().Select(parser.Parse).ToList();
        return files.Count == 0 ? null : ModuleFolder.Of(path, files);
    }
}
