using Linter.Cli.Hosting.Ignoring;

namespace Linter.Cli.Tests.Hosting;

public sealed class IgnorePatternTests
{
    [TestCase("main.tf", "main.tf", true)]
    [TestCase("main.tf", "a/b/main.tf", true)]
    [TestCase("main.tf", "a/xmain.tf", false)]
    [TestCase("*.tf", "a/x.tf", true)]
    [TestCase("*.tf", "x.tfvars", false)]
    [TestCase("/x.tf", "x.tf", true)]
    [TestCase("/x.tf", "a/x.tf", false)]
    [TestCase("a/x.tf", "a/x.tf", true)]
    [TestCase("a/x.tf", "b/a/x.tf", false)]
    [TestCase("a/*.tf", "a/b/x.tf", false)]
    [TestCase("**/x.tf", "x.tf", true)]
    [TestCase("**/x.tf", "a/b/x.tf", true)]
    [TestCase("a/**", "a/b/c.tf", true)]
    [TestCase("a/**", "a", false)]
    [TestCase("a/**/z.tf", "a/z.tf", true)]
    [TestCase("a/**/z.tf", "a/b/c/z.tf", true)]
    [TestCase("a/**/b/**/z.tf", "a/x/b/y/q/z.tf", true)]
    [TestCase("a/**/b/**/z.tf", "a/x/c/z.tf", false)]
    [TestCase("?.tf", "a.tf", true)]
    [TestCase("?.tf", "ab.tf", false)]
    [TestCase("[a-c]*.tf", "b1.tf", true)]
    [TestCase("[!a-c]*.tf", "b1.tf", false)]
    [TestCase("[^a-c]*.tf", "d.tf", true)]
    [TestCase("[]x].tf", "].tf", true)]
    [TestCase("[[:digit:]].tf", "7.tf", true)]
    [TestCase("[[:digit:]].tf", "a.tf", false)]
    [TestCase("[a.tf", "[a.tf", false)]
    [TestCase("\\*.tf", "*.tf", true)]
    [TestCase("\\*.tf", "a.tf", false)]
    [TestCase("\\#x", "#x", true)]
    [TestCase("\\!x", "!x", true)]
    [TestCase("x.tf   ", "x.tf", true)]
    [TestCase("x\\ ", "x ", true)]
    [TestCase("x.tf\r", "x.tf", true)]
    [TestCase("a**b", "axxb", true)]
    [TestCase("*a*b*c*", "xxaxxbxxcxx", true)]
    [TestCase("*a*b*c*", "xxaxxcxxbxx", false)]
    public void A_pattern_matches_as_git_has_it(string pattern, string path, bool matches) =>
        Assert.That(IgnorePattern.Parse(pattern)!.IsMatch(path, path.AsSpan(path.LastIndexOf('/') + 1)), Is.EqualTo(matches));

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("# comment")]
    [TestCase("/")]
    public void Empty_lines_and_comments_are_no_patterns(string line) => Assert.That(IgnorePattern.Parse(line), Is.Null);

    [Test]
    [CancelAfter(5000)]
    public void A_hostile_pattern_takes_no_time()
    {
        var name = new string('a', 200);
        var stars = string.Concat(Enumerable.Repeat("*a", 60)) + "*b";
        var path = string.Join('/', Enumerable.Repeat("a", 400));
        var folders = string.Concat(Enumerable.Repeat("**/a/", 60)) + "b";

        Assert.That(IgnorePattern.Parse(stars)!.IsMatch(name, name), Is.False);
        Assert.That(IgnorePattern.Parse(folders)!.IsMatch(path, "a"), Is.False);
    }
}
