using System.IO.Enumeration;
using Linter.Cli.Hosting.Ignoring;
using Linter.Core.Sources;
using Linter.Core.Terraform;

namespace Linter.Cli.Hosting;

/// <summary>Walks folders once: leaves out what is ignored, follows links that stay inside, reports those that do not.</summary>
/// <param name="root">The real path of the top.</param>
/// <param name="realPaths">Where links lead.</param>
/// <param name="excluded">What the command line excludes, or null.</param>
internal sealed class TreeWalk(string root, RealPaths realPaths, IgnoreScope? excluded)
{
    private const string IgnoreFile = ".gitignore";

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false };

    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<SourceProblem> _problems = [];
    private readonly Queue<(string Path, string Real)> _links = new();
    private readonly Dictionary<string, IgnoreScope?> _scopes = new(StringComparer.Ordinal);

    /// <summary>The files found so far, without order.</summary>
    public IReadOnlySet<string> Paths => _paths;

    /// <summary>What is wrong with the tree, without order.</summary>
    public IReadOnlyList<SourceProblem> Problems => _problems;

    /// <summary>Adds a file by itself; that it is ignored does not matter where a user names it.</summary>
    public void AddFile(string path) => _paths.Add(path);

    /// <summary>Adds the files of a folder, without those of the folders in it.</summary>
    public void AddFilesOf(string folder) => Walk(folder, Full(folder), isDeep: false);

    /// <summary>Adds all files of a folder and the folders in it.</summary>
    public void AddTree(string folder)
    {
        Walk(folder, Full(folder), isDeep: true);

        // Where a link leads to a folder that is walked anyway, nothing is gained by walking it under another name.
        while (_links.TryDequeue(out var link))
        {
            Walk(link.Path, link.Real, isDeep: true);
        }
    }

    private string Full(string path) => path.Length == 0 ? root : Path.Combine(root, path);

    private void Walk(string start, string startFull, bool isDeep)
    {
        var open = new Stack<(string Path, string Full, IgnoreScope? Scope)>();
        open.Push((start, startFull, ScopeAbove(start)));
        while (open.TryPop(out var folder))
        {
            if (isDeep && !_visited.Add(folder.Full))
            {
                continue;
            }

            if (List(folder.Path, folder.Full) is not { } entries)
            {
                continue;
            }

            var scope = ScopeOf(folder.Path, folder.Full, folder.Scope, entries.Exists(entry => entry.Name == IgnoreFile));
            foreach (var entry in entries)
            {
                var path = FilePath.Join(folder.Path, entry.Name);
                if (IsSkipped(path, entry, scope))
                {
                    continue;
                }

                if (!entry.IsFolder)
                {
                    AddFoundFile(path, Path.Combine(folder.Full, entry.Name), entry);
                }
                else if (isDeep)
                {
                    AddFolder(path, Path.Combine(folder.Full, entry.Name), entry, folder.Full, scope, open);
                }
            }
        }
    }

    private void AddFoundFile(string path, string full, Entry entry)
    {
        // A file that leads in a circle is no file; what else a link can do wrong is said when it is read.
        if (entry.IsLink && realPaths.Of(full) is null)
        {
            _problems.Add(new SourceProblem(path, "The symbolic link leads in a circle."));
        }
        else
        {
            _paths.Add(path);
        }
    }

    private void AddFolder(string path, string full, Entry entry, string parent, IgnoreScope? scope, Stack<(string, string, IgnoreScope?)> open)
    {
        if (ModuleFileNames.KindOf(entry.Name) != ModuleFileKind.None)
        {
            _problems.Add(new SourceProblem(path, "This is a folder where a file is due."));
        }

        if (!entry.IsLink)
        {
            open.Push((path, full, scope));
            return;
        }

        var real = realPaths.OfFolder(full);
        if (real is null || IsInside(parent, real))
        {
            _problems.Add(new SourceProblem(path, "The symbolic link leads in a circle."));
        }
        else if (!IsInside(real, root))
        {
            _problems.Add(new SourceProblem(path, "The symbolic link leads out of the tree and is not followed."));
        }
        else
        {
            _links.Enqueue((path, real));
        }
    }

    /// <summary>Whether a real path lies in a real folder or is it.</summary>
    internal static bool IsInside(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);

    private bool IsSkipped(string path, Entry entry, IgnoreScope? scope) =>
        entry.Name == ".git"
        || (entry.IsFolder && entry.Name is ".terraform" or "node_modules")
        || scope?.Excludes(path, entry.IsFolder) is true
        || excluded?.Excludes(path, entry.IsFolder) is true;

    private List<Entry>? List(string path, string full)
    {
        try
        {
            return [.. new FileSystemEnumerable<Entry>(full, static (ref FileSystemEntry entry) => new Entry(
                entry.FileName.ToString(), entry.IsDirectory, (entry.Attributes & FileAttributes.ReparsePoint) != 0), Everything)];
        }
        catch (UnauthorizedAccessException)
        {
            _problems.Add(new SourceProblem(path, "Permission to read the folder is denied."));
        }
        catch (DirectoryNotFoundException)
        {
            // It was there a moment ago; what is gone holds nothing.
        }
        catch (IOException)
        {
            _problems.Add(new SourceProblem(path, "The folder cannot be read."));
        }

        return null;
    }

    /// <summary>The scope of the folders around a folder, from the top of the repository down.</summary>
    private IgnoreScope? ScopeAbove(string folder)
    {
        if (folder.Length == 0)
        {
            return Remember("", () => RepositoryRoot.ReadExclude(root) is { Length: > 0 } text ? new IgnoreScope(null, "", text) : null);
        }

        var above = FilePath.FolderOf(folder);
        return Remember(folder, () => ScopeOf(above, Full(above), ScopeAbove(above), File.Exists(Path.Combine(Full(above), IgnoreFile))));
    }

    private IgnoreScope? Remember(string folder, Func<IgnoreScope?> make)
    {
        if (!_scopes.TryGetValue(folder, out var scope))
        {
            _scopes.Add(folder, scope = make());
        }

        return scope;
    }

    private IgnoreScope? ScopeOf(string path, string full, IgnoreScope? outer, bool hasIgnoreFile)
    {
        if (!hasIgnoreFile)
        {
            return outer;
        }

        try
        {
            return new IgnoreScope(outer, path, File.ReadAllText(Path.Combine(full, IgnoreFile)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new SourceProblem(FilePath.Join(path, IgnoreFile), "The file cannot be read, so nothing it names is left out."));
            return outer;
        }
    }

    private readonly record struct Entry(string Name, bool IsFolder, bool IsLink);
}
