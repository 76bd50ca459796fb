using System.Text.Json;
using Linter.Cli.Tests.Testing;

namespace Linter.Cli.Tests.Commands;

public sealed class LintTests : FolderTests
{
    private const string Note = "# tfauth:ignore[zone-as-region] nothing is wrong here\nlocals {\n  a = 1\n}\n";
    private const string TwoNotes = "locals {\n  # tfauth:ignore[zone-as-region]\n  a = 1\n  # tfauth:ignore[zone-as-region] why\n  b = 2\n}\n";

    [Test]
    public void A_clean_tree_exits_with_0_and_says_so()
    {
        Folder.Write("main.tf", "locals {\n  a = 1\n}\n");

        Assert.That(CommandRun.In(Folder, "lint"), Is.EqualTo(new CommandRun(0, "No findings in 1 file of 1 module.\n", "")));
        Assert.That(CommandRun.In(Folder, "lint", "--quiet"), Is.EqualTo(new CommandRun(0, "", "")));
    }

    [TestCase("note", 1)]
    [TestCase("warning", 0)]
    [TestCase("error", 0)]
    [TestCase("never", 0)]
    public void A_note_fails_the_run_only_when_asked_for(string failOn, int code)
    {
        Folder.Write("main.tf", Note);

        var run = CommandRun.In(Folder, "lint", "--fail-on", failOn, "--format", "compact");

        Assert.That(run, Is.EqualTo(new CommandRun(code, "main.tf:1:1: note TFA003 The suppression hides nothing. [unused-suppression]\n", "")));
    }

    [Test]
    public void A_finding_below_the_least_severity_is_not_reported()
    {
        Folder.Write("main.tf", Note);

        Assert.That(CommandRun.In(Folder, "lint", "--min-severity", "warning", "--format", "compact").Output, Is.Empty);
    }

    [Test]
    public void Rules_are_selected_and_ignored_by_id_name_and_family()
    {
        Folder.Write("main.tf", Note);

        Assert.That(CommandRun.In(Folder, "lint", "--ignore", "tfa003", "--format", "compact").Output, Is.Empty);
        Assert.That(CommandRun.In(Folder, "lint", "--ignore", "TFA004,unused-suppression", "--format", "compact").Output, Is.Empty);
        Assert.That(CommandRun.In(Folder, "lint", "--select", "TFA004", "--format", "compact").Output, Is.Empty);
        Assert.That(CommandRun.In(Folder, "lint", "--select", "TFA0,zone-as-region", "--format", "compact").Output, Does.Contain("TFA003"));
    }

    [Test]
    public void Several_reports_come_from_one_run()
    {
        Folder.Write("main.tf", Note);

        var run = CommandRun.In(Folder, "lint", "--format", "sarif=out.sarif", "--format", "compact", "--format=json=out.json");

        Assert.That(run.Output, Does.StartWith("main.tf:1:1: note"));
        Assert.That(JsonDocument.Parse(Folder.Read("out.json")).RootElement.GetProperty("findings").GetArrayLength(), Is.EqualTo(1));
        Assert.That(JsonDocument.Parse(Folder.Read("out.sarif")).RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength(), Is.EqualTo(1));
        Assert.That(Directory.GetFiles(Folder.Path).Select(Path.GetFileName), Is.EquivalentTo(["main.tf", "out.json", "out.sarif"]), "Nothing is left behind.");
    }

    [TestCase("There is no option '--formt'. Did you mean '--format'?", "lint", "--formt", "json")]
    [TestCase("There is no option '--frobnicate'.", "lint", "--frobnicate=1")]
    [TestCase("There is no option '-q'. Did you mean '--quiet'?", "lint", "-q")]
    [TestCase("There is no option '-v'.", "lint", "-v")]
    [TestCase("There is no command 'help'. Did you mean '--help'?", "help")]
    [TestCase("There is no command 'lnt'. Did you mean 'lint'?", "lnt")]
    [TestCase("There is no file or folder 'nope'.", "lint", "nope")]
    [TestCase("There is no rule 'unused-supression'. Did you mean 'unused-suppression'?", "lint", "--select", "unused-supression")]
    [TestCase("There is no rule 'XYZ'.", "lint", "--ignore", "XYZ")]
    [TestCase("--format is text, compact, json, sarif, github, gitlab, junit, checkstyle or rdjson, not 'jsn'. Did you mean 'json'?", "lint", "--format", "jsn")]
    [TestCase("--fail-on is error, warning, note or never, not 'all'.", "lint", "--fail-on", "all")]
    [TestCase("Only one report can go to standard output: write --format FORMAT=FILE for the others.", "lint", "--format", "json", "--format", "text")]
    [TestCase("Two reports cannot go to one file, 'a'.", "lint", "--format", "json=a", "--format", "sarif=a")]
    [TestCase("Two reports cannot go to one file, 'b/../a'.", "lint", "--format", "json=a", "--format", "sarif=b/../a")]
    [TestCase("A report and the baseline cannot go to one file, './a'.", "lint", "--format", "json=a", "--write-baseline", "./a")]
    [TestCase("'nope/out.json' cannot be written: There is no such folder.", "lint", "--format", "json=nope/out.json")]
    [TestCase("--jobs is a whole number from 1 to 1024, not '0'.", "lint", "--jobs", "0")]
    [TestCase("--var takes NAME=VALUE.", "lint", "--var", "=Zm9vYmFyL2Jhei9xdXV4K2NvcmdlL2dyYXVsdDEy")]
    [TestCase("There is no baseline 'nope': --write-baseline makes one.", "lint", "--baseline", "nope")]
    [TestCase("There is no baseline 'nope/base.json': --write-baseline makes one.", "lint", "--baseline", "nope/base.json")]
    [TestCase("The baseline '.' cannot be read.", "lint", "--baseline", ".")]
    [TestCase("--stdin-path names standard input, which is read where a path is '-'.", "lint", "--stdin-path", "main.tf")]
    [TestCase("There is no file or folder 'nope.tfvars'.", "lint", "--var-file", "nope.tfvars")]
    [TestCase("'..' is no file of the tree that is linted.", "lint", "--var-file", "..")]
    [TestCase("Standard input cannot be changed: --diff shows what --fix would do.", "lint", "--fix", "-")]
    [TestCase("--diff goes to standard output: write --format FORMAT=FILE for a report beside it.", "lint", "--diff", "--format", "json")]
    [TestCase("A command is missing: tfauth lint is the usual one, tfauth --help names all.")]
    [TestCase("There is nothing to explain about 'TFA9990'. Did you mean 'TFA909'?", "explain", "TFA9990")]
    [TestCase("There is nothing to explain about 'quux'.", "explain", "quux")]
    [TestCase("SHELL is bash, zsh, fish or pwsh, not 'tcsh'.", "completion", "tcsh")]
    public void Wrong_usage_exits_with_2_and_one_sentence(string message, params string[] arguments)
    {
        Folder.Write("main.tf", Note);

        var run = CommandRun.In(Folder, arguments);

        Assert.That(run, Is.EqualTo(new CommandRun(2, "", $"tfauth: {message}\n")));
    }

    [Test]
    public void A_word_behind_two_dashes_is_a_path()
    {
        Folder.Write("-x/main.tf", Note);

        Assert.That(CommandRun.In(Folder, "lint", "--format", "compact", "--", "-x").Output, Does.StartWith("-x/main.tf:1:1"));
    }

    [Test]
    public void The_word_behind_fix_is_a_path()
    {
        Folder.Write("a/main.tf", Note).Write("b/main.tf", Note);

        Assert.That(CommandRun.In(Folder, "lint", "--format", "compact", "--fix", "a").Output, Does.StartWith("a/main.tf:1:1").And.Not.Contain("b/main.tf"));
    }

    [Test]
    public void Findings_are_reported_for_listed_files_only()
    {
        Folder.Write("main.tf", Note).Write("other.tf", Note);

        Assert.That(CommandRun.In(Folder, "lint", "other.tf", "--format", "compact").Output, Does.StartWith("other.tf").And.Not.Contain("main.tf"));
    }

    [Test]
    public void Standard_input_is_linted_under_its_name()
    {
        Folder.Write("env/main.tf", "");

        var run = CommandRun.In(Folder, new CommandSurroundings { Input = Note }, "lint", "-", "--stdin-path", "env/main.tf", "--format", "compact");

        Assert.That(run.Output, Does.StartWith("env/main.tf:1:1: note TFA003"));
    }

    [Test]
    public void A_baseline_hides_what_was_there_when_it_was_written()
    {
        Folder.Write("main.tf", Note);

        Assert.That(CommandRun.In(Folder, "lint", "--write-baseline", "base.json", "--fail-on", "note").ExitCode, Is.Zero);
        Folder.Write("main.tf", "\n\n" + Note).Write("new.tf", Note);
        var run = CommandRun.In(Folder, "lint", "--baseline", "base.json", "--fail-on", "note", "--format", "compact");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Does.StartWith("new.tf").And.Not.Contain("main.tf"));
        Assert.That(CommandRun.In(Folder, "lint", "--baseline", "base.json").Output, Does.Contain("1 in the baseline"));
        Folder.Write("base.json", "[]");
        Assert.That(CommandRun.In(Folder, "lint", "--baseline", "base.json").Error, Is.EqualTo("tfauth: The baseline 'base.json' cannot be used: The file is no baseline.\n"));
        Folder.Write("base.json", "{\"schemaVersion\": 2, \"findings\": []}");
        Assert.That(CommandRun.In(Folder, "lint", "--baseline", "base.json").Error, Is.EqualTo("tfauth: The baseline 'base.json' cannot be used: It has version 2, and this tfauth knows 1.\n"));
    }

    [Test]
    public void A_baseline_goes_with_a_file_that_is_renamed_and_not_with_one_that_is_copied()
    {
        Folder.Write("main.tf", Note).Write("same/main.tf", "provider \"aws\" {\n  region = \"us-east-1a\"\n}\n");
        Assert.That(CommandRun.In(Folder, "lint", "--write-baseline", "base.json", "--fail-on", "note").ExitCode, Is.Zero);

        Directory.Move(Folder["same"], Folder["other"]);
        File.Move(Folder["main.tf"], Folder["renamed.tf"]);
        Assert.That(LintWithBaseline(), Is.EqualTo(new CommandRun(0, "", "")), "Moved, and renamed.");

        Folder.Folder("copy");
        File.Copy(Folder["other/main.tf"], Folder["copy/main.tf"]);
        Assert.That(LintWithBaseline().Output, Does.Contain("copy/main.tf").And.Contain("other/main.tf").And.Not.Contain("renamed"), "Two can be it: none is.");

        File.Delete(Folder["copy/main.tf"]);
        Folder.Write("same/main.tf", "");
        Assert.That(LintWithBaseline().Output, Does.Contain("other/main.tf"), "There is a file of the old name.");

        Directory.Delete(Folder["same"], true);
        File.Move(Folder["other/main.tf"], Folder["other/new.tf"]);
        Assert.That(LintWithBaseline().Output, Does.Contain("other/new.tf"), "Another name in another folder is another file.");

        Folder.Write("other/main.tf", "provider \"aws\" {\n  alias  = \"x\"\n  profile = \"us-east-1a\"\n}\n");
        File.Delete(Folder["other/new.tf"]);
        Assert.That(LintWithBaseline().ExitCode, Is.EqualTo(1), "Another finding in another file.");
    }

    private CommandRun LintWithBaseline() => CommandRun.In(Folder, "lint", "--baseline", "base.json", "--fail-on", "note", "--format", "compact");

    [TestCase("lint")]
    [TestCase("lint", "notes.txt")]
    [TestCase("lint", "-", "--stdin-path", "main.py")]
    public void A_run_that_reads_nothing_says_so(params string[] arguments)
    {
        Folder.Write("notes.txt", "");

        var run = CommandRun.In(Folder, arguments);

        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "tfauth: Nothing here is a file that tfauth reads.\n")));
        Assert.That(CommandRun.In(Folder, [.. arguments, "--quiet"]).Error, Is.Empty);
    }

    [Test]
    public void The_output_does_not_depend_on_the_number_of_threads()
    {
        for (var file = 0; file < 50; file++)
        {
            Folder.Write($"m{file % 7}/f{file}.tf", file % 2 == 0 ? Note : TwoNotes);
        }

        var one = CommandRun.In(Folder, "lint", "--format", "json", "--jobs", "1");
        var many = CommandRun.In(Folder, "lint", "--format", "json", "--jobs", "8");

        Assert.That(many, Is.EqualTo(one));
        Assert.That(one.Output, Does.Contain("TFA003"));
    }

    [Test]
    public void A_linked_file_is_reported_once_under_its_own_name()
    {
        Folder.Folder(".git").Write("shared/common.tf", Note).Link("a/common.tf", "../shared/common.tf").Link("b/common.tf", "../shared/common.tf");

        Assert.That(CommandRun.In(Folder, "lint", "--format", "compact").Output.Split('\n'), Has.Length.EqualTo(2).And.One.StartsWith("shared/common.tf:1:1"));
        Assert.That(CommandRun.In(Folder, "lint", "a", "--format", "compact").Output, Does.StartWith("shared/common.tf:1:1"));
    }

    [Test]
    public void A_run_that_is_stopped_says_so_and_leaves_nothing_behind()
    {
        Folder.Write("main.tf", Note);

        var run = CommandRun.In(Folder, new CommandSurroundings { Cancellation = new CancellationToken(canceled: true) }, "lint", "--format", "json=out.json");

        Assert.That(run, Is.EqualTo(new CommandRun(130, "", "tfauth: Stopped.\n")));
        Assert.That(Directory.GetFiles(Folder.Path).Select(Path.GetFileName), Is.EqualTo(["main.tf"]));
    }

    [Test]
    public void A_report_that_cannot_be_written_to_its_end_exits_with_3()
    {
        using var full = new FullStream();
        Folder.Write("main.tf", Note);

        var run = CommandRun.In(Folder, new CommandSurroundings { Output = full }, "lint");

        Assert.That((run.ExitCode, run.Error), Is.EqualTo((3, "tfauth: Standard output could not be written to its end: The disk does not take it.\n")));
    }

    [Test]
    public void Verbose_logs_to_standard_error_only()
    {
        Folder.Write("main.tf", Note);

        var quiet = CommandRun.In(Folder, "lint");
        var verbose = CommandRun.In(Folder, "lint", "--verbose");

        Assert.That(quiet.Error, Is.Empty);
        Assert.That(verbose.Output, Is.EqualTo(quiet.Output));
        Assert.That(verbose.Error, Does.Contain("tfauth: info: Read 1 files of 1 modules: 1 findings, 0 unsure."));
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("There is no space left.");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("There is no space left.");
    }
}
