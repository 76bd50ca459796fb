using System.Collections.Concurrent;

namespace Linter.Cli.Hosting;

/// <summary>Follows symbolic links to where a path really is. What it found for a folder it keeps.</summary>
internal sealed class RealPaths
{
    private const int MaxLinks = 40;

    private readonly ConcurrentDictionary<string, string?> _folders = new(StringComparer.Ordinal);

    /// <summary>The path without links.</summary>
    /// <param name="path">A full path; it need not exist.</param>
    /// <returns>The real path, or null where links lead in a circle.</returns>
    public string? Of(string path) => Of(path, MaxLinks);

    /// <summary>The real path of a folder.</summary>
    public string? OfFolder(string path) => OfFolder(path, MaxLinks);

    private string? OfFolder(string path, int links)
    {
        if (_folders.TryGetValue(path, out var known))
        {
            return known;
        }

        var real = Of(path, links);
        if (links == MaxLinks)
        {
            _folders[path] = real;
        }

        return real;
    }

    private string? Of(string path, int links)
    {
        var parent = Path.GetDirectoryName(path);
        if (string.IsNullOrEmpty(parent))
        {
            return path;
        }

        if (OfFolder(parent, links) is not { } realParent)
        {
            return null;
        }

        var candidate = Path.Combine(realParent, Path.GetFileName(path));
        if (TargetOf(candidate) is not { } target)
        {
            return candidate;
        }

        return links == 0 ? null : Of(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target, realParent)), links - 1);
    }

    private static string? TargetOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
