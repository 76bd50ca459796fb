using System.Buffers;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Linter.Cli.Hosting;

/// <summary>Reads whole files, and nothing that is no file: what would block or never end is refused.</summary>
internal static partial class FileReader
{
    /// <summary>Reads a file of at most <paramref name="maxSize"/> bytes.</summary>
    /// <param name="path">The real path of a file, not of a link.</param>
    /// <param name="info">What the disk says about it.</param>
    /// <param name="maxSize">The limit in bytes.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileReading Read(string path, FileInfo info, long maxSize)
    {
        if (info.Length > maxSize)
        {
            return new FileReading(null, TooLarge(maxSize));
        }

        // Pipes, sockets and devices say that they have no length, and opening a pipe waits until somebody writes.
        using var handle = info.Length == 0 && !OperatingSystem.IsWindows() ? OpenWithoutWaiting(path) : Open(path);
        if (handle is null)
        {
            return new FileReading(null, "This is a pipe, socket or device, not a file.");
        }

        using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        if (!stream.CanSeek)
        {
            return new FileReading(null, "This is a pipe, socket or device, not a file.");
        }

        var bytes = new byte[info.Length];
        var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return count < bytes.Length ? new FileReading(bytes[..count], null) : ReadRest(stream, bytes, maxSize);
    }

    /// <summary>Reads a stream of at most <paramref name="maxSize"/> bytes to its end.</summary>
    public static FileReading Read(Stream stream, long maxSize) => ReadRest(stream, [], maxSize);

    private static string TooLarge(long maxSize) => $"The file is larger than the limit of {maxSize} bytes (--max-file-size).";

    /// <summary>A file may grow while it is read.</summary>
    private static FileReading ReadRest(Stream stream, byte[] start, long maxSize)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            MemoryStream? all = null;
            for (var count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
            {
                if (all is null)
                {
                    all = new MemoryStream();
                    all.Write(start);
                }

                all.Write(buffer, 0, count);
                if (all.Length > maxSize)
                {
                    return new FileReading(null, TooLarge(maxSize));
                }
            }

            return new FileReading(all is null ? start : all.ToArray(), null);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static SafeFileHandle Open(string path) =>
        File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);

    private static SafeFileHandle? OpenWithoutWaiting(string path)
    {
        const int nonBlockingLinux = 0x800;
        const int closeOnExecuteLinux = 0x80000;
        const int nonBlockingBsd = 0x4;
        const int closeOnExecuteApple = 0x1000000;
        var flags = OperatingSystem.IsLinux() ? nonBlockingLinux | closeOnExecuteLinux
            : OperatingSystem.IsMacOS() ? nonBlockingBsd | closeOnExecuteApple : nonBlockingBsd;
        var descriptor = OpenNative(path, flags);
        if (descriptor >= 0)
        {
            return new SafeFileHandle(descriptor, ownsHandle: true);
        }

        // A socket cannot be opened at all. Anything else fails for the usual reasons, which the usual way words.
        const int noSuchDeviceOrAddress = 6;
        const int notSupportedApple = 102;
        return Marshal.GetLastPInvokeError() is noSuchDeviceOrAddress or notSupportedApple ? null : Open(path);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenNative(string path, int flags);
}

/// <summary>The bytes of a file, or why there are none.</summary>
/// <param name="Bytes">The bytes, or null.</param>
/// <param name="Problem">One sentence that says why there are no bytes, or null.</param>
internal sealed record FileReading(byte[]? Bytes, string? Problem);
