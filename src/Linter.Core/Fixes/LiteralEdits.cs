using System.Collections.Immutable;
using System.Text;
using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Fixes;

/// <summary>Edits inside the literal that a value comes from.</summary>
internal static class LiteralEdits
{
    /// <summary>Removes stretches of a value from its literal.</summary>
    /// <param name="value">The value.</param>
    /// <param name="ranges">The stretches, in UTF-16 code units of the value.</param>
    /// <returns>The edits; empty where the literal does not hold the value just as it is, between quotation marks and without an escape.</returns>
    public static ImmutableArray<Edit> Remove(Value value, ImmutableArray<TextRange> ranges)
    {
        if (ranges.IsDefaultOrEmpty || value is not StringValue { Origin: { } origin, Content: var content } || !IsPlainLiteral(origin, content))
        {
            return [];
        }

        return [.. ranges.OrderBy(range => range.Start).Select(range =>
        {
            var start = origin.Span.Start + 1 + Encoding.UTF8.GetByteCount(content.AsSpan(0, range.Start));
            var length = Encoding.UTF8.GetByteCount(content.AsSpan(range.Start, range.Length));
            return new Edit(new Location(origin.Source, new TextSpan(start, start + length)), "");
        })];
    }

    private static bool IsPlainLiteral(Origin origin, string content)
    {
        var text = origin.Source.Slice(origin.Span);
        return text is [(byte)'"', .., (byte)'"'] && text.Length >= 2 && text[1..^1].SequenceEqual(Encoding.UTF8.GetBytes(content)) && !content.Contains('\\', StringComparison.Ordinal);
    }
}
