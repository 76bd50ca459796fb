using System.Text;
using Linter.Core.Credentials.Machine;
using Linter.Hcl.Text;

namespace Linter.Core.Tests.Credentials;

/// <summary>A disk in memory.</summary>
internal sealed class MemoryMachineFiles : IMachineFiles
{
    private readonly SortedDictionary<string, MachineFile> _files = new(StringComparer.Ordinal);

    public MemoryMachineFiles Add(string path, string text, bool readableByOthers = false)
    {
        _files[path] = new MachineFile(path, MachineFileKind.Regular, new SourceText(path, Encoding.UTF8.GetBytes(text)), readableByOthers);
        return this;
    }

    public MemoryMachineFiles Add(string path, MachineFileKind kind)
    {
        _files[path] = new MachineFile(path, kind);
        return this;
    }

    public MachineFile Read(string absolutePath)
    {
        var path = Normalize(absolutePath);
        return _files.GetValueOrDefault(path) ?? new MachineFile(path, MachineFileKind.Missing);
    }

    public IReadOnlyList<string> List(string absolutePath) =>
        [.. _files.Keys.Where(path => Path.GetDirectoryName(path) == Normalize(absolutePath))];

    private static string Normalize(string path) => Path.GetFullPath(path, "/");
}
