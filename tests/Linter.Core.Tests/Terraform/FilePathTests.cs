using Linter.Core.Terraform;

namespace Linter.Core.Tests.Terraform;

public sealed class FilePathTests
{
    [TestCase("", "./modules/a", "modules/a")]
    [TestCase("env/prod", "../../modules/a", "modules/a")]
    [TestCase("env/prod", "..", "env")]
    [TestCase("env", "..", "")]
    [TestCase("env", "../..", null)]
    [TestCase("env", ".", "env")]
    [TestCase("env", ".\\a\\b", "env/a/b")]
    [TestCase("env", "./a//b/", "env/a/b")]
    public void A_relative_path_never_leaves_the_top(string folder, string relative, string? expected)
    {
        Assert.That(FilePath.Resolve(folder, relative), Is.EqualTo(expected));
    }

    [TestCase("", "modules/a", "modules/a")]
    [TestCase("env", @"..\modules\a", "modules/a")]
    [TestCase("env", @".\a", "env/a")]
    [TestCase("env", @"C:\repo\main.tf", null)]
    [TestCase("", "C:/repo/main.tf", null)]
    [TestCase("", "c:main.tf", null)]
    [TestCase("env", "C:", null)]
    [TestCase("env", @"\\server\share\x", null)]
    [TestCase("env", "//server/share/x", null)]
    [TestCase("env", @"\\?\C:\repo", null)]
    [TestCase("env", @"\repo\main.tf", null)]
    [TestCase("env", "/repo/main.tf", null)]
    [TestCase("env", "ab:c", "env/ab:c")]
    [TestCase("env", "1:c", "env/1:c")]
    [TestCase("env", "./C:/x", "env/C:/x")]
    [TestCase("", "", "")]
    public void What_is_written_from_a_root_a_drive_or_a_server_is_not_in_the_tree(string folder, string written, string? expected) =>
        Assert.That(FilePath.Follow(folder, written), Is.EqualTo(expected));

    [Test]
    public void A_path_has_a_name_and_a_folder()
    {
        Assert.That((FilePath.NameOf("a/b.tf"), FilePath.FolderOf("a/b.tf")), Is.EqualTo(("b.tf", "a")));
        Assert.That((FilePath.NameOf("b.tf"), FilePath.FolderOf("b.tf")), Is.EqualTo(("b.tf", "")));
        Assert.That(FilePath.Join("", "b.tf") + FilePath.Join("a", "b.tf") + FilePath.Join("a", ""), Is.EqualTo("b.tfa/b.tfa"));
    }

    [TestCase("", "", ".")]
    [TestCase("env/prod", "env/prod", ".")]
    [TestCase("", "modules/x", "modules/x")]
    [TestCase("env/prod", "modules/x", "../../modules/x")]
    [TestCase("env/prod", "env/production", "../production")]
    [TestCase("env/prod", "env", "..")]
    public void The_way_from_folder_to_folder_is_written_as_Terraform_does(string from, string to, string way) =>
        Assert.That(FilePath.Relative(from, to), Is.EqualTo(way));
}
