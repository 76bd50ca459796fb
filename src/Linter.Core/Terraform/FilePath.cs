namespace Linter.Core.Terraform;

/// <summary>Paths as reports show them: <c>/</c> between the parts, relative to the top, the top itself empty.</summary>
internal static class FilePath
{
    /// <summary>The part behind the last <c>/</c>.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The part in front of the last <c>/</c>; empty for a file at the top.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";

    /// <summary>A file or folder inside a folder.</summary>
    public static string Join(string folder, string name) => folder.Length == 0 ? name : name.Length == 0 ? folder : $"{folder}/{name}";

    /// <summary>The way from a folder to another one, as Terraform writes it: <c>.</c>, <c>modules/x</c>, <c>../x</c>.</summary>
    public static string Relative(string from, string to)
    {
        var start = from.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var end = to.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var common = start.Zip(end).TakeWhile(pair => pair.First == pair.Second).Count();
        var parts = Enumerable.Repeat("..", start.Length - common).Concat(end.Skip(common)).ToList();
        return parts.Count == 0 ? "." : string.Join('/', parts);
    }

    /// <summary>Follows a relative path (<c>../modules/x</c>) from a folder.</summary>
    /// <returns>The path, or null where it leaves the tree at the top.</returns>
    public static string? Resolve(string folder, string relative)
    {
        if (folder.Length == 0 && IsResolved(relative))
        {
            return relative;
        }

        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in relative.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".")
            {
                continue;
            }

            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                return null;
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>Follows a path that somebody has written; what starts at a root, a drive or a server says nothing about the tree.</summary>
    /// <returns>The path, or null where it leaves the tree or does not start in it.</returns>
    public static string? Follow(string folder, string written) => IsRooted(written) ? null : Resolve(folder, written);

    /// <summary>Whether a path starts at a root, a drive or a server: <c>/x</c>, <c>\x</c>, <c>C:\x</c>, <c>C:x</c>, <c>\\server\share</c>.</summary>
    /// <remarks>The answer does not depend on the system: a file says the same wherever it is linted.</remarks>
    public static bool IsRooted(string written) => written is ['/' or '\\', ..] || (written is [var drive, ':', ..] && char.IsAsciiLetter(drive));

    // Each file that is read is asked for: nothing is split and joined where nothing would change.
    private static bool IsResolved(string path) =>
        path is not ['/', ..] and not [.., '/'] and not ['.', ..]
        && !path.Contains('\\')
        && !path.Contains("//", StringComparison.Ordinal)
        && !path.Contains("/.", StringComparison.Ordinal);
}
