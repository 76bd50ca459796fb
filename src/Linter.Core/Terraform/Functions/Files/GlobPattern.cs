namespace Linter.Core.Terraform.Functions.Files;

/// <summary>A pattern of file names as fileset takes it: <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>{a,b}</c>, and <c>**</c> for folders of any depth.</summary>
internal sealed class GlobPattern
{
    private const int MostAlternatives = 256;
    private const int LongestPattern = 1024;
    private readonly List<string[]> _alternatives;

    private GlobPattern(List<string[]> alternatives) => _alternatives = alternatives;

    /// <summary>Reads a pattern; null where it is not one, or is beyond a limit.</summary>
    /// <param name="pattern">The pattern, relative and cleaned.</param>
    /// <param name="isTooMuch">Whether it is beyond a limit.</param>
    public static GlobPattern? Parse(string pattern, out bool isTooMuch)
    {
        isTooMuch = pattern.Length > LongestPattern;
        var expanded = isTooMuch ? null : Expand(pattern, ref isTooMuch);
        return expanded is null || expanded.Exists(one => one.Split('/').Any(part => !GlobPart.IsValid(part)))
            ? null
            : new GlobPattern(expanded.ConvertAll(one => one.Split('/')));
    }

    /// <summary>Whether a path fits.</summary>
    public bool IsMatch(string path)
    {
        var parts = path.Split('/');
        return _alternatives.Exists(pattern => Matches(pattern, parts));
    }

    /// <summary>Fills, part by part, which starts of the pattern fit the start of the path.</summary>
    private static bool Matches(string[] pattern, string[] path)
    {
        var fits = new bool[pattern.Length + 1];
        fits[0] = true;
        SkipDeep(pattern, fits);
        foreach (var part in path)
        {
            var next = new bool[pattern.Length + 1];
            for (var index = 0; index < pattern.Length; index++)
            {
                if (fits[index] && pattern[index] == "**")
                {
                    next[index] = true;
                }
                else if (fits[index] && GlobPart.IsMatch(pattern[index], part))
                {
                    next[index + 1] = true;
                }
            }

            SkipDeep(pattern, next);
            fits = next;
        }

        return fits[^1];
    }

    private static void SkipDeep(string[] pattern, bool[] fits)
    {
        for (var index = 0; index < pattern.Length; index++)
        {
            fits[index + 1] |= fits[index] && pattern[index] == "**";
        }
    }

    /// <summary>Writes out the alternatives in braces; null where a brace is not closed.</summary>
    private static List<string>? Expand(string pattern, ref bool isTooMuch)
    {
        var open = pattern.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return [pattern];
        }

        var close = pattern.IndexOf('}', open);
        var inner = close < 0 ? "" : pattern[(open + 1)..close];

        // Nested braces, slashes and escapes in braces are rare, and none of them is worth the risk of reading it otherwise.
        if (close < 0 || inner.AsSpan().ContainsAny("{\\/[") || pattern[..open].Contains('\\') || pattern[..open].Contains('['))
        {
            isTooMuch |= close >= 0;
            return null;
        }

        var expanded = new List<string>();
        foreach (var alternative in inner.Split(','))
        {
            if (Expand(pattern[..open] + alternative + pattern[(close + 1)..], ref isTooMuch) is not { } rest || expanded.Count + rest.Count > MostAlternatives)
            {
                isTooMuch |= expanded.Count > 0;
                return null;
            }

            expanded.AddRange(rest);
        }

        return expanded;
    }
}
