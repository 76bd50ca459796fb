using Linter.Core.Credentials.Machine;
using Linter.Hcl.Text;

namespace Linter.Testing;

/// <summary>A disk in memory.</summary>
internal sealed class MemoryMachineFiles : IMachineFiles
{
    private readonly SortedDictionary<string, MachineFile> _files = new(StringComparer.Ordinal);

    /// <summary>Puts a file with text at an absolute path.</summary>
    public MemoryMachineFiles Add(string path, string text) => Add(path, new SourceText(path, text));

    /// <summary>Puts a file at an absolute path; reports show the path of its source.</summary>
    public MemoryMachineFiles Add(string path, SourceText source, bool readableByOthers = false)
    {
        _files[path] = new MachineFile(path, MachineFileKind.Regular, source, readableByOthers);
        return this;
    }

    /// <summary>Puts something other than a readable file at an absolute path.</summary>
    public MemoryMachineFiles Add(string path, MachineFileKind kind)
    {
        _files[path] = new MachineFile(path, kind);
        return this;
    }

    /// <inheritdoc/>
    public MachineFile Read(string absolutePath)
    {
        var path = Normalize(absolutePath);
        return _files.GetValueOrDefault(path) ?? new MachineFile(path, MachineFileKind.Missing);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string absolutePath)
    {
        var folder = Normalize(absolutePath).TrimEnd('/') + "/";
        return [.. _files.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal) && !path[folder.Length..].Contains('/'))];
    }

    private static string Normalize(string path) => Path.GetFullPath(path, "/");
}
