using System.Text;

namespace Linter.Hcl.Text;

/// <summary>The bytes of one file under the name that reports show, and the only place that counts lines and columns.</summary>
/// <remarks>Immutable and safe to share between threads; the line table is made when it is first asked for.</remarks>
public sealed class SourceText
{
    private readonly byte[] _bytes;
    private int[]? _lineStarts;

    /// <summary>Takes the bytes as they are; the array must not change afterwards.</summary>
    /// <param name="path">The name that reports show, with <c>/</c>; never used to open anything.</param>
    /// <param name="bytes">UTF-8 text, with or without a byte order mark. Invalid UTF-8 is allowed and decodes to U+FFFD.</param>
    public SourceText(string path, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(bytes);
        Path = path;
        _bytes = bytes;
    }

    /// <summary>Takes the UTF-8 form of <paramref name="text"/>; for tests and made-up sources.</summary>
    public SourceText(string path, string text) : this(path, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>The name that reports show, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>All bytes, a byte order mark included.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Number of bytes.</summary>
    public int Length => _bytes.Length;

    /// <summary>3 where a UTF-8 byte order mark stands in front, else 0.</summary>
    public int ContentStart => HasByteOrderMark ? 3 : 0;

    /// <summary>Number of lines, 1 or more: text behind the last line end is a line even when it is empty.</summary>
    public int LineCount => LineStarts.Length;

    private bool HasByteOrderMark => _bytes is [0xEF, 0xBB, 0xBF, ..];

    private int[] LineStarts => _lineStarts ??= FindLineStarts(_bytes, ContentStart);

    /// <summary>The bytes of a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is not inside the text.</exception>
    public ReadOnlySpan<byte> Slice(TextSpan span) => _bytes.AsSpan(span.Start, span.Length);

    /// <summary>The text of a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is not inside the text.</exception>
    public string GetText(TextSpan span) => Encoding.UTF8.GetString(Slice(span));

    /// <summary>Line and column of a byte offset.</summary>
    /// <param name="offset">0-based byte offset, at most <see cref="Length"/>; one inside a character counts as that character's.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative or behind the end.</exception>
    public LinePosition GetPosition(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length);
        var starts = LineStarts;
        var line = Array.BinarySearch(starts, offset);
        if (line < 0)
        {
            line = Math.Max(~line - 1, 0);
        }

        // An offset inside a character counts as the character's own.
        var end = offset;
        while (end > starts[line] && end < _bytes.Length && (_bytes[end] & 0xC0) == 0x80)
        {
            end--;
        }

        var column = end <= starts[line] ? 1 : 1 + Encoding.UTF8.GetCharCount(_bytes, starts[line], end - starts[line]);
        return new LinePosition(line + 1, column);
    }

    /// <summary>The span of a line without its line end.</summary>
    /// <param name="line">1-based line, at most <see cref="LineCount"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextSpan GetLine(int line)
    {
        var starts = LineStarts;
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, starts.Length);
        var start = starts[line - 1];
        var end = line < starts.Length ? starts[line] - 1 : Length;
        if (line < starts.Length && end > start && _bytes[end - 1] == (byte)'\r')
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    /// <inheritdoc/>
    public override string ToString() => Path;

    private static int[] FindLineStarts(ReadOnlySpan<byte> bytes, int contentStart)
    {
        var starts = new int[bytes.Count((byte)'\n') + 1];
        starts[0] = contentStart;
        var count = 1;
        for (var at = 0; at < bytes.Length;)
        {
            var found = bytes[at..].IndexOf((byte)'\n');
            if (found < 0)
            {
                break;
            }

            at += found + 1;
            starts[count++] = at;
        }

        return starts;
    }
}
