using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Linter.Cli.Hosting;

/// <summary>
/// Reads a file that is nothing but a file with as few questions to the system as can be: thousands are read in a run, and for a small one the questions
/// cost more than the bytes. Links, folders, pipes, devices and whatever else is odd is left to <see cref="FileReader"/>, which takes its time.
/// </summary>
internal static partial class PlainFile
{
    // O_NONBLOCK, O_CLOEXEC and O_NOFOLLOW, of which the last has a number of its own on each kind of processor.
    private const int Linux = 0x800 | 0x80000;
    private const int Apple = 0x4 | 0x1000000 | 0x100;

    private static readonly int? s_flags = (OperatingSystem.IsLinux(), OperatingSystem.IsMacOS(), RuntimeInformation.ProcessArchitecture) switch
    {
        (true, _, Architecture.X64) => Linux | 0x20000,
        (true, _, Architecture.Arm64) => Linux | 0x8000,
        (_, true, _) => Apple,
        _ => null,
    };

    /// <summary>The bytes of a file that is no link and not empty, or null where it is anything else or cannot be read.</summary>
    /// <param name="path">A full path to a folder without links and a name in it.</param>
    /// <param name="maxSize">The longest file that is read, in bytes.</param>
    public static byte[]? TryRead(string path, long maxSize)
    {
        if (s_flags is not { } flags || OpenNative(path, flags) is not (>= 0 and var descriptor))
        {
            return null;
        }

        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        try
        {
            // What has no length is empty, a pipe or a device; a folder has one, and reading it fails.
            var length = RandomAccess.GetLength(handle);
            if (length <= 0 || length > Math.Min(maxSize, Array.MaxLength))
            {
                return null;
            }

            var bytes = GC.AllocateUninitializedArray<byte>((int)length);
            var count = 0;
            for (var read = -1; read != 0 && count < bytes.Length; count += read)
            {
                read = RandomAccess.Read(handle, bytes.AsSpan(count), count);
            }

            // A file that changes its length while it is read is no plain one.
            Span<byte> more = stackalloc byte[1];
            return count == bytes.Length && RandomAccess.Read(handle, more, count) == 0 ? bytes : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenNative(string path, int flags);
}
