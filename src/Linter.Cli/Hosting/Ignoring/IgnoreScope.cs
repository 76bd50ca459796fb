namespace Linter.Cli.Hosting.Ignoring;

/// <summary>The patterns of a folder's <c>.gitignore</c>, above those of the folders around it.</summary>
internal sealed class IgnoreScope
{
    private readonly IgnoreScope? _outer;
    private readonly string _prefix;
    private readonly IgnorePattern[] _patterns;

    /// <summary>Reads patterns.</summary>
    /// <param name="outer">The scope around it, or null.</param>
    /// <param name="folder">The folder that the patterns are relative to, as shown; empty for the top.</param>
    /// <param name="text">The lines of the file.</param>
    public IgnoreScope(IgnoreScope? outer, string folder, string text)
    {
        _outer = outer;
        _prefix = folder.Length == 0 ? "" : folder + "/";
        _patterns = [.. text.TrimStart('\uFEFF').Split('\n').Select(IgnorePattern.Parse).OfType<IgnorePattern>()];
    }

    /// <summary>Whether a file or folder of this folder, or below it, is excluded: the last pattern that matches decides, the innermost file first.</summary>
    /// <param name="path">The path as shown.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool Excludes(string path, bool isFolder)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            if (!path.StartsWith(scope._prefix, StringComparison.Ordinal))
            {
                continue;
            }

            var below = path.AsSpan(scope._prefix.Length);
            for (var at = scope._patterns.Length - 1; at >= 0; at--)
            {
                var pattern = scope._patterns[at];
                if ((isFolder || !pattern.IsFolderOnly) && pattern.IsMatch(below, name))
                {
                    return !pattern.IsNegated;
                }
            }
        }

        return false;
    }
}
