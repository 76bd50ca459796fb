namespace Linter.Cli.Hosting.Ignoring;

/// <summary>One line of a <c>.gitignore</c>.</summary>
internal sealed class IgnorePattern
{
    private readonly string[] _parts;
    private readonly bool _isAnchored;
    private readonly PatternShape _shape;

    private IgnorePattern(string[] parts, bool isAnchored, bool isNegated, bool isFolderOnly)
    {
        _parts = parts;
        _isAnchored = isAnchored;
        IsNegated = isNegated;
        IsFolderOnly = isFolderOnly;
        _shape = isAnchored ? PatternShape.Path : ShapeOf(parts[0]);
    }

    private enum PatternShape
    {
        Path,
        Name,
        Ending,
        Glob,
    }

    /// <summary>Whether it takes back what an earlier line excludes.</summary>
    public bool IsNegated { get; }

    /// <summary>Whether it means folders only.</summary>
    public bool IsFolderOnly { get; }

    /// <summary>Reads a line, or gives null for an empty one or a comment.</summary>
    public static IgnorePattern? Parse(string line)
    {
        var text = WithoutTrailingBlanks(line.TrimEnd('\r'));
        if (text.Length == 0 || text[0] == '#')
        {
            return null;
        }

        var isNegated = text[0] == '!';
        text = isNegated ? text[1..] : text;
        var isFolderOnly = text.EndsWith('/');
        text = isFolderOnly ? text[..^1] : text;
        var isAnchored = text.Contains('/', StringComparison.Ordinal);
        text = text.StartsWith('/') ? text[1..] : text;
        return text.Length == 0 ? null : new IgnorePattern(isAnchored ? text.Split('/') : [text], isAnchored, isNegated, isFolderOnly);
    }

    /// <summary>Whether a file or folder matches.</summary>
    /// <param name="path">Its path below the folder of the <c>.gitignore</c>.</param>
    /// <param name="name">The last part of the path.</param>
    public bool IsMatch(ReadOnlySpan<char> path, ReadOnlySpan<char> name) => _shape switch
    {
        PatternShape.Name => name.SequenceEqual(_parts[0]),
        PatternShape.Ending => name.EndsWith(_parts[0].AsSpan(1), StringComparison.Ordinal),
        PatternShape.Glob => Glob.IsMatch(_parts[0], name),
        _ => IsPathMatch(path),
    };

    private static PatternShape ShapeOf(string part)
    {
        const string special = "*?[\\";
        return part.AsSpan().IndexOfAny(special) switch
        {
            < 0 => PatternShape.Name,
            0 when part[0] == '*' && part.AsSpan(1).IndexOfAny(special) < 0 => PatternShape.Ending,
            _ => PatternShape.Glob,
        };
    }

    private static string WithoutTrailingBlanks(string line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] == ' ' && !IsEscaped(line, end - 1))
        {
            end--;
        }

        return line[..end];
    }

    private static bool IsEscaped(string line, int at)
    {
        var count = 0;
        while (at - count > 0 && line[at - count - 1] == '\\')
        {
            count++;
        }

        return count % 2 == 1;
    }

    /// <summary><c>**</c> stands for any number of folders, at the end for at least one part; one way back is enough, as for a star in a name.</summary>
    private bool IsPathMatch(ReadOnlySpan<char> path)
    {
        var part = 0;
        var start = 0;
        var starPart = -1;
        var starStart = 0;
        while (start <= path.Length)
        {
            var length = path[start..].IndexOf('/');
            var end = length < 0 ? path.Length : start + length;
            if (part < _parts.Length && IsAnyFolders(_parts[part]))
            {
                starPart = part++;
                starStart = start;
                if (part == _parts.Length)
                {
                    return true;
                }
            }
            else if (part < _parts.Length && Glob.IsMatch(_parts[part], path[start..end]))
            {
                part++;
                start = end + 1;
            }
            else if (starPart >= 0)
            {
                var next = path[starStart..].IndexOf('/');
                if (next < 0)
                {
                    return false;
                }

                starStart += next + 1;
                start = starStart;
                part = starPart + 1;
            }
            else
            {
                return false;
            }
        }

        return part == _parts.Length;
    }

    private static bool IsAnyFolders(string part) => part.Length >= 2 && part.AsSpan().IndexOfAnyExcept('*') < 0;
}
