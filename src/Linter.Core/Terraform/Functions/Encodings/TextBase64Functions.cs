using System.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Encodings;

/// <summary>Functions between text and Base64 of its bytes in some encoding.</summary>
internal static class TextBase64Functions
{
    private static readonly byte[] BigEndianMark = [0xFE, 0xFF];
    private static readonly byte[] LittleEndianMark = [0xFF, 0xFE];

    /// <summary>The text that was encoded.</summary>
    public static TerraformFunction Decode { get; } =
        new("textdecodebase64", HclType.String, Parameter.Text("source"), Parameter.Text("encoding"))
        {
            Body = call =>
            {
                var bytes = StrictBase64.Decode(call.Text(0));
                if (EncodingOf(call, bytes ?? []) is not { } encoding)
                {
                    return UnknownEncoding(call);
                }

                if (bytes is null)
                {
                    return call.Refuse("source is not Base64");
                }

                return TextOf(encoding, bytes, TextEncodings.IsMarkedUtf16(call.Text(1))) is { } text && !HasGaps(call, text)
                    ? call.DerivedText(0, text)
                    : call.Refuse("source has bytes that mean nothing in the encoding");
            },
        };

    /// <summary>The text encoded.</summary>
    public static TerraformFunction Encode { get; } =
        new("textencodebase64", HclType.String, Parameter.Text("string"), Parameter.Text("encoding"))
        {
            Body = call =>
            {
                if (EncodingOf(call, []) is not { } encoding)
                {
                    return UnknownEncoding(call);
                }

                if (HasGaps(call, call.Text(0)))
                {
                    return call.Refuse("string has characters that the encoding lacks");
                }

                try
                {
                    byte[] mark = TextEncodings.IsMarkedUtf16(call.Text(1)) ? BigEndianMark : [];
                    return call.DerivedText(0, Convert.ToBase64String([.. mark, .. encoding.GetBytes(call.Text(0))]));
                }
                catch (EncoderFallbackException)
                {
                    return call.Refuse("string has characters that the encoding lacks");
                }
            },
        };

    private static bool HasGaps(FunctionCall call, string text) => text.Any(character => TextEncodings.IsGap(call.Text(1), character));

    private static UnknownValue UnknownEncoding(FunctionCall call) => call.GiveUp("the encoding is not known here");

    /// <summary>UTF-16 without a word about the order of bytes is big-endian, unless a mark says otherwise.</summary>
    private static Encoding? EncodingOf(FunctionCall call, byte[] bytes) => TextEncodings.IsMarkedUtf16(call.Text(1))
        ? TextEncodings.Find(bytes.AsSpan().StartsWith(LittleEndianMark) ? "utf-16le" : "utf-16be")
        : TextEncodings.Find(call.Text(1));

    private static string? TextOf(Encoding encoding, byte[] bytes, bool hasMark)
    {
        try
        {
            var start = hasMark && (bytes.AsSpan().StartsWith(BigEndianMark) || bytes.AsSpan().StartsWith(LittleEndianMark)) ? 2 : 0;
            var text = encoding.GetString(bytes, start, bytes.Length - start);
            return text.Contains('\uFFFD') ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
