using Linter.Cli.Hosting;
using Linter.Cli.Tests.Testing;

namespace Linter.Cli.Tests.Hosting;

public sealed class NamesOnDiskTests : FolderTests
{
    private const string Composed = "m\u00F3dulo";
    private const string Decomposed = "mo\u0301dulo";

    private static readonly string[] Names = ["Env", "env", "Main.tf", Decomposed, "\uD800"];

    [TestCase("env", "env")]
    [TestCase("ENV", "Env")]
    [TestCase("main.TF", "Main.tf")]
    [TestCase("other", "other")]
    [TestCase(Decomposed, Decomposed)]
    [TestCase(Composed, Decomposed)]
    [TestCase("M\u00D3DULO", Decomposed)]
    public void A_name_is_the_very_one_or_one_that_differs_in_case_and_composition(string given, string meant) =>
        Assert.That(NamesOnDisk.Among(given, Names), Is.EqualTo(meant));

    [Test]
    public void A_path_is_spelled_as_far_as_it_is_there_and_each_folder_is_listed_once()
    {
        Folder.Write("Repo/Env/Main.tf", "");
        var listed = new List<string>();
        var names = new NamesOnDisk(areFolded: true, folder =>
        {
            listed.Add(folder);
            return Directory.Exists(folder) ? [.. Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry))] : [];
        });

        Assert.That(names.Spell(Folder["REPO/env/main.tf"]), Is.EqualTo(Folder["Repo/Env/Main.tf"]));
        Assert.That(names.Spell(Folder["repo/ENV/new/x.tf"]), Is.EqualTo(Folder["Repo/Env/new/x.tf"]));
        Assert.That(names.Spell("/"), Is.EqualTo("/"));
        Assert.That(listed, Is.Unique);
    }

    [Test]
    public void Where_names_are_not_folded_nothing_is_listed()
    {
        var names = new NamesOnDisk(areFolded: false, _ => throw new InvalidOperationException("was listed"));

        Assert.That(names.Spell(Folder["REPO"]), Is.EqualTo(Folder["REPO"]));
    }
}
