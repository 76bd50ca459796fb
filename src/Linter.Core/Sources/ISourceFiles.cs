using Linter.Hcl.Text;

namespace Linter.Core.Sources;

/// <summary>The files of a linted tree. The host implements it over a disk; nothing in Core opens anything by itself.</summary>
/// <remarks>Paths have <c>/</c>, no leading <c>./</c>, and are those that reports show. Safe to use from several threads.</remarks>
public interface ISourceFiles
{
    /// <summary>Every file of the tree that is not ignored, in ordinal order.</summary>
    IReadOnlyList<string> Paths { get; }

    /// <summary>What is wrong with the tree itself: folders that cannot be read, links that lead out of it or in a circle.</summary>
    IReadOnlyList<SourceProblem> Problems { get; }

    /// <summary>Reads a file of the tree, an ignored one too (<c>.terraform/modules/modules.json</c>). Never leaves the tree.</summary>
    SourceReading Read(string path);

    /// <summary>
    /// Opens a file of the tree to be read from its start, however long it is; an ignored one too. Null where there is none or it cannot be
    /// read. The caller closes it.
    /// </summary>
    Stream? Open(string path) => Read(path).Source is { } source ? new MemoryStream(source.Bytes.ToArray(), writable: false) : null;

    /// <summary>The names of the files in a folder of the tree, an ignored one too, in ordinal order; empty where there is no such folder.</summary>
    /// <param name="folder">The folder, or the empty string for the top.</param>
    IReadOnlyList<string> ListFolder(string folder);

    /// <summary>A folder under its own path: another one where it is reached by a symbolic link.</summary>
    /// <param name="folder">The folder as it was asked for.</param>
    string OwnPathOf(string folder) => folder;
}

/// <summary>A path that cannot be read, with the reason.</summary>
/// <param name="Path">The path as reports show it.</param>
/// <param name="Message">One sentence.</param>
public sealed record SourceProblem(string Path, string Message);

/// <summary>The result of reading a file: its text, or why there is none.</summary>
/// <param name="Source">The text, or null.</param>
/// <param name="Problem">One sentence that says why there is no text, or null where there is one.</param>
/// <param name="IsMissing">Whether there is no such file, which is often no problem at all.</param>
public sealed record SourceReading(SourceText? Source, string? Problem, bool IsMissing = false)
{
    /// <summary>A file that was read.</summary>
    public static SourceReading Of(SourceText source) => new(source, null);

    /// <summary>A file that is there and cannot be read.</summary>
    public static SourceReading Failed(string problem) => new(null, problem);

    /// <summary>A file that is not there.</summary>
    public static SourceReading Missing { get; } = new(null, "There is no such file.", true);
}
