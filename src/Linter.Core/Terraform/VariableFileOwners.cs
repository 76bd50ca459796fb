namespace Linter.Core.Terraform;

/// <summary>
/// For which root modules the variable files of a tree are meant that Terraform does not read by itself: those in the same folder, else
/// the nearest module above, else the root modules in the nearest folder above that holds any (<c>vars/</c> beside <c>terraform/</c>).
/// </summary>
internal sealed class VariableFileOwners
{
    private readonly ILookup<string, TreeFile> _byRoot;
    private readonly HashSet<string> _unowned;
    private readonly HashSet<string> _modules;

    public VariableFileOwners(IReadOnlyCollection<TreeFolder> folders, IEnumerable<TreeFolder> rootFolders)
    {
        var roots = new RootPaths(rootFolders.Select(folder => folder.Path));
        _modules = folders.Where(folder => folder.IsModule).Select(folder => folder.Path).ToHashSet(StringComparer.Ordinal);
        var owned = folders
            .SelectMany(FilesOf, (folder, file) => (File: file, Roots: RootsOf(folder.Path, _modules, roots)))
            .ToList();
        _byRoot = owned.SelectMany(pair => pair.Roots, (pair, root) => (Root: root, pair.File)).ToLookup(pair => pair.Root, pair => pair.File, StringComparer.Ordinal);
        _unowned = owned.Where(pair => pair.Roots.Count == 0).Select(pair => pair.File.Path).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The variable files that the command line could name for a root module, in the order of their paths.</summary>
    /// <param name="root">The folder of the root module.</param>
    public IEnumerable<TreeFile> Of(string root) => _byRoot[root];

    /// <summary>Whether no module of the tree reads a file: a stack, a test away from a module, variables that belong to no root module.</summary>
    public bool StandsAlone(TreeFile file) => file.Kind switch
    {
        ModuleFileKind.Stack => true,
        ModuleFileKind.Test => !_modules.Contains(FilePath.FolderOf(file.Path)),
        _ => _unowned.Contains(file.Path),
    };

    // Away from a module, even terraform.tfvars has to be named.
    private static IEnumerable<TreeFile> FilesOf(TreeFolder folder) =>
        folder.Files.Where(file => file.Kind == ModuleFileKind.Variables || (file.Kind == ModuleFileKind.AutomaticVariables && !folder.IsModule));

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
