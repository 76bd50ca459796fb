using Linter.Core.Credentials.Machine;
using Linter.Hcl.Text;

namespace Linter.Cli.Hosting;

/// <summary>The machine's disk, with one folder standing in for the home folder.</summary>
/// <param name="home">The home folder as the environment names it.</param>
/// <param name="realHome">The folder that is read instead; the same where nothing else was asked for.</param>
/// <param name="workingDirectory">The folder that Terraform runs in: paths below it are shown relative to it.</param>
/// <param name="style">How the machine writes paths; as this one does where null.</param>
internal sealed class DiskMachineFiles(string? home, string? realHome, string workingDirectory, PathStyle? style = null) : IMachineFiles
{
    private readonly PathStyle _style = style ?? PathStyle.Here;

    /// <inheritdoc/>
    public MachineFile Read(string absolutePath)
    {
        try
        {
            return ReadFile(absolutePath, OnDisk(absolutePath));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new MachineFile(absolutePath, MachineFileKind.Missing);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new MachineFile(absolutePath, MachineFileKind.Denied);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string absolutePath)
    {
        try
        {
            var names = Directory.EnumerateFiles(OnDisk(absolutePath)).Select(path => Path.GetFileName(path)).ToArray();
            Array.Sort(names, StringComparer.Ordinal);
            return [.. names.Select(name => Path.Join(absolutePath, name))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return [];
        }
    }

    /// <summary>Where a path is read: the folder of <c>--home</c> takes the place of the one that the environment names.</summary>
    public string OnDisk(string path) =>
        home is not null && realHome is not null && _style.Below(path, home) is { } rest ? Path.Join(realHome, rest) : path;

    private MachineFile ReadFile(string path, string onDisk)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            return new MachineFile(path, MachineFileKind.Missing);
        }

        if (Directory.Exists(onDisk))
        {
            return new MachineFile(path, MachineFileKind.Folder);
        }

        var info = new FileInfo(onDisk);
        info = info.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? info;
        if (!info.Exists)
        {
            return new MachineFile(path, MachineFileKind.Missing);
        }

        if (info.Length > MachineFile.MaxBytes)
        {
            return new MachineFile(path, MachineFileKind.TooLarge);
        }

        var reading = FileReader.Read(info.FullName, info, MachineFile.MaxBytes);
        if (reading.Bytes is not { } bytes)
        {
            // A pipe or device has no length; a file may have grown past the limit meanwhile.
            return new MachineFile(path, info.Length == 0 ? MachineFileKind.Special : MachineFileKind.TooLarge);
        }

        return new MachineFile(path, MachineFileKind.Regular, new SourceText(Shown(path), bytes), IsOpenToOthers(info));
    }

    private string Shown(string path) => _style.Shown(_style.Below(path, workingDirectory) is { Length: > 0 } rest ? rest : path);

    // Others can read a file only when they may also enter every folder above it.
    private static bool IsOpenToOthers(FileInfo file)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        const UnixFileMode readers = UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        var isForGroup = (file.UnixFileMode & readers & UnixFileMode.GroupRead) != 0;
        var isForOthers = (file.UnixFileMode & readers & UnixFileMode.OtherRead) != 0;
        for (var folder = file.Directory; folder is not null && (isForGroup || isForOthers); folder = folder.Parent)
        {
            isForGroup &= (folder.UnixFileMode & UnixFileMode.GroupExecute) != 0;
            isForOthers &= (folder.UnixFileMode & UnixFileMode.OtherExecute) != 0;
        }

        return isForGroup || isForOthers;
    }
}
