using System.Security.Cryptography;

namespace Linter.Cli.Hosting;

/// <summary>A file that appears when it is complete: written beside its place, then moved there. Opened before the work starts, so that a place that
/// cannot be written is known at once.</summary>
internal sealed class OutputFile : IDisposable
{
    private const int FileTooLarge = 27;

    private readonly string _path;
    private readonly string? _temporary;
    private readonly FileStream _stream;

    private OutputFile(string name, string path, string? temporary, FileStream stream)
    {
        Name = name;
        _path = path;
        _temporary = temporary;
        _stream = stream;
    }

    /// <summary>The name as the user gave it.</summary>
    public string Name { get; }

    /// <summary>Opens a file for writing.</summary>
    /// <param name="name">The name as the user gave it.</param>
    /// <param name="workingDirectory">The folder that it is relative to.</param>
    /// <exception cref="UsageException">It cannot be written, or a link of the repository leads it out of there.</exception>
    public static OutputFile Open(string name, string workingDirectory)
    {
        try
        {
            var path = Path.GetFullPath(name, workingDirectory);
            if (OpenDevice(path) is { } device)
            {
                return new OutputFile(name, path, null, device);
            }

            var real = new RealPaths().Of(path) ?? path;
            if (Directory.Exists(real))
            {
                throw new UsageException($"'{name}' is a folder, not a file to write to.");
            }

            if (OpenPipe(real) is { } pipe)
            {
                return new OutputFile(name, real, null, pipe);
            }

            if (IsLedOut(path, real, workingDirectory))
            {
                throw new UsageException($"'{name}' is led out of the repository by a symbolic link: name the place itself.");
            }

            var (temporary, stream) = OpenBeside(real);
            return new OutputFile(name, real, temporary, stream);
        }
        catch (Exception exception) when (WriteFault.Is(exception))
        {
            throw new UsageException($"'{name}' cannot be written: {WriteFault.Of(exception)}");
        }
        catch (Exception exception) when (exception is NotSupportedException or ArgumentException)
        {
            throw new UsageException($"'{name}' cannot be written.");
        }
    }

    /// <summary>Writes a file in one go and keeps the mode of the one that it replaces.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Replace(string path, byte[] bytes)
    {
        var (temporary, stream) = OpenBeside(path);
        using var file = new OutputFile(path, path, temporary, stream);
        file.Complete(content => content.Write(bytes));
    }

    /// <summary>Writes the content and puts the file in its place; it has the mode of the one that was there.</summary>
    /// <param name="write">Writes the whole content.</param>
    /// <exception cref="IOException">It cannot be written; what was there is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; what was there is as it was.</exception>
    public void Complete(Action<Stream> write)
    {
        // A fault of the writer must not look like one of the disk, nor the other way round.
        using var content = new MemoryStream();
        write(content);
        WriteToDisk(content);
        if (_temporary is null)
        {
            return;
        }

        if (!OperatingSystem.IsWindows() && File.Exists(_path))
        {
            File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_path));
        }

        File.Move(_temporary, _path, overwrite: true);
    }

    /// <summary>Takes away what was not completed.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        if (_temporary is not null)
        {
            File.Delete(_temporary);
        }
    }

    /// <summary>Opens a new file of a name that nobody can foresee: a link that waits under that name would be written through.</summary>
    private static (string Path, FileStream Stream) OpenBeside(string path)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".tfauth-{RandomNumberGenerator.GetHexString(16, lowercase: true)}.tmp");
        return (temporary, new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0));
    }

    private void WriteToDisk(MemoryStream content)
    {
        try
        {
            content.WriteTo(_stream);
        }
        catch (ArgumentOutOfRangeException)
        {
            // So the runtime says that the system sets a limit to files.
            throw new IOException(null, FileTooLarge);
        }

        // What the disk cannot take shows at the latest here, as long as the file in its place is still the old one.
        _stream.Flush(flushToDisk: _temporary is not null);
        _stream.Dispose();
    }

    /// <summary>A device, or what the shell hands over as one, is written to and never replaced. What such a name leads to is no path.</summary>
    private static FileStream? OpenDevice(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal)) ? OpenExisting(path) : null;

    /// <summary>A pipe says that it has no length.</summary>
    private static FileStream? OpenPipe(string path)
    {
        if (OperatingSystem.IsWindows() || new FileInfo(path) is not { Exists: true, Length: 0 })
        {
            return null;
        }

        var stream = OpenExisting(path);
        if (!stream.CanSeek)
        {
            return stream;
        }

        stream.Dispose();
        return null;
    }

    // Without a buffer: nothing is left to be written, and to fail, when the stream is closed.
    private static FileStream OpenExisting(string path) => new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    // A repository that somebody else wrote may hold a link under the name of a report that CI is known to write.
    private static bool IsLedOut(string path, string real, string workingDirectory)
    {
        var realPaths = new RealPaths();
        var working = realPaths.OfFolder(Path.GetFullPath(workingDirectory)) ?? workingDirectory;
        var root = RepositoryRoot.Find(working) ?? working;
        return !TreeWalk.IsInside(real, root) && (TreeWalk.IsInside(path, root) || TreeWalk.IsInside(path, RepositoryRoot.Find(workingDirectory) ?? workingDirectory));
    }
}
