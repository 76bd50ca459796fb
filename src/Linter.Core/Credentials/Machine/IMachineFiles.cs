namespace Linter.Core.Credentials.Machine;

/// <summary>The machine's disk as the doctor sees it. The host implements it; tests give it in memory.</summary>
internal interface IMachineFiles
{
    /// <summary>The file at a path. Never throws, never blocks: what cannot be read has a kind that says so.</summary>
    /// <param name="absolutePath">An absolute path; symbolic links are followed.</param>
    MachineFile Read(string absolutePath);

    /// <summary>Absolute paths of the entries of a folder in ordinal order; none where there is no such folder.</summary>
    /// <param name="absolutePath">An absolute path.</param>
    IReadOnlyList<string> List(string absolutePath);
}
