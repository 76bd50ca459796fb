using Linter.Core.Sources;
using Linter.Core.Terraform;
using Linter.Hcl.Text;

namespace Linter.Cli.Hosting;

/// <summary>Other files with one laid over them that came through standard input.</summary>
internal sealed class StandardInputFile(ISourceFiles files, SourceText source) : ISourceFiles
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Paths { get; } =
        [.. files.Paths.Append(source.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public IReadOnlyList<SourceProblem> Problems => files.Problems;

    /// <inheritdoc/>
    public SourceReading Read(string path) => path == source.Path ? SourceReading.Of(source) : files.Read(path);

    /// <inheritdoc/>
    public Stream? Open(string path) => path == source.Path ? new MemoryStream(source.Bytes.ToArray(), writable: false) : files.Open(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> ListFolder(string folder) => FilePath.FolderOf(source.Path) == folder
        ? [.. files.ListFolder(folder).Append(FilePath.NameOf(source.Path)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        : files.ListFolder(folder);

    /// <inheritdoc/>
    public string OwnPathOf(string folder) => files.OwnPathOf(folder);
}
