namespace Linter.Cli.Hosting;

/// <summary>A file that appears when it is complete: written beside its place, then moved there. Opened before the work starts, so that a place that
/// cannot be written is known at once.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly string? _temporary;
    private readonly FileStream _stream;
    private bool _isComplete;

    private OutputFile(string path, string? temporary, FileStream stream)
    {
        _path = path;
        _temporary = temporary;
        _stream = stream;
    }

    /// <summary>Where the content goes.</summary>
    public Stream Stream => _stream;

    /// <summary>Opens a file for writing.</summary>
    /// <param name="name">The name as the user gave it.</param>
    /// <param name="workingDirectory">The folder that it is relative to.</param>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static OutputFile Open(string name, string workingDirectory)
    {
        try
        {
            var path = Path.GetFullPath(name, workingDirectory);
            var real = new RealPaths().Of(path) ?? path;
            if (Directory.Exists(real))
            {
                throw new UsageException($"'{name}' is a folder, not a file to write to.");
            }

            if (!IsPlainFile(real))
            {
                return new OutputFile(real, null, new FileStream(real, FileMode.Open, FileAccess.Write, FileShare.ReadWrite));
            }

            var temporary = $"{real}.{Environment.ProcessId}.tmp";
            return new OutputFile(real, temporary, new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new UsageException($"'{name}' cannot be written.");
        }
    }

    /// <summary>Writes a file in one go and keeps the mode of the one that it replaces.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Replace(string path, byte[] bytes)
    {
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllBytes(temporary, bytes);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Puts the file in its place.</summary>
    public void Complete()
    {
        _stream.Dispose();
        if (_temporary is not null)
        {
            File.Move(_temporary, _path, overwrite: true);
        }

        _isComplete = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Dispose();
        if (!_isComplete && _temporary is not null)
        {
            File.Delete(_temporary);
        }
    }

    /// <summary>A device, or what the shell hands over as one, is written to and never replaced.</summary>
    private static bool IsPlainFile(string path) => OperatingSystem.IsWindows() || !path.StartsWith("/dev/", StringComparison.Ordinal);
}
