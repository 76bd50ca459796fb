using System.Diagnostics;
using Linter.Cli.Commands;
using Linter.Cli.Tests.Testing;
using Linter.Testing;

namespace Linter.Cli.Tests.Doctor;

/// <summary>Where a file is due stands something that never ends, never starts, or is none: the doctor says so and goes on.</summary>
public sealed class OddFilesTests : FolderTests
{
    private static readonly string[] Variables = ["AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE", "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_CA_BUNDLE", "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"];

    [TestCaseSource(nameof(Variables))]
    [CancelAfter(30_000)]
    public void A_folder_is_told(string variable, CancellationToken cancellation) => AssertTold(variable, Folder["work"]);

    [TestCaseSource(nameof(Variables))]
    [CancelAfter(30_000)]
    public void A_file_of_two_megabytes_is_told(string variable, CancellationToken cancellation)
    {
        Folder.Write("large", new string('x', 2 * 1024 * 1024));

        AssertTold(variable, Folder["large"]);
    }

    [TestCaseSource(nameof(Variables))]
    [CancelAfter(30_000)]
    public void A_device_without_end_is_told(string variable, CancellationToken cancellation)
    {
        if (!File.Exists("/dev/zero"))
        {
            Assert.Ignore("This machine has no /dev/zero.");
        }

        AssertTold(variable, "/dev/zero");
    }

    [TestCaseSource(nameof(Variables))]
    [CancelAfter(30_000)]
    public void A_pipe_that_nobody_writes_to_is_told(string variable, CancellationToken cancellation)
    {
        if (Surroundings.Program("mkfifo", out var reason) is not { } program)
        {
            Assert.Ignore(reason);
            return;
        }

        using (var process = Process.Start(program, Folder["pipe"]))
        {
            process.WaitForExit();
        }

        AssertTold(variable, Folder["pipe"]);
    }

    private void AssertTold(string variable, string path)
    {
        Folder.Write("work/main.tf", "provider \"aws\" {\n  region = \"eu-west-1\"\n}\n");
        var environment = new Dictionary<string, string>
        {
            ["HOME"] = Folder["home"],
            ["AWS_ROLE_ARN"] = "arn:aws:iam::123456789012:role/a",
            ["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = "http://127.0.0.1:9/",
            [variable] = path,
        };

        var run = CommandRun.In(Folder, new CommandSurroundings { WorkingDirectory = "work", Environment = environment }, "doctor");

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Findings), run.Output);
        Assert.That(run.Output, Does.Contain(variable).Or.Contain(path));
    }
}
