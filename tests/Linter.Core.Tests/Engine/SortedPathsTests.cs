using Linter.Core.Sources;

namespace Linter.Core.Tests.Engine;

public sealed class SortedPathsTests
{
    private static readonly string[] Paths = ["a.tf", "a/b.tf", "a/c/d.tf", "ab/e.tf", "b.tf"];

    [TestCase("a/", "a/b.tf a/c/d.tf")]
    [TestCase("a/c/", "a/c/d.tf")]
    [TestCase("", "a.tf a/b.tf a/c/d.tf ab/e.tf b.tf")]
    [TestCase("c/", "")]
    [TestCase("A/", "")]
    public void A_prefix_finds_what_a_look_at_every_path_would(string prefix, string expected)
    {
        Assert.That(string.Join(' ', Paths.StartingWith(prefix)), Is.EqualTo(expected));
        Assert.That(Paths.StartingWith(prefix), Is.EqualTo(Paths.Where(path => path.StartsWith(prefix, StringComparison.Ordinal))));
    }
}
