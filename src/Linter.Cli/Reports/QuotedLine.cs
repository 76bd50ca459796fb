using System.Text;
using Linter.Core.Findings;
using Linter.Hcl.Text;

namespace Linter.Cli.Reports;

/// <summary>The first line of a place as text shows it, secrets starred and steering characters written out.</summary>
/// <param name="Text">The line, cut where it is too long.</param>
/// <param name="CaretColumn">0-based display column of the first caret.</param>
/// <param name="CaretCount">Number of carets, 1 or more.</param>
internal sealed record QuotedLine(string Text, int CaretColumn, int CaretCount)
{
    private const int TabWidth = 4;
    private const string Cut = "…";

    /// <summary>Quotes the line where a location starts.</summary>
    /// <param name="location">The place.</param>
    /// <param name="mask">The secrets of the run.</param>
    /// <param name="width">Display columns that the line may take, 20 or more.</param>
    public static QuotedLine Of(Location location, SecretMask mask, int width)
    {
        var source = location.Source;
        var line = source.GetLine(location.Start.Line);

        // Of a line of a megabyte only the piece around the place is looked at.
        var window = new TextSpan(
            CharacterStart(source, Math.Max(line.Start, location.Span.Start - (2 * width)), line.Start),
            CharacterStart(source, Math.Min(line.End, location.Span.Start + (4 * width)), line.Start));
        var text = mask.Starred(source, window);
        var before = Math.Min(text.Length, Encoding.UTF8.GetCharCount(source.Bytes[window.Start..Math.Min(location.Span.Start, window.End)]));
        var last = Math.Clamp(location.Span.End, window.Start, window.End);
        var inside = Math.Clamp(Encoding.UTF8.GetCharCount(source.Bytes[window.Start..last]), before, text.Length);

        var left = Shown(text[..before]);
        var marked = Shown(text[before..inside]);
        var right = Shown(text[inside..]);
        if (window.Start > line.Start)
        {
            left = Cut + left;
        }

        left = KeepEnd(left, width / 3);
        var column = DisplayWidth.Of(left);
        var rest = KeepStart(marked + right, width - column, window.End < line.End);
        var carets = Math.Clamp(DisplayWidth.Of(marked), 1, Math.Max(1, width - column));
        return new QuotedLine((left + rest).TrimEnd(), column, carets);
    }

    private static int CharacterStart(SourceText source, int offset, int lowest)
    {
        while (offset > lowest && offset < source.Length && (source.Bytes[offset] & 0xC0) == 0x80)
        {
            offset--;
        }

        return offset;
    }

    private static string Shown(string text) => SafeText.OneLine(text.Replace("\t", new string(' ', TabWidth), StringComparison.Ordinal));

    private static string KeepEnd(string text, int width)
    {
        if (DisplayWidth.Of(text) <= width)
        {
            return text;
        }

        var taken = 0;
        var at = text.Length;
        while (at > 0)
        {
            var length = at > 1 && char.IsLowSurrogate(text[at - 1]) && char.IsHighSurrogate(text[at - 2]) ? 2 : 1;
            taken += DisplayWidth.Of(text[(at - length)..at]);
            if (taken > width - 1)
            {
                break;
            }

            at -= length;
        }

        return Cut + text[at..];
    }

    private static string KeepStart(string text, int width, bool goesOn)
    {
        if (DisplayWidth.Of(text) <= width && !goesOn)
        {
            return text;
        }

        var taken = 0;
        var kept = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            taken += DisplayWidth.Of(rune);
            if (taken > width - 1)
            {
                break;
            }

            kept += rune.Utf16SequenceLength;
        }

        return text[..kept] + Cut;
    }
}
