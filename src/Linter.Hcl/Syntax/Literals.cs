using System.Text;
using Linter.Hcl.Text;

namespace Linter.Hcl.Syntax;

/// <summary>
/// What the text of strings and templates means: escapes, strip markers, the indentation of flush heredocs. Texts are in Unicode's form
/// C.
/// </summary>
public static class Literals
{
    /// <summary>
    /// Decodes what stands between the quotes of a string: backslash escapes, <c>$${</c> and <c>%%{</c>. Wrong escapes stay as they are.
    /// </summary>
    /// <param name="raw">The UTF-8 bytes between the quotes; invalid UTF-8 decodes to U+FFFD.</param>
    public static string DecodeQuoted(ReadOnlySpan<byte> raw)
    {
        if (raw.IndexOfAny((byte)'\\', (byte)'$', (byte)'%') < 0)
        {
            return UnicodeComposition.Compose(Encoding.UTF8.GetString(raw));
        }

        var text = new StringBuilder(raw.Length);
        var done = 0;
        for (var at = 0; at < raw.Length;)
        {
            var length = EscapeLength(raw[at..], out var meaning);
            if (length == 0)
            {
                at++;
                continue;
            }

            text.Append(Encoding.UTF8.GetString(raw[done..at])).Append(meaning);
            at += length;
            done = at;
        }

        return UnicodeComposition.Compose(text.Append(Encoding.UTF8.GetString(raw[done..])).ToString());
    }

    /// <summary>Decodes text of a heredoc or of a template file, where <c>$${</c> and <c>%%{</c> are the only escapes.</summary>
    /// <param name="raw">The UTF-8 bytes; invalid UTF-8 decodes to U+FFFD.</param>
    public static string DecodeUnquoted(ReadOnlySpan<byte> raw) => DecodeUnquoted(Encoding.UTF8.GetString(raw));

    /// <summary>Decodes text whose other escapes are decoded already (a JSON string): <c>$${</c> and <c>%%{</c> are left.</summary>
    public static string DecodeUnquoted(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return UnicodeComposition.Compose(text.Replace("$${", "${", StringComparison.Ordinal).Replace("%%{", "%{", StringComparison.Ordinal));
    }

    /// <summary>
    /// The text that every literal of a template stands for: escapes decoded, blanks removed where a neighbour has a strip marker (<c>~</c>),
    /// and the common indentation of a flush heredoc removed.
    /// </summary>
    /// <param name="template">The template; literals inside directives are included, those of templates inside its expressions are not.</param>
    /// <param name="source">The source of the tree that holds the template.</param>
    /// <returns>One text for every <see cref="TemplateLiteral"/>, found by reference; it may be empty, never null.</returns>
    public static IReadOnlyDictionary<TemplateLiteral, string> DecodeTemplate(TemplateExpression template, SourceText source)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(source);
        return new TemplateTextDecoder(template, source).Decode();
    }

    /// <summary>
    /// The length of the escape sequence that <paramref name="raw"/> starts with and what it means, or 0 where none starts.
    /// </summary>
    private static int EscapeLength(ReadOnlySpan<byte> raw, out string meaning)
    {
        meaning = raw switch
        {
            [(byte)'\\', (byte)'n', ..] => "\n",
            [(byte)'\\', (byte)'r', ..] => "\r",
            [(byte)'\\', (byte)'t', ..] => "\t",
            [(byte)'\\', (byte)'"', ..] => "\"",
            [(byte)'\\', (byte)'\\', ..] => "\\",
            [(byte)'$', (byte)'$', (byte)'{', ..] => "${",
            [(byte)'%', (byte)'%', (byte)'{', ..] => "%{",
            _ => "",
        };
        if (meaning.Length > 0)
        {
            return raw[0] == (byte)'\\' ? 2 : 3;
        }

        if (raw is not [(byte)'\\', (byte)'u' or (byte)'U', ..])
        {
            return 0;
        }

        var length = raw[1] == (byte)'u' ? 6 : 10;
        if (!TryReadHexadecimal(raw[2..], length - 2, out var value) || !Rune.IsValid(value))
        {
            return 0;
        }

        meaning = new Rune(value).ToString();
        return length;
    }

    /// <summary>Reads exactly <paramref name="digits"/> hexadecimal digits (at most 8).</summary>
    internal static bool TryReadHexadecimal(ReadOnlySpan<byte> raw, int digits, out uint value)
    {
        value = 0;
        if (raw.Length < digits)
        {
            return false;
        }

        foreach (var digit in raw[..digits])
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return false;
            }

            value = (value << 4) | (uint)HexadecimalValue(digit);
        }

        return true;
    }

    private static int HexadecimalValue(byte digit) => digit <= (byte)'9' ? digit - (byte)'0' : (digit | 0x20) - (byte)'a' + 10;
}
