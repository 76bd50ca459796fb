using Linter.Hcl.Text;

namespace Linter.Cli.Hosting;

/// <summary>
/// Spells paths as the disk does. Where a disk takes <c>Env</c> and <c>env</c> for one folder, or a composed letter and a decomposed one, what a user
/// names would else be another folder than the one that a walk finds. What was listed is kept.
/// </summary>
/// <param name="areFolded">Whether the disk takes names for one that differ in case or composition only; where it does not, nothing is looked up.</param>
/// <param name="list">The names in a folder, empty where it cannot be read; what the disk says where null.</param>
internal sealed class NamesOnDisk(bool areFolded, Func<string, IReadOnlyCollection<string>>? list = null)
{
    // No system opens a longer path.
    private const int LongestPath = 32_767;

    private readonly Dictionary<string, IReadOnlyCollection<string>> _listed = new(StringComparer.Ordinal);

    /// <summary>Whether the disks of this system take names for one that differ in case only.</summary>
    /// <remarks>They can be set up otherwise, which costs time and does no harm.</remarks>
    public static bool AreFoldedHere { get; } = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    /// <summary>A full path with the names that the disk has; from the first part on that is not there, the path as it is given.</summary>
    public string Spell(string path)
    {
        if (!areFolded || path.Length > LongestPath)
        {
            return path;
        }

        var parts = new Stack<string>();
        var top = path;
        while (Path.GetDirectoryName(top) is { Length: > 0 } parent)
        {
            parts.Push(Path.GetFileName(top));
            top = parent;
        }

        var spelled = top is [var drive, ':', ..] ? $"{char.ToUpperInvariant(drive)}{top[1..]}" : top;
        foreach (var part in parts)
        {
            spelled = Path.Combine(spelled, Among(part, NamesIn(spelled)));
        }

        return spelled;
    }

    /// <summary>The name that a folding disk means: the very one, else the one that differs in case or composition only, else the given one.</summary>
    internal static string Among(string name, IReadOnlyCollection<string> names)
    {
        if (names.Contains(name))
        {
            return name;
        }

        var folded = UnicodeComposition.Compose(name);
        return names.Where(other => UnicodeComposition.Compose(other).Equals(folded, StringComparison.OrdinalIgnoreCase)).Min(StringComparer.Ordinal) ?? name;
    }

    private IReadOnlyCollection<string> NamesIn(string folder)
    {
        if (!_listed.TryGetValue(folder, out var names))
        {
            _listed.Add(folder, names = (list ?? List)(folder));
        }

        return names;
    }

    private static IReadOnlyCollection<string> List(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
