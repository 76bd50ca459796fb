using System.Collections.Immutable;

namespace Linter.Core.Terraform;

/// <summary>
/// For which root modules the variable files of a tree are meant that Terraform does not read by itself: those in the same folder, else
/// the nearest module above, else the root modules in the nearest folder above that holds any (<c>vars/</c> beside <c>terraform/</c>).
/// </summary>
internal sealed class VariableFileOwners
{
    private readonly ILookup<string, ModuleFile> _byRoot;

    public VariableFileOwners(ModuleTree tree)
    {
        var roots = new RootPaths(tree.RootFolders.Select(folder => folder.Path));
        var modules = tree.Folders.Where(folder => folder.IsModule).Select(folder => folder.Path).ToHashSet(StringComparer.Ordinal);
        var owned = tree.Folders
            .SelectMany(folder => FilesOf(folder, modules), (folder, file) => (File: file, Roots: RootsOf(folder.Path, modules, roots)))
            .ToList();
        _byRoot = owned.SelectMany(pair => pair.Roots, (pair, root) => (Root: root, pair.File)).ToLookup(pair => pair.Root, pair => pair.File, StringComparer.Ordinal);
        Unowned = [.. owned.Where(pair => pair.Roots.Count == 0).Select(pair => pair.File)];
    }

    /// <summary>The variable files that belong to no root module, in the order of their paths.</summary>
    public ImmutableArray<ModuleFile> Unowned { get; }

    /// <summary>The variable files that the command line could name for a root module, in the order of their paths.</summary>
    public IEnumerable<ModuleFile> Of(ModuleFolder root) => _byRoot[root.Path];

    // Away from a module, even terraform.tfvars has to be named.
    private static IEnumerable<ModuleFile> FilesOf(ModuleFolder folder, HashSet<string> modules) =>
        folder.Files.Where(file => file.Kind == ModuleFileKind.Variables || (file.Kind == ModuleFileKind.AutomaticVariables && !modules.Contains(folder.Path)));

    private static ArraySegment<string> RootsOf(string folder, HashSet<string> modules, RootPaths roots)
    {
        for (var at = folder; ; at = FilePath.FolderOf(at))
        {
            if (modules.Contains(at))
            {
                return roots.Only(at);
            }

            if (at.Length == 0)
            {
                break;
            }
        }

        for (var at = FilePath.FolderOf(folder); ; at = FilePath.FolderOf(at))
        {
            var below = roots.Below(at);
            if (below.Count > 0 || at.Length == 0)
            {
                return below;
            }
        }
    }

    /// <summary>The paths of the root modules, in order: thousands of files ask which of them lie below a folder.</summary>
    private sealed class RootPaths(IEnumerable<string> paths)
    {
        private readonly string[] _sorted = [.. paths.Order(StringComparer.Ordinal)];

        /// <summary>The path itself where it is one of them, else none.</summary>
        public ArraySegment<string> Only(string path) =>
            Array.BinarySearch(_sorted, path, StringComparer.Ordinal) is var index and >= 0 ? new ArraySegment<string>(_sorted, index, 1) : [];

        /// <summary>Those inside a folder and not the folder itself; all of them for the top.</summary>
        public ArraySegment<string> Below(string folder)
        {
            // '0' comes next after '/': what begins with "folder/" stands between the two.
            var start = folder.Length == 0 ? 0 : FirstFrom(folder + '/');
            var end = folder.Length == 0 ? _sorted.Length : FirstFrom(folder + '0');
            return new ArraySegment<string>(_sorted, start, end - start);
        }

        private int FirstFrom(string path)
        {
            var index = Array.BinarySearch(_sorted, path, StringComparer.Ordinal);
            return index < 0 ? ~index : index;
        }
    }
}
