namespace Linter.Core;

/// <summary>Finds the name that somebody meant.</summary>
internal static class NearestName
{
    /// <summary>The nearest of some names, or null where none is near enough to be meant.</summary>
    /// <param name="text">What was written. Texts longer than 128 have no nearest name.</param>
    /// <param name="names">What could be meant; of equally near ones the first counts.</param>
    /// <remarks>Near enough is one change in three characters, three at most; two neighbours that changed places are one change.</remarks>
    internal static string? Of(string text, IEnumerable<string> names)
    {
        const int longest = 128;
        if (text.Length is 0 or > longest)
        {
            return null;
        }

        string? nearest = null;
        var best = Math.Min(3, Math.Max(1, text.Length / 3)) + 1;
        foreach (var name in names)
        {
            if (Math.Abs(name.Length - text.Length) >= best || name.Length > longest)
            {
                continue;
            }

            var distance = Distance(text, name);
            if (distance < best)
            {
                (nearest, best) = (name, distance);
            }
        }

        return nearest;
    }

    /// <summary>How many single characters have to be added, taken away, replaced or swapped with their neighbour.</summary>
    internal static int Distance(string left, string right)
    {
        // Three rows of the usual table are enough: a swap looks back two.
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(last[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    current[column] = Math.Min(current[column], beforeLast[column - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }
}
