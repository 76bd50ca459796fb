using Linter.Core.Terraform;

namespace Linter.Core.Engine;

/// <summary>Knows which folders the judging of each folder takes, so that all others are let go. Safe to use from several threads.</summary>
internal sealed class FolderUses
{
    private readonly ModuleTree _tree;
    private readonly HashSet<string> _roots;
    private readonly Dictionary<string, TreeFolder> _modules;

    /// <summary>Announces all uses.</summary>
    public FolderUses(ModuleTree tree)
    {
        _tree = tree;
        _roots = tree.RootFolders.Select(folder => folder.Path).ToHashSet(StringComparer.Ordinal);
        _modules = tree.Folders.Where(folder => folder.IsModule).ToDictionary(folder => folder.Path, StringComparer.Ordinal);
        foreach (var folder in tree.Folders)
        {
            foreach (var path in NeededBy(folder))
            {
                tree.Loader.Reserve(path);
            }
        }
    }

    /// <summary>Whether a folder is a root module.</summary>
    public bool IsRoot(TreeFolder folder) => _roots.Contains(folder.Path);

    /// <summary>Says that a folder is judged.</summary>
    public void Release(TreeFolder folder)
    {
        foreach (var path in NeededBy(folder))
        {
            _tree.Loader.Release(path);
        }
    }

    /// <summary>A folder itself, and, for a root module, what it calls at any depth and the variable files that it may get.</summary>
    private HashSet<string> NeededBy(TreeFolder folder)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal) { folder.Path };
        if (!IsRoot(folder))
        {
            return needed;
        }

        var open = new Stack<TreeFolder>([folder]);
        while (open.TryPop(out var at))
        {
            foreach (var call in at.Calls)
            {
                if (_modules.TryGetValue(call, out var called) && needed.Add(call))
                {
                    open.Push(called);
                }
            }
        }

        needed.UnionWith(_tree.VariableFiles.Of(folder.Path).Select(file => FilePath.FolderOf(file.Path)));
        return needed;
    }
}
