namespace Linter.Cli.Hosting;

/// <summary>How a system writes paths; nothing is looked up on disk.</summary>
/// <param name="IsWindows">Whether <c>\</c> is a separator as <c>/</c> is, and small and capital letters mean the same.</param>
internal sealed record PathStyle(bool IsWindows)
{
    /// <summary>The style of the system that this runs on.</summary>
    public static PathStyle Here { get; } = new(OperatingSystem.IsWindows());

    /// <summary>What is left of a path below a folder.</summary>
    /// <param name="path">A full path.</param>
    /// <param name="folder">A full path, with or without a separator at the end.</param>
    /// <returns>The rest without a separator in front, empty for the folder itself; null where the path lies elsewhere.</returns>
    public string? Below(string path, string folder)
    {
        var top = folder.Length;
        while (top > 0 && IsSeparator(folder[top - 1]))
        {
            top--;
        }

        if (path.Length < top || !IsSame(path.AsSpan(0, top), folder.AsSpan(0, top)) || (path.Length > top && !IsSeparator(path[top])))
        {
            return null;
        }

        while (top < path.Length && IsSeparator(path[top]))
        {
            top++;
        }

        return path[top..];
    }

    /// <summary>The path with <c>/</c> between its parts, as reports show it.</summary>
    public string Shown(string path) => IsWindows ? path.Replace('\\', '/') : path;

    private bool IsSeparator(char character) => character == '/' || (IsWindows && character == '\\');

    private bool IsSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        for (var at = 0; at < one.Length; at++)
        {
            if (one[at] != other[at] && !(IsWindows && Folded(one[at]) == Folded(other[at])))
            {
                return false;
            }
        }

        return true;
    }

    private static char Folded(char character) => character == '\\' ? '/' : char.ToUpperInvariant(character);
}
