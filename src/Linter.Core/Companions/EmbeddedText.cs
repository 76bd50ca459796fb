using System.Text;
using Linter.Core.Findings;
using Linter.Hcl.Text;

namespace Linter.Core.Companions;

/// <summary>A text that was decoded out of a source, with the place in the source of each of its characters.</summary>
internal sealed class EmbeddedText
{
    /// <summary>Marks a character whose place is not known more closely than the whole text's.</summary>
    private const int Unplaced = -1;

    private readonly SourceText _source;
    private readonly TextSpan _whole;
    private readonly int[]? _offsets;

    private EmbeddedText(SourceText source, string text, TextSpan whole, int[]? offsets)
    {
        _source = source;
        Text = text;
        _whole = whole;
        _offsets = offsets;
    }

    /// <summary>The text, in UTF-16.</summary>
    public string Text { get; }

    /// <summary>The source that it stands in.</summary>
    public SourceText Source => _source;

    /// <summary>The place of the text as a whole.</summary>
    public Location Location => new(_source, _whole);

    /// <summary>The text of a whole file, without a byte order mark.</summary>
    public static EmbeddedText OfFile(SourceText source)
    {
        var bytes = source.Bytes[source.ContentStart..];
        var text = Encoding.UTF8.GetString(bytes);
        return new EmbeddedText(source, text, new TextSpan(source.ContentStart, source.Length), text.Length == bytes.Length ? null : OffsetsOf(source, text.Length));
    }

    /// <summary>
    /// A text that was made of a piece of this one by taking away line breaks, indentation and the like: its characters are found again one
    /// after the other, with nothing but blanks left out between them. From the first that is not found on, only the whole place is known.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the piece starts, 0-based in UTF-16 units of this text.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="from">Where its content starts, behind a header or a quotation mark.</param>
    public EmbeddedText Derive(string text, int start, int end, int from)
    {
        var offsets = new int[text.Length + 1];
        Array.Fill(offsets, Unplaced);
        var at = from;
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsWhiteSpace(text[index]))
            {
                offsets[index] = ByteOf(Math.Min(at, end));
                at = at < end && text[index] == Text[at] ? at + 1 : at;
                continue;
            }

            while (at < end && char.IsWhiteSpace(Text[at]))
            {
                at++;
            }

            if (at >= end || Text[at] != text[index])
            {
                return new EmbeddedText(_source, text, SpanOf(start, end - start), offsets);
            }

            offsets[index] = ByteOf(at++);
        }

        offsets[text.Length] = ByteOf(Math.Min(at, end));
        return new EmbeddedText(_source, text, SpanOf(start, end - start), offsets);
    }

    /// <summary>The same places under another text of the same length: for a reader that is to see some of the lines only.</summary>
    /// <exception cref="ArgumentException">The text has another length.</exception>
    public EmbeddedText Masked(string text) => text.Length == Text.Length
        ? new EmbeddedText(_source, text, _whole, _offsets)
        : throw new ArgumentException("The text has another length.", nameof(text));

    /// <summary>The place of a stretch of the text.</summary>
    /// <param name="start">0-based, in UTF-16 units.</param>
    /// <param name="length">In UTF-16 units; the stretch lies inside the text.</param>
    public Location At(int start, int length) => new(_source, SpanOf(start, length));

    private TextSpan SpanOf(int start, int length)
    {
        var first = ByteOf(start);
        var last = length == 0 ? first : ByteOf(start + length - 1);
        if (first == Unplaced || last == Unplaced || last < first)
        {
            return _whole;
        }

        return new TextSpan(first, length == 0 ? first : Math.Min(_source.Length, last + LengthOf(Text[start + length - 1])));
    }

    private int ByteOf(int index) => _offsets is null ? _whole.Start + index : _offsets[index];

    // The second half of a pair lies at the place of the first, so that the end behind it is that of the pair.
    private static int LengthOf(char character) => character switch
    {
        < '\u0080' => 1,
        < '\u0800' => 2,
        _ when char.IsSurrogate(character) => 4,
        _ => 3,
    };

    private static int[] OffsetsOf(SourceText source, int length)
    {
        var offsets = new int[length + 1];
        var at = source.ContentStart;
        var index = 0;
        while (at < source.Length && index < length)
        {
            Rune.DecodeFromUtf8(source.Bytes[at..], out var rune, out var consumed);
            for (var unit = 0; unit < rune.Utf16SequenceLength && index < length; unit++)
            {
                offsets[index++] = at;
            }

            at += Math.Max(1, consumed);
        }

        for (; index <= length; index++)
        {
            offsets[index] = Math.Min(at, source.Length);
        }

        return offsets;
    }
}
