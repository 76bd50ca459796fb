using Linter.Core.Credentials.Machine;

namespace Linter.Cli.Hosting;

/// <summary>A disk that tells a log of each path it is asked for.</summary>
/// <param name="files">The disk.</param>
/// <param name="log">The log.</param>
internal sealed class LoggedMachineFiles(IMachineFiles files, RunLog log) : IMachineFiles
{
    /// <inheritdoc/>
    public MachineFile Read(string absolutePath)
    {
        var file = files.Read(absolutePath);
        log.Machine(file);
        return file;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string absolutePath) => files.List(absolutePath);
}
