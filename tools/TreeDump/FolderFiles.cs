using Linter.Core.Sources;
using Linter.Hcl.Text;

namespace TreeDump;

/// <summary>The files of one folder as the model reads them: paths are relative to it, so that it is the root module.</summary>
internal sealed class FolderFiles(string root) : ISourceFiles
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Paths { get; } = FindAll(root);

    /// <inheritdoc/>
    public IReadOnlyList<SourceProblem> Problems => [];

    /// <inheritdoc/>
    public SourceReading Read(string path)
    {
        var full = Path.Combine(root, path);
        return File.Exists(full) ? SourceReading.Of(new SourceText(path, File.ReadAllBytes(full))) : SourceReading.Missing;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> ListFolder(string folder)
    {
        var full = Path.Combine(root, folder);
        return Directory.Exists(full) ? [.. Directory.EnumerateFiles(full).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)] : [];
    }

    private static string[] FindAll(string root)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return
        [
            .. Directory.EnumerateFiles(root, "*", options)
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Where(path => !path.Split('/').Any(part => part is ".git" or ".terraform"))
                .Order(StringComparer.Ordinal),
        ];
    }
}
