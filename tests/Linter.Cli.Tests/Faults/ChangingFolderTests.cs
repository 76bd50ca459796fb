using Linter.Cli.Commands;
using Linter.Cli.Hosting;
using Linter.Cli.Tests.Testing;
using Linter.Core.Engine;
using Linter.Core.Fixes;
using Linter.Core.Sources;

namespace Linter.Cli.Tests.Faults;

/// <summary>Folders in which somebody else works at the same time.</summary>
public sealed class ChangingFolderTests : FolderTests
{
    private const string Zone = "provider \"aws\" {\n  region = \"us-east-1a\"\n}\n";

    [Test]
    public void A_file_that_was_saved_meanwhile_is_read_again_and_nothing_is_lost()
    {
        Folder.Write("main.tf", Zone);
        using var error = new StringWriter { NewLine = "\n" };
        var host = new CommandHost
        {
            Output = Stream.Null,
            Error = error,
            Input = Stream.Null,
            WorkingDirectory = Folder.Path,
            Variable = _ => null,
            Today = new DateOnly(2026, 11, 25),
        };
        var runs = 0;

        FixRun.Apply(
            () =>
            {
                var text = Folder.Read("main.tf");
                var result = LintEngine.Run(new LintRequest { Files = new MemorySourceFiles([KeyValuePair.Create("main.tf", text)]) });
                if (runs++ == 0)
                {
                    Folder.Write("main.tf", text + "# saved meanwhile\n");
                }

                return result;
            },
            path => Folder[path],
            FixSafety.Safe,
            host);

        Assert.That(Folder.Read("main.tf"), Is.EqualTo(Zone.Replace("us-east-1a", "us-east-1", StringComparison.Ordinal) + "# saved meanwhile\n"));
        Assert.That(error.ToString(), Is.EqualTo("tfauth: Fixed 1 file.\n"));
    }

    [Test]
    public void Files_and_folders_that_come_and_go_are_no_fault_of_tfauth()
    {
        Folder.Folder(".git").Write("main.tf", Zone);

        // Somebody checks out, or init unpacks, for as long as the run takes.
        var run = ProductRun.Script(Folder, """
            change() {
              while [ ! -e done ]; do
                mkdir -p a/b c; echo 'locals {' > a/b/x.tf; echo 'x = 1' > c/y.tfvars; ln -s ../c a/link 2>/dev/null
                mv a/b a/d 2>/dev/null; chmod 0 c/y.tfvars; rm -rf a c
              done
            }
            change & code=0
            for round in 1 2 3; do tfauth lint --format compact > out.txt 2> errors.txt; last=$?; [ $last -gt $code ] && code=$last; cat errors.txt >&2; grep -c '^main.tf:2' out.txt; done
            touch done; wait; exit $code
            """);

        Assert.That(run, Is.EqualTo(new ProductRun(1, "1\n1\n1\n", "")), "The file that stays is judged each time.");
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "There are no such files there.")]
    public void A_pipe_and_a_device_do_not_hold_the_run_up()
    {
        var run = ProductRun.Script(Folder, "mkdir .git; mkfifo pipe.tf; ln -s /dev/zero zero.tf; tfauth lint --format compact; tfauth lint --format compact pipe.tf; tfauth lint --format compact /dev/zero");

        Assert.That(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(3).Or.Length.EqualTo(4).And.All.Contains("TFA002"), run.Output + run.Error);
        Assert.That(run.Error, Is.EqualTo("tfauth: Nothing here is a file that tfauth reads.\n"), "Of the last run: the name is none of Terraform's.");
    }
}
