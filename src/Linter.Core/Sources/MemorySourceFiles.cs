using System.Text;
using Linter.Hcl.Text;

namespace Linter.Core.Sources;

/// <summary>Files that are in memory already: of an editor, of a test.</summary>
public sealed class MemorySourceFiles : ISourceFiles
{
    private readonly SortedDictionary<string, SourceText> _files = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<string>> _paths;

    /// <summary>Takes texts by path.</summary>
    public MemorySourceFiles(IEnumerable<KeyValuePair<string, string>> files)
        : this(files.Select(file => KeyValuePair.Create(file.Key, Encoding.UTF8.GetBytes(file.Value))))
    {
    }

    /// <summary>Takes bytes by path; the arrays must not change afterwards.</summary>
    public MemorySourceFiles(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (var (path, bytes) in files)
        {
            _files[path] = new SourceText(path, bytes);
        }

        // As on a disk, what Terraform keeps for itself is there to read and not linted.
        _paths = new Lazy<IReadOnlyList<string>>(() => [.. _files.Keys.Where(path => !path.Split('/').Contains(".terraform"))]);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Paths => _paths.Value;

    /// <inheritdoc/>
    public IReadOnlyList<SourceProblem> Problems => [];

    /// <inheritdoc/>
    public SourceReading Read(string path) => _files.TryGetValue(path, out var source) ? SourceReading.Of(source) : SourceReading.Missing;

    /// <inheritdoc/>
    public IReadOnlyList<string> ListFolder(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var prefix = folder.Length == 0 ? "" : folder + "/";
        return [.. _files.Keys.Where(path => path.StartsWith(prefix, StringComparison.Ordinal) && path.IndexOf('/', prefix.Length) < 0).Select(path => path[prefix.Length..])];
    }
}
