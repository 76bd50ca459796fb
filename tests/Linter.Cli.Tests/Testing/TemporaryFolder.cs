using System.Text;

namespace Linter.Cli.Tests.Testing;

/// <summary>A folder that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("tfauth-test-").FullName;

    public string this[string relative] => System.IO.Path.Combine(Path, relative.Replace('/', System.IO.Path.DirectorySeparatorChar));

    public TemporaryFolder Write(string relative, string text) => Write(relative, Encoding.UTF8.GetBytes(text));

    public TemporaryFolder Write(string relative, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllBytes(this[relative], bytes);
        return this;
    }

    public TemporaryFolder Folder(string relative)
    {
        Directory.CreateDirectory(this[relative]);
        return this;
    }

    /// <summary>Makes a symbolic link, or skips the test where the system does not let one be made.</summary>
    public TemporaryFolder Link(string relative, string target)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
            File.CreateSymbolicLink(this[relative], target);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && OperatingSystem.IsWindows())
        {
            Assert.Ignore("This account may not make symbolic links.");
        }

        return this;
    }

    public string Read(string relative) => File.ReadAllText(this[relative]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
