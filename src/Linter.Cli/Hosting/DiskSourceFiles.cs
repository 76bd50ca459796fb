using System.Collections.Concurrent;
using Linter.Core.Sources;
using Linter.Core.Terraform;
using Linter.Hcl.Text;

namespace Linter.Cli.Hosting;

/// <summary>The files of a tree on disk. Listed are those that a walk found; read can be all of the tree, and nothing outside of it.</summary>
internal sealed class DiskSourceFiles : ISourceFiles
{
    private readonly string _root;
    private readonly RealPaths _realPaths;
    private readonly long _maxFileSize;
    private readonly ConcurrentDictionary<string, string> _links = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _plainFolders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> _plainFoldersOfPaths;

    /// <summary>Shows the files that a walk found.</summary>
    /// <param name="root">The real path of the top.</param>
    /// <param name="realPaths">Where links lead.</param>
    /// <param name="walk">What was found.</param>
    /// <param name="maxFileSize">The longest file that is read, in bytes.</param>
    public DiskSourceFiles(string root, RealPaths realPaths, TreeWalk walk, long maxFileSize)
    {
        _root = root;
        _realPaths = realPaths;
        _maxFileSize = maxFileSize;
        _plainFoldersOfPaths = _plainFolders.GetAlternateLookup<ReadOnlySpan<char>>();
        var paths = walk.Paths.ToArray();
        Array.Sort(paths, StringComparer.Ordinal);
        Paths = paths;
        Problems = [.. walk.Problems.Distinct().OrderBy(problem => problem.Path, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Paths { get; }

    /// <inheritdoc/>
    public IReadOnlyList<SourceProblem> Problems { get; }

    /// <summary>For each file that was read under another name than its own: its own.</summary>
    public IReadOnlyDictionary<string, string> Links => _links;

    /// <summary>Where a file of the tree is on disk, links followed; null where that is outside of the tree or nowhere.</summary>
    public string? RealPathOf(string path) => FilePath.Resolve("", path) == path && _realPaths.Of(Path.Combine(_root, path)) is { } real && IsInTree(real) ? real : null;

    /// <inheritdoc/>
    public SourceReading Read(string path)
    {
        if (FilePath.Resolve("", path) != path)
        {
            return SourceReading.Missing;
        }

        try
        {
            return PlainFolderOf(path) is { } folder && PlainFile.TryRead(folder + path[(path.LastIndexOf('/') + 1)..], _maxFileSize) is { } bytes
                ? SourceReading.Of(new SourceText(path, bytes))
                : ReadFile(path);
        }
        catch (UnauthorizedAccessException)
        {
            return SourceReading.Failed("Permission to read the file is denied.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return SourceReading.Missing;
        }
        catch (IOException)
        {
            return SourceReading.Failed("The file cannot be read.");
        }
    }

    /// <inheritdoc/>
    public Stream? Open(string path)
    {
        try
        {
            // Pipes and devices have no length, and would block.
            return RealPathOf(path) is { } real && new FileInfo(real) is { Exists: true, Length: > 0 } ? new FileStream(real, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> ListFolder(string folder)
    {
        // Every folder is asked for what init keeps in it, and most have nothing: an exception for each would cost more than the rest of the question.
        if (FilePath.Resolve("", folder) != folder || _realPaths.OfFolder(Full(folder)) is not { } real || !IsInTree(real) || !Directory.Exists(real))
        {
            return [];
        }

        try
        {
            var names = Directory.EnumerateFiles(real).Select(file => Path.GetFileName(file)).ToArray();
            Array.Sort(names, StringComparer.Ordinal);
            return names;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <inheritdoc/>
    public string OwnPathOf(string folder) =>
        FilePath.Resolve("", folder) == folder && _realPaths.OfFolder(Full(folder)) is { } real && IsInTree(real) && real.Length > _root.Length
            ? Path.GetRelativePath(_root, real).Replace(Path.DirectorySeparatorChar, '/')
            : folder;

    /// <summary>The folder of a file on disk with a separator at its end, where no link is on the way; else null.</summary>
    private string? PlainFolderOf(string path)
    {
        var folder = path.AsSpan(0, Math.Max(0, path.LastIndexOf('/')));
        if (_plainFoldersOfPaths.TryGetValue(folder, out var plain))
        {
            return plain;
        }

        var name = folder.ToString();
        var real = _realPaths.OfFolder(Full(name));
        plain = real is not null && real == (name.Length == 0 ? _root : Path.Combine(_root, name.Replace('/', Path.DirectorySeparatorChar))) ? Path.TrimEndingDirectorySeparator(real) + Path.DirectorySeparatorChar : null;
        return _plainFolders[name] = plain;
    }

    private SourceReading ReadFile(string path)
    {
        var folder = FilePath.FolderOf(path);
        if (_realPaths.OfFolder(Full(folder)) is not { } realFolder || !IsInTree(realFolder))
        {
            return SourceReading.Failed("The symbolic link to its folder leads out of the tree and is not followed.");
        }

        var real = Path.Combine(realFolder, FilePath.NameOf(path));
        var info = new FileInfo(real);
        if ((int)info.Attributes != -1 && (info.Attributes & FileAttributes.ReparsePoint) != 0)
        {
            if (_realPaths.Of(real) is not { } target)
            {
                return SourceReading.Failed("The symbolic link leads in a circle.");
            }

            if (!IsInTree(target))
            {
                return SourceReading.Failed("The symbolic link leads out of the tree and is not followed.");
            }

            real = target;
            info = new FileInfo(real);
            if (!Path.Exists(real))
            {
                return SourceReading.Failed("The symbolic link leads to nothing.");
            }
        }

        if (!info.Exists)
        {
            return Directory.Exists(real) ? SourceReading.Failed("This is a folder where a file is due.") : SourceReading.Missing;
        }

        var reading = FileReader.Read(real, info, _maxFileSize);
        if (reading.Bytes is null)
        {
            return SourceReading.Failed(reading.Problem!);
        }

        if (Shown(real) is var shown && shown != path)
        {
            _links[path] = shown;
        }

        return SourceReading.Of(new SourceText(path, reading.Bytes));
    }

    private bool IsInTree(string real) => TreeWalk.IsInside(real, _root);

    private string Full(string path) => path.Length == 0 ? _root : Path.Combine(_root, path);

    private string Shown(string real) => Path.GetRelativePath(_root, real).Replace(Path.DirectorySeparatorChar, '/');
}
