using Linter.Cli.Hosting;

namespace Linter.Cli.Tests.Hosting;

public sealed class PathStyleTests
{
    [TestCase("/home/me/.aws/config", "/home/me", ".aws/config")]
    [TestCase("/home/me/.aws/config", "/home/me/", ".aws/config")]
    [TestCase("/home/me", "/home/me", "")]
    [TestCase("/home/me//x", "/home/me", "x")]
    [TestCase("/home/me-too/x", "/home/me", null)]
    [TestCase("/home/Me/x", "/home/me", null)]
    [TestCase(@"/home/me\x", "/home/me", null)]
    [TestCase("/x", "/", "x")]
    [TestCase("/", "/", "")]
    public void On_Unix_a_folder_is_left_at_a_slash_and_letters_count(string path, string folder, string? rest) =>
        Assert.That(new PathStyle(IsWindows: false).Below(path, folder), Is.EqualTo(rest));

    [TestCase(@"C:\Users\me\.aws\config", @"C:\Users\me", @".aws\config")]
    [TestCase(@"C:\Users\me/.aws/config", @"C:\Users\me\", ".aws/config")]
    [TestCase(@"c:\users\ME\.aws\config", "C:/Users/me", @".aws\config")]
    [TestCase(@"C:\Users\me", @"C:\Users\me\", "")]
    [TestCase(@"C:\Users\me2\x", @"C:\Users\me", null)]
    [TestCase(@"D:\Users\me\x", @"C:\Users\me", null)]
    [TestCase(@"C:x", @"C:\", null)]
    [TestCase(@"C:\x", @"C:\", "x")]
    [TestCase(@"\\Server\share\me\x", @"\\server\share\me", "x")]
    public void On_Windows_both_slashes_are_one_and_so_are_both_cases(string path, string folder, string? rest) =>
        Assert.That(new PathStyle(IsWindows: true).Below(path, folder), Is.EqualTo(rest));

    [Test]
    public void A_backslash_is_shown_as_a_slash_only_where_it_is_one()
    {
        Assert.That(new PathStyle(IsWindows: true).Shown(@"\\server\share\a b.tf"), Is.EqualTo("//server/share/a b.tf"));
        Assert.That(new PathStyle(IsWindows: false).Shown(@"/srv/a\b.tf"), Is.EqualTo(@"/srv/a\b.tf"));
    }
}
