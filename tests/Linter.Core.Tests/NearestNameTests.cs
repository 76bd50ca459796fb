using CsCheck;

namespace Linter.Core.Tests;

internal sealed class NearestNameTests
{
    [TestCase("", "", 0)]
    [TestCase("abc", "", 3)]
    [TestCase("abc", "abc", 0)]
    [TestCase("abc", "abd", 1)]
    [TestCase("abc", "acb", 1)]
    [TestCase("ca", "abc", 3)]
    [TestCase("kitten", "sitting", 3)]
    public void Distance_counts_single_changes(string left, string right, int distance) => Assert.That(NearestName.Distance(left, right), Is.EqualTo(distance));

    [TestCase("regoin", "region")]
    [TestCase("token", "token")]
    [TestCase("x", null)]
    [TestCase("", null)]
    [TestCase("completely", null)]
    public void The_nearest_name_counts_only_where_it_is_near(string text, string? name) =>
        Assert.That(NearestName.Of(text, ["profile", "region", "token"]), Is.EqualTo(name));

    [Test]
    public void Distance_is_a_distance() => Gen.Select(Gen.Char.AlphaNumeric.Array[0, 8], Gen.Char.AlphaNumeric.Array[0, 8]).Sample((left, right) =>
    {
        var (first, second) = (new string(left), new string(right));
        var distance = NearestName.Distance(first, second);
        return distance == NearestName.Distance(second, first) && distance == 0 == (first == second) && distance <= Math.Max(first.Length, second.Length);
    });

    [Test]
    public void Very_long_texts_have_no_nearest_name() => Assert.That(NearestName.Of(new string('a', 1_000_000), ["a"]), Is.Null);
}
