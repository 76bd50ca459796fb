using System.Collections.Immutable;
using Linter.Core.Sources;
using Linter.Core.Terraform;

namespace Linter.Core.Engine;

/// <summary>Finds the root modules: those that no other one calls, and those that hold what only a root module has.</summary>
internal static class RootModules
{
    /// <summary>The root modules among folders, in the order of the folders.</summary>
    /// <param name="folders">All folders of the tree.</param>
    /// <param name="files">Knows where links between folders lead: a module that is called by a link is called.</param>
    public static ImmutableArray<TreeFolder> Among(ImmutableArray<TreeFolder> folders, ISourceFiles files)
    {
        var modules = folders.Where(folder => folder.IsModule).ToDictionary(folder => folder.Path, StringComparer.Ordinal);
        var calls = modules.Values.ToDictionary(folder => folder.Path, folder => folder.Calls.Select(target => modules.ContainsKey(target) ? target : files.OwnPathOf(target)).Where(modules.ContainsKey).ToList(), StringComparer.Ordinal);
        var called = calls.Values.SelectMany(targets => targets).ToHashSet(StringComparer.Ordinal);
        var roots = modules.Keys.Where(path => !called.Contains(path) || modules[path].IsRunHere).ToHashSet(StringComparer.Ordinal);

        // Modules that call each other in a circle have no caller outside: the first of them stands in.
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var root in roots)
        {
            Reach(root);
        }

        foreach (var folder in folders.Where(folder => folder.IsModule && !reached.Contains(folder.Path)))
        {
            if (!reached.Contains(folder.Path))
            {
                roots.Add(folder.Path);
                Reach(folder.Path);
            }
        }

        return [.. folders.Where(folder => roots.Contains(folder.Path))];

        void Reach(string start)
        {
            var open = new Stack<string>([start]);
            while (open.TryPop(out var path))
            {
                if (reached.Add(path))
                {
                    calls[path].ForEach(open.Push);
                }
            }
        }
    }
}
