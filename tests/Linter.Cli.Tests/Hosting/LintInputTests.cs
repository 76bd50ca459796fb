using Linter.Cli.Hosting;
using Linter.Cli.Tests.Testing;

namespace Linter.Cli.Tests.Hosting;

public sealed class LintInputTests : FolderTests
{
    [Test]
    public void Paths_are_relative_to_the_repository_of_the_working_directory()
    {
        Folder.Folder(".git").Write("env/prod/main.tf", "").Write("modules/vpc/main.tf", "");

        var input = Open("env", ["prod"]);

        Assert.That(input.Files.Paths, Is.EqualTo(["env/prod/main.tf"]));
        Assert.That(input.Files.Read("modules/vpc/main.tf").Source, Is.Not.Null, "The rest of the repository can be read.");
        Assert.That(input.Targets, Is.Null);
    }

    [Test]
    public void Without_a_repository_paths_are_relative_to_the_working_directory()
    {
        Folder.Write("here/main.tf", "").Write("outside.tf", "secret");

        var input = Open("here", ["."]);

        Assert.That(input.Files.Paths, Is.EqualTo(["main.tf"]));
        Assert.That(input.Files.Read("../outside.tf").Source, Is.Null);
        Assert.That(input.Files.Read("a/../main.tf").Source, Is.Null);
    }

    [Test]
    public void An_argument_outside_the_working_directory_moves_the_top()
    {
        Folder.Folder("here").Write("there/a/main.tf", "").Write("there/b/main.tf", "");

        Assert.That(Open("here", ["../there/a", "../there/b"]).Files.Paths, Is.EqualTo(["a/main.tf", "b/main.tf"]));
        Assert.That(Open("here", [Folder["there/a"]]).Files.Paths, Is.EqualTo(["main.tf"]));
    }

    [Test]
    public void A_named_file_brings_itsFolder_and_is_the_only_target()
    {
        Folder.Write("env/main.tf", "").Write("env/variables.tf", "").Write("env/below/main.tf", "").Write("other/main.tf", "");

        var input = Open("", ["env/main.tf"]);

        Assert.That(input.Files.Paths, Is.EqualTo(["env/main.tf", "env/variables.tf"]));
        Assert.That(input.Targets, Is.EquivalentTo(["env/main.tf"]));
    }

    [Test]
    public void A_namedFolder_beside_a_named_file_is_a_target_too()
    {
        Folder.Write("env/main.tf", "").Write("env/variables.tf", "").Write("other/main.tf", "");

        Assert.That(Open("", ["env/main.tf", "other"]).Targets, Is.EquivalentTo(["env/main.tf", "other/main.tf"]));
    }

    [Test]
    public void A_named_file_is_linted_though_it_is_ignored_unless_the_command_line_excludes_it()
    {
        Folder.Write(".gitignore", "*.tf\n").Write("main.tf", "");

        Assert.That(Open("", ["main.tf"]).Targets, Is.EquivalentTo(["main.tf"]));
        Assert.That(Open("", ["main.tf"], excludes: ["main.*"]).Targets, Is.Empty);
    }

    [Test]
    public void Folders_of_tools_and_what_is_excluded_are_left_out()
    {
        Folder.Write("main.tf", "").Write(".terraform/modules/x/main.tf", "").Write("node_modules/x/main.tf", "").Write(".git/x.tf", "").Write("examples/a/main.tf", "");

        var input = Open("", ["."], excludes: ["examples/**"]);

        Assert.That(input.Files.Paths, Is.EqualTo(["main.tf"]));
        Assert.That(input.Files.Read(".terraform/modules/x/main.tf").Source, Is.Not.Null, "It is context.");
        Assert.That(input.Files.ListFolder(".terraform/modules/x"), Is.EqualTo(["main.tf"]));
    }

    [Test]
    public void Standard_input_stands_for_the_file_that_it_is_named_after()
    {
        Folder.Write("env/main.tf", "old").Write("env/variables.tf", "");

        var input = Open("", ["-"], standardInputPath: "env/main.tf", standardInput: "new");

        Assert.That(input.Files.Paths, Is.EqualTo(["env/main.tf", "env/variables.tf"]));
        Assert.That(input.Files.Read("env/main.tf").Source!.Length, Is.EqualTo("new".Length));
        Assert.That(input.Targets, Is.EquivalentTo(["env/main.tf"]));
    }

    [Test]
    public void Standard_input_without_a_name_stands_alone()
    {
        Folder.Write("main.tf", "");

        Assert.That(Open("", ["-"], standardInput: "x").Files.Paths, Is.EqualTo(["stdin.tf"]));
    }

    [TestCase("nope")]
    [TestCase("")]
    [TestCase("a\0b")]
    public void A_path_that_names_nothing_is_wrong_usage(string path) =>
        Assert.That(() => Open("", [path]), Throws.TypeOf<UsageException>());

    [Test]
    public void Where_a_disk_folds_names_two_spellings_are_one_folder()
    {
        Folder.Folder("Repo/.git").Write("Repo/Env/main.tf", "").Write("Repo/Env/prod.tfvars", "");
        var options = new LintInputOptions(Folder["repo"], ["env", "ENV/", "Env"], null, [], 1000, Stream.Null) { FoldsNames = true };

        var input = LintInput.Open(options);

        Assert.That(input.Files.Paths, Is.EqualTo(["Env/main.tf", "Env/prod.tfvars"]));
        Assert.That(input.Root, Is.EqualTo(Folder["Repo"]));
        Assert.That(input.PathOf("ENV/PROD.tfvars", Folder["REPO"]), Is.EqualTo("Env/prod.tfvars"));
        Assert.That(LintInput.Open(options with { Paths = ["env/MAIN.TF", "Env/main.tf"] }).Targets, Is.EqualTo(["Env/main.tf"]));
        Assert.That(LintInput.Open(options with { Paths = ["-"], StandardInputPath = "env/new.tf" }).Targets, Is.EqualTo(["Env/new.tf"]));
        Assert.That(() => LintInput.Open(options with { FoldsNames = false }), Throws.TypeOf<UsageException>());
    }

    private LintInput Open(string working, string[] paths, string[]? excludes = null, string? standardInputPath = null, string standardInput = "") =>
        LintInput.Open(new LintInputOptions(Folder[working], paths, standardInputPath, excludes ?? [], 1000, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(standardInput))));
}
