namespace TreeDump;

/// <summary>The files of some folders in the referee's order: by path, compared byte by byte.</summary>
internal static class SourceFiles
{
    private static readonly string[] Extensions = [".tf", ".tfvars"];

    /// <summary>
    /// Reads all regular <c>.tf</c> and <c>.tfvars</c> files below the folders. A path is the folder as it was given, and what follows.
    /// </summary>
    public static IReadOnlyList<(string Path, byte[] Bytes)> Read(IEnumerable<string> folders)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return
        [
            .. folders
                .SelectMany(folder => File.Exists(folder) ? [folder] : Directory.EnumerateFiles(folder, "*", options).Select(path => Rebase(path, folder)))
                .Where(path => Extensions.Any(extension => path.EndsWith(extension, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal)
                .Select(path => (path, File.ReadAllBytes(path))),
        ];
    }

    /// <summary>The path as the referee joins it: the folder without <c>./</c> and needless slashes, and what follows.</summary>
    private static string Rebase(string path, string folder)
    {
        var rest = Path.GetRelativePath(folder, path);
        var parts = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(static part => part != ".");
        return string.Join('/', [.. folder.StartsWith('/') ? [""] : Array.Empty<string>(), .. parts, rest]);
    }
}
