using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Linter.Cli.Hosting;

/// <summary>
/// Reads a file that is nothing but a file with as few questions to the system as can be: thousands are read in a run, and for a small one the questions
/// cost more than the bytes. Links, folders, pipes, devices and whatever else is odd is left to <see cref="FileReader"/>, which takes its time.
/// </summary>
internal static partial class PlainFile
{
    // The same word has another number on other processors.
    private static readonly int? s_flags = (OperatingSystem.IsLinux(), OperatingSystem.IsMacOS(), RuntimeInformation.ProcessArchitecture) switch
    {
        (true, _, Architecture.X64) => NonBlockingLinux | CloseOnExecuteLinux | 0x20000,
        (true, _, Architecture.Arm64) => NonBlockingLinux | CloseOnExecuteLinux | 0x8000,
        (_, true, _) => 0x4 | 0x1000000 | 0x100,
        _ => null,
    };

    private const int NonBlockingLinux = 0x800;
    private const int CloseOnExecuteLinux = 0x80000;

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
            if (length <= 0 || length > maxSize)
            {
                return null;
            }

            var bytes = GC.AllocateUninitializedArray<byte>((int)length);
            var count = 0;
            for (var read = -1; read != 0 && count < bytes.Length; count += read)
            {
                read = RandomAccess.Read(handle, bytes.AsSpan(count), count);
            }

            return count == bytes.Length ? bytes : bytes[..count];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenNative(string path, int flags);
}
