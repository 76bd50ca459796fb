using System.Text;
using Linter.Cli.Reports.Sarif;
using Linter.Hcl.Text;

namespace Linter.Cli.Tests.Reports;

public sealed class LineHashesTests
{
    [Test]
    public void A_hash_covers_a_hundred_characters_and_counts_repetitions()
    {
        // The polynomial by hand: "a", end of file, then zeros.
        var expected = 0UL;
        foreach (var unit in new ulong[] { 'a', 65535 }.Concat(Enumerable.Repeat(0UL, 98)))
        {
            expected = unchecked((expected * 37) + unit);
        }

        Assert.That(new LineHashes(new SourceText("x", "a")).Of(1), Is.EqualTo($"{expected:x}:1"));
    }

    [Test]
    public void Blanks_tabs_and_kinds_of_line_ends_do_not_matter()
    {
        var unix = new LineHashes(new SourceText("x", "a b\n\tc\nlast"));

        Assert.That(new LineHashes(new SourceText("x", "ab\r\nc\r\nlast")).Of(2), Is.EqualTo(unix.Of(2)));
        Assert.That(new LineHashes(new SourceText("x", "ab\rc\rlast")).Of(2), Is.EqualTo(unix.Of(2)));
        Assert.That(unix.Of(1), Is.Not.EqualTo(unix.Of(2)));
    }

    [Test]
    public void Equal_lines_far_from_the_end_are_counted()
    {
        var text = new StringBuilder();
        for (var line = 0; line < 3; line++)
        {
            text.Append('a', 120).Append('\n');
        }

        var hashes = new LineHashes(new SourceText("x", text.ToString()));

        Assert.That(hashes.Of(1)[..^2], Is.EqualTo(hashes.Of(2)[..^2]));
        Assert.That((hashes.Of(1)[^2..], hashes.Of(2)[^2..], hashes.Of(3)[^2..]), Is.EqualTo((":1", ":2", ":3")));
    }

    [Test]
    public void Lines_put_above_change_nothing_below()
    {
        var before = new LineHashes(new SourceText("x", "provider \"aws\" {\n}\n"));
        var after = new LineHashes(new SourceText("x", "\n\n\nprovider \"aws\" {\n}\n"));

        Assert.That(after.Of(4), Is.EqualTo(before.Of(1)));
    }
}
