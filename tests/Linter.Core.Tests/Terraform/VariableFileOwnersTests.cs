namespace Linter.Core.Tests.Terraform;

/// <summary>For which root modules a variable file is that the command line has to name.</summary>
public sealed class VariableFileOwnersTests
{
    [TestCase("a/dev.tfvars", "a", "a")]
    [TestCase("a/vars/dev.tfvars", "a", "a")]
    [TestCase("vars/dev.tfvars", "terraform", "terraform")]
    [TestCase("x/vars/dev.tfvars", "x/one x/two y", "x/one x/two")]
    [TestCase("x/vars/dev.tfvars", "x-y x0 x/one x1", "x/one")]
    [TestCase("vars/dev.tfvars", "b a/c", "a/c b")]
    [TestCase("vars/dev.tfvars", "", "")]
    public void The_nearest_module_above_or_the_root_modules_of_the_nearest_folder(string file, string roots, string owners)
    {
        var modules = roots.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var tree = TestModule.Tree($"# file: {file}\nx = 1\n" + string.Concat(modules.Select(root => $"# file: {root}/main.tf\nterraform {{}}\n")));

        var found = tree.VariableFiles;

        var of = tree.RootFolders.Where(root => found.Of(root.Path).Any()).Select(root => root.Path);
        Assert.That(string.Join(' ', of), Is.EqualTo(owners));
        var known = tree.Folders.SelectMany(folder => folder.Files).Single(candidate => candidate.Path == file);
        Assert.That(found.StandsAlone(known), Is.EqualTo(owners.Length == 0));
    }
}
