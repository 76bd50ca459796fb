using Linter.Hcl.Text;

namespace Linter.Core.Credentials.Machine;

/// <summary>What stands at a path of the machine.</summary>
internal enum MachineFileKind
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>A file with its bytes.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A FIFO, device or socket: reading it could hang, so it is never opened.</summary>
    Special,

    /// <summary>A file above <see cref="MachineFile.MaxBytes"/>; its bytes are not read.</summary>
    TooLarge,

    /// <summary>A file that may not be read, or whose reading failed.</summary>
    Denied,
}

/// <summary>A file of the machine as the host found it.</summary>
/// <param name="Path">The absolute path that was asked for.</param>
/// <param name="Kind">What stands there.</param>
/// <param name="Text">The bytes under the path that reports show, or null unless <see cref="MachineFileKind.Regular"/>.</param>
/// <param name="ReadableByOthers">Whether group or others may read it; false where the system has no such rights.</param>
internal sealed record MachineFile(string Path, MachineFileKind Kind, SourceText? Text = null, bool ReadableByOthers = false)
{
    /// <summary>Files above this many bytes are not read.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The path and the kind, never the content.</summary>
    public override string ToString() => $"{Path} ({Kind})";
}
