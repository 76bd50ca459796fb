using System.Diagnostics;
using System.Net.Sockets;
using Linter.Cli.Hosting;
using Linter.Cli.Tests.Testing;
using Linter.Core.Sources;
using Linter.Testing;

namespace Linter.Cli.Tests.Hosting;

public sealed class DiskSourceFilesTests : FolderTests
{
    [Test]
    public void A_file_is_read_byte_by_byte()
    {
        var bytes = new byte[] { 0xEF, 0xBB, 0xBF, (byte)'a', 0, 0xFF };
        Folder.Write("main.tf", bytes).Write("empty.tf", "");

        Assert.That(Open().Read("main.tf").Source!.Bytes.ToArray(), Is.EqualTo(bytes));
        Assert.That(Open().Read("empty.tf").Source!.Length, Is.Zero);
    }

    [Test]
    public void A_file_over_the_limit_is_refused_and_one_at_the_limit_is_not()
    {
        Folder.Write("at.tf", new byte[1000]).Write("over.tf", new byte[1001]);

        Assert.That(Open().Read("at.tf").Source!.Length, Is.EqualTo(1000));
        Assert.That(Open().Read("over.tf").Problem, Is.EqualTo("The file is larger than the limit of 1000 bytes (--max-file-size)."));
    }

    [Test]
    public void A_file_that_is_gone_is_missing()
    {
        Folder.Write("main.tf", "");
        var files = Open();
        File.Delete(Folder["main.tf"]);

        Assert.That(files.Read("main.tf").IsMissing, Is.True);
        Assert.That(files.Read("nope/main.tf").IsMissing, Is.True);
        Assert.That(files.ListFolder("nope"), Is.Empty);
    }

    [Test]
    public void AFolder_named_like_a_file_is_a_problem_and_its_files_are_read()
    {
        Folder.Write("x.tf/main.tf", "");
        var files = Open();

        Assert.That(files.Problems, Is.EqualTo([new SourceProblem("x.tf", "This is a folder where a file is due.")]));
        Assert.That(files.Paths, Is.EqualTo(["x.tf/main.tf"]));
        Assert.That(files.Read("x.tf").Problem, Is.EqualTo("This is a folder where a file is due."));
    }

    [Test]
    [CancelAfter(10000)]
    public void A_pipe_is_refused_without_waiting_for_a_writer()
    {
        if (Surroundings.Program("mkfifo", out var reason) is not { } program)
        {
            Assert.Ignore(reason);
            return;
        }

        using (var process = Process.Start(program, Folder["pipe.tf"]))
        {
            process.WaitForExit();
        }

        Assert.That(Open().Read("pipe.tf").Problem, Is.EqualTo("This is a pipe, socket or device, not a file."));
    }

    [Test]
    [CancelAfter(10000)]
    [Platform(Exclude = "Win", Reason = "Sockets are no files there.")]
    public void A_socket_is_refused()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Folder["socket.tf"]));

        Assert.That(Open().Read("socket.tf").Problem, Is.EqualTo("This is a pipe, socket or device, not a file."));
    }

    [Test]
    public void A_file_or_folder_that_may_not_be_read_is_a_problem()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Ignore("This account may read everything.");
            return;
        }

        Folder.Write("main.tf", "").Write("closed/main.tf", "");
        File.SetUnixFileMode(Folder["main.tf"], UnixFileMode.None);
        File.SetUnixFileMode(Folder["closed"], UnixFileMode.None);
        try
        {
            var files = Open();
            Assert.That(files.Problems, Is.EqualTo([new SourceProblem("closed", "Permission to read the folder is denied.")]));
            Assert.That(files.Read("main.tf").Problem, Is.EqualTo("Permission to read the file is denied."));
        }
        finally
        {
            File.SetUnixFileMode(Folder["closed"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Test]
    public void A_link_to_a_file_inside_is_read_and_its_own_name_is_known()
    {
        Folder.Write("shared/common.tf", "x = 1").Link("env/common.tf", "../shared/common.tf");
        var files = Open();

        Assert.That(files.Paths, Is.EqualTo(["env/common.tf", "shared/common.tf"]));
        Assert.That(files.Read("env/common.tf").Source!.Path, Is.EqualTo("env/common.tf"));
        Assert.That(files.Links, Is.EquivalentTo(new Dictionary<string, string> { ["env/common.tf"] = "shared/common.tf" }));
    }

    [Test]
    public void A_link_to_aFolder_inside_is_followed_once()
    {
        Folder.Write("shared/main.tf", "").Link("env/modules", "../shared").Link("env/again", "../shared");

        Assert.That(Open().Paths, Is.EqualTo(["shared/main.tf"]), "The folder is walked under its own name anyway.");
        Assert.That(Open("env").Paths, Has.Count.EqualTo(1).And.All.EndsWith("/main.tf"));
        Assert.That(Open().ListFolder("env/modules"), Is.EqualTo(["main.tf"]), "A module can be called through the link.");
        Assert.That(Open().Read("env/modules/main.tf").Source, Is.Not.Null);
    }

    [Test]
    public void Links_that_lead_out_or_in_a_circle_are_problems()
    {
        using var outside = new TemporaryFolder();
        outside.Write("main.tf", "secret");
        Folder.Write("a/main.tf", "").Link("a/up", "..").Link("out", outside.Path).Link("self.tf", "self.tf").Link("out.tf", outside["main.tf"]).Link("none.tf", "nothing");
        var files = Open();

        Assert.That(files.Problems, Is.EqualTo(
        [
            new SourceProblem("a/up", "The symbolic link leads in a circle."),
            new SourceProblem("out", "The symbolic link leads out of the tree and is not followed."),
            new SourceProblem("self.tf", "The symbolic link leads in a circle."),
        ]));
        Assert.That(files.Paths, Is.EqualTo(["a/main.tf", "none.tf", "out.tf"]));
        Assert.That(files.Read("out.tf").Problem, Does.Contain("leads out of the tree"));
        Assert.That(files.Read("out/main.tf").Problem, Does.Contain("leads out of the tree"));
        Assert.That(files.ListFolder("out"), Is.Empty);
        Assert.That(files.Read("none.tf").Problem, Is.EqualTo("The symbolic link leads to nothing."));
    }

    private DiskSourceFiles Open(string folder = ".")
    {
        Folder.Folder(".git");
        return LintInput.Open(new LintInputOptions(Folder.Path, [folder], null, [], 1000, Stream.Null)).Disk;
    }
}
