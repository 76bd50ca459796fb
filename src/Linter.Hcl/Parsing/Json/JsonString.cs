using System.Buffers;
using System.Text;

namespace Linter.Hcl.Parsing.Json;

/// <summary>A JSON string without its escapes, with the way back: where in the source each of its bytes comes from.</summary>
internal readonly struct JsonString
{
    private readonly int _start;
    private readonly int[]? _offsets;

    private JsonString(byte[] text, int start, int[]? offsets)
    {
        Text = text;
        _start = start;
        _offsets = offsets;
    }

    /// <summary>The text as UTF-8.</summary>
    public byte[] Text { get; }

    public override string ToString() => Encoding.UTF8.GetString(Text);

    /// <summary>The offset in the source of a byte of <see cref="Text"/>; of its end where <paramref name="at"/> is its length.</summary>
    public int SourceOffset(int at) => _offsets is null ? _start + at : _offsets[at];

    /// <summary>Decodes what stands between the quotes. Escapes that do not exist stay as they are; the reader has reported them.</summary>
    /// <param name="raw">The bytes between the quotes.</param>
    /// <param name="start">0-based offset in the source of the first of them.</param>
    public static JsonString Decode(ReadOnlySpan<byte> raw, int start)
    {
        if (!raw.Contains((byte)'\\'))
        {
            return new JsonString(raw.ToArray(), start, null);
        }

        var text = new ArrayBufferWriter<byte>(raw.Length);
        var offsets = new List<int>(raw.Length + 1);
        Span<byte> character = stackalloc byte[4];
        for (var at = 0; at < raw.Length;)
        {
            var length = DecodeCharacter(raw[at..], character, out var written);
            text.Write(character[..written]);
            for (var i = 0; i < written; i++)
            {
                offsets.Add(start + at);
            }

            at += length;
        }

        offsets.Add(start + raw.Length);
        return new JsonString(text.WrittenSpan.ToArray(), start, [.. offsets]);
    }

    private static int DecodeCharacter(ReadOnlySpan<byte> raw, Span<byte> character, out int written)
    {
        written = 1;
        character[0] = raw[0];
        if (raw is not [(byte)'\\', var selector, ..])
        {
            return 1;
        }

        switch (selector)
        {
            case (byte)'u' when TryReadUnit(raw, out var unit):
                var length = 6;
                var rune = Rune.ReplacementChar;
                if (char.IsHighSurrogate(unit) && TryReadUnit(raw[6..], out var low) && char.IsLowSurrogate(low))
                {
                    rune = new Rune(unit, low);
                    length = 12;
                }
                else if (Rune.IsValid(unit))
                {
                    rune = new Rune(unit);
                }

                written = rune.EncodeToUtf8(character);
                return length;
            case (byte)'"' or (byte)'\\' or (byte)'/':
                character[0] = selector;
                return 2;
            case (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                character[0] = selector switch
                {
                    (byte)'b' => (byte)'\b',
                    (byte)'f' => (byte)'\f',
                    (byte)'n' => (byte)'\n',
                    (byte)'r' => (byte)'\r',
                    _ => (byte)'\t',
                };
                return 2;
            default:
                return 1;
        }
    }

    private static bool TryReadUnit(ReadOnlySpan<byte> raw, out char unit)
    {
        var isUnit = raw is [(byte)'\\', (byte)'u', ..] & Syntax.Literals.TryReadHexadecimal(raw.Length > 2 ? raw[2..] : [], 4, out var value);
        unit = (char)value;
        return isUnit;
    }
}
