using System.Diagnostics;
using System.Runtime.Versioning;
using Linter.Cli.Hosting;
using Linter.Core.Credentials.Machine;
using Linter.Testing;

namespace Linter.Cli.Tests.Doctor;

public sealed class DiskMachineFilesTests
{
    private string _folder = "";

    [SetUp]
    public void Make() => _folder = Directory.CreateTempSubdirectory("tfauth-machine-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_file_is_read_whole()
    {
        File.WriteAllText(At("config"), "[default]\n");

        var file = Files().Read(At("config"));

        Assert.That(file.Kind, Is.EqualTo(MachineFileKind.Regular));
        Assert.That(file.Text!.Bytes.ToArray(), Is.EqualTo("[default]\n"u8.ToArray()));
    }

    [Test]
    public void What_is_no_file_is_told_and_never_waited_for()
    {
        File.WriteAllBytes(At("large"), new byte[MachineFile.MaxBytes + 1]);

        Assert.That(Files().Read(At("gone")).Kind, Is.EqualTo(MachineFileKind.Missing));
        Assert.That(Files().Read(_folder).Kind, Is.EqualTo(MachineFileKind.Folder));
        Assert.That(Files().Read(At("large")).Kind, Is.EqualTo(MachineFileKind.TooLarge));
        Assert.That(Files().Read("/bad\0path").Kind, Is.EqualTo(MachineFileKind.Missing).Or.EqualTo(MachineFileKind.Denied));
    }

    [Test]
    [CancelAfter(10_000)]
    public void A_pipe_is_no_file(CancellationToken cancellation)
    {
        if (Surroundings.Program("mkfifo", out var reason) is not { } program)
        {
            Assert.Ignore(reason);
            return;
        }

        using var process = Process.Start(program, At("pipe"));
        process.WaitForExit();

        Assert.That(Files().Read(At("pipe")).Kind, Is.EqualTo(MachineFileKind.Special));
    }

    [Test]
    public void The_given_home_stands_in_for_the_one_that_the_environment_names()
    {
        Directory.CreateDirectory(At(".aws"));
        File.WriteAllText(At(".aws/config"), "[default]\n");

        var files = new DiskMachineFiles("/home/of/somebody", _folder, "/work");

        Assert.That(files.Read("/home/of/somebody/.aws/config").Kind, Is.EqualTo(MachineFileKind.Regular));
        Assert.That(files.Read("/home/of/somebody/.aws/config").Text!.Path, Is.EqualTo("/home/of/somebody/.aws/config"));
        Assert.That(files.Read("/home/of/somebody-else/.aws/config").Kind, Is.EqualTo(MachineFileKind.Missing));
        Assert.That(files.List("/home/of/somebody/.aws"), Is.EqualTo(new[] { "/home/of/somebody/.aws/config" }));
    }

    [Test]
    public void On_Windows_the_given_home_stands_in_however_the_path_is_spelled()
    {
        File.WriteAllText(At("config"), "[default]\n");
        var files = new DiskMachineFiles(@"C:\Users\Me", _folder, @"C:\work", new PathStyle(IsWindows: true));

        Assert.That(files.OnDisk(@"C:\Users\Me\config"), Is.EqualTo(At("config")));
        Assert.That(files.Read(@"c:\users\me/config").Text!.Path, Is.EqualTo("c:/users/me/config"));
        Assert.That(files.OnDisk(@"C:\Users\Me2\config"), Is.EqualTo(@"C:\Users\Me2\config"));
        Assert.That(new DiskMachineFiles(null, null, _folder).Read(At("config")).Text!.Path, Is.EqualTo("config"));
    }

    [UnsupportedOSPlatform("windows")]
    [TestCase(UnixFileMode.UserRead | UnixFileMode.UserWrite, false)]
    [TestCase(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead, true)]
    public void A_file_is_open_to_others_by_its_rights(UnixFileMode mode, bool isOpen)
    {
        OpenFolders();
        File.WriteAllText(At("credentials"), "");
        File.SetUnixFileMode(At("credentials"), mode);

        Assert.That(Files().Read(At("credentials")).ReadableByOthers, Is.EqualTo(isOpen));
    }

    [Test]
    [UnsupportedOSPlatform("windows")]
    public void A_file_in_a_folder_that_others_cannot_enter_is_closed_to_them()
    {
        File.WriteAllText(At("credentials"), "");
        File.SetUnixFileMode(At("credentials"), UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.That(Files().Read(At("credentials")).ReadableByOthers, Is.False);
    }

    [UnsupportedOSPlatform("windows")]
    private void OpenFolders()
    {
        File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute);
        for (var folder = Directory.GetParent(_folder); folder is not null; folder = folder.Parent)
        {
            if ((folder.UnixFileMode & UnixFileMode.OtherExecute) == 0)
            {
                Assert.Ignore("Others cannot enter the folder for temporary files on this machine.");
            }
        }
    }

    private static DiskMachineFiles Files() => new(null, null, "/work");

    private string At(string name) => Path.Combine(_folder, name);
}
