using System.Collections.Immutable;
using Linter.Core.Findings;
using Linter.Hcl.Values;

namespace Linter.Core.Companions;

/// <summary>Makes values of what companion files say.</summary>
internal static class BindingValues
{
    /// <summary>A text that is known.</summary>
    public static Value Known(string text, Location location) => new StringValue(text, Origin.At(location.Source, location.Span));

    /// <summary>A text of which pieces are put in when the file is used.</summary>
    /// <param name="pieces">The pieces in order, null for what is not known.</param>
    /// <param name="location">Where it stands.</param>
    /// <param name="why">One sentence that says what is not known.</param>
    public static Value Of(IEnumerable<string?> pieces, Location location, string why)
    {
        var parts = pieces.Where(piece => piece is not "").Select(piece => new StringPart(piece, null)).ToImmutableArray();
        return parts.All(part => part.Text is not null)
            ? Known(string.Concat(parts.Select(part => part.Text)), location)
            : new UnknownValue(HclType.String, new UnknownReason(UnknownKind.OnlyAtRun, why), Origin.At(location.Source, location.Span), parts: parts);
    }

    /// <summary>A text with marks <c>OPEN … CLOSE</c> around what is put in: <c>${{ … }}</c>, <c>$(…)</c>, <c>&lt;&lt; … &gt;&gt;</c>.</summary>
    public static Value OfTemplate(string text, string open, string close, Location location)
    {
        var pieces = new List<string?>();
        var at = 0;
        while (text.IndexOf(open, at, StringComparison.Ordinal) is var start and >= 0)
        {
            var end = text.IndexOf(close, start + open.Length, StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            pieces.Add(text[at..start]);
            pieces.Add(null);
            at = end + close.Length;
        }

        pieces.Add(text[at..]);
        return Of(pieces, location, "The pipeline puts the value in when it runs.");
    }
}
