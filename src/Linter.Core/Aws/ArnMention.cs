using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Aws;

/// <summary>A place in a text where an ARN begins: by itself, or inside a policy or another document.</summary>
/// <param name="Partition">The partition that it names.</param>
/// <param name="Text">The ARN as far as it is known, with <c>…</c> for an end that is not.</param>
/// <param name="Origin">Where the partition is written, with the way it took.</param>
/// <param name="IsExact">Whether <paramref name="Origin"/> is the ARN itself, not a larger text or expression that holds it.</param>
internal sealed record ArnMention(Partition Partition, string Text, Origin Origin, bool IsExact)
{
    private const string Start = "arn:";
    private const char Unknown = '\uFFFF';
    private const int LongestShown = 120;

    private static readonly SearchValues<char> s_ends = SearchValues.Create("\"'`<> \t\r\n,;)]}\uFFFF");

    /// <summary>The ARNs of known partitions that a value mentions, in the order of the text; none whose partition is not known.</summary>
    /// <param name="value">A string, known or partly known.</param>
    public static IEnumerable<ArnMention> In(Value value)
    {
        var (text, pieces) = Join(value);
        for (var at = text.IndexOf(Start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Start, at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or '_'))
            {
                continue;
            }

            var end = EndOf(text, at);
            var colon = text.IndexOf(':', at + Start.Length);
            var name = text[(at + Start.Length)..(colon >= 0 && colon < end ? colon : end)];

            // A value that ends behind its partition ("arn:aws") is a prefix that is used somewhere else.
            if (!Partitions.TryGet(name, out var partition) || PieceAt(pieces, at + Start.Length) is not { } piece || colon < 0 || colon >= end)
            {
                continue;
            }

            var isCut = end - at > LongestShown || (end < text.Length && text[end] == Unknown);
            yield return Locate(value, partition, text[at..Math.Min(end, at + LongestShown)] + (isCut ? "…" : ""), piece, at);
        }
    }

    private static ArnMention Locate(Value value, Partition partition, string arn, Piece piece, int at)
    {
        var origin = piece.Origin ?? value.Origin!;
        var written = origin.Source.GetText(origin.Span);
        var start = $"{Start}{partition.Name}";
        if (piece.Start > at)
        {
            // "arn:${var.partition}:…": the name of the partition alone stands at its place.
            return new ArnMention(partition, arn, origin, false);
        }

        // The piece may hold several: the mention is the one of the same number among those written.
        var number = 0;
        var before = piece.Text.IndexOf(start, StringComparison.Ordinal);
        while (before >= 0 && before < at - piece.Start)
        {
            number++;
            before = piece.Text.IndexOf(start, before + 1, StringComparison.Ordinal);
        }

        var found = written.IndexOf(start, StringComparison.Ordinal);
        while (found >= 0 && number-- > 0)
        {
            found = written.IndexOf(start, found + 1, StringComparison.Ordinal);
        }

        if (found < 0)
        {
            return new ArnMention(partition, arn, origin, false);
        }

        var from = origin.Span.Start + Encoding.UTF8.GetByteCount(written.AsSpan(0, found));
        var narrow = Origin.At(origin.Source, new TextSpan(from, from + start.Length), origin.First.Description);
        foreach (var step in origin.Steps.Skip(1))
        {
            narrow = narrow.Through(step.Source, step.Span, step.Description ?? "the value");
        }

        return new ArnMention(partition, arn, narrow, true);
    }

    private static int EndOf(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny(s_ends);
        return end < 0 ? text.Length : at + end;
    }

    private static Piece? PieceAt(ImmutableArray<Piece> pieces, int at) =>
        pieces.FirstOrDefault(piece => at >= piece.Start && at < piece.Start + piece.Text.Length) is { Text: not null, Origin: not null } piece
            ? piece
            : null;

    private static (string Text, ImmutableArray<Piece> Pieces) Join(Value value)
    {
        var parts = value switch
        {
            StringValue known when known.Parts.Length > 1 => known.Parts,
            StringValue known => [new StringPart(known.Content, known.Origin)],
            UnknownValue unknown => unknown.Parts,
            _ => [],
        };
        var text = new StringBuilder();
        var pieces = ImmutableArray.CreateBuilder<Piece>(parts.Length);
        foreach (var part in parts)
        {
            pieces.Add(new Piece(text.Length, part.Text ?? Unknown.ToString(), part.Origin ?? value.Origin));
            text.Append(part.Text ?? Unknown.ToString());
        }

        return (text.ToString(), pieces.MoveToImmutable());
    }

    private readonly record struct Piece(int Start, string Text, Origin? Origin);
}
