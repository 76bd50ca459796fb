namespace Linter.Core.Sources;

/// <summary>Finds paths in a list that is in ordinal order, without looking at all of them.</summary>
internal static class SortedPaths
{
    /// <summary>The paths that start with a prefix, in order.</summary>
    /// <param name="paths">Paths in ordinal order.</param>
    /// <param name="prefix">The prefix: a folder with its <c>/</c>, or the empty string for all.</param>
    public static IEnumerable<string> StartingWith(this IReadOnlyList<string> paths, string prefix)
    {
        for (var at = LowerBound(paths, prefix); at < paths.Count && paths[at].StartsWith(prefix, StringComparison.Ordinal); at++)
        {
            yield return paths[at];
        }
    }

    private static int LowerBound(IReadOnlyList<string> paths, string prefix)
    {
        var (low, high) = (0, paths.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = string.CompareOrdinal(paths[middle], prefix) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
