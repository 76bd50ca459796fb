using System.Globalization;
using System.Text;

namespace Linter.Core.Terraform.Functions.Documents;

/// <summary>Texts as scalars of a YAML document: in double quotes with escapes, or as literal blocks.</summary>
internal static class YamlText
{
    private const int BestWidth = 80;

    /// <summary>Whether a text can stand as a literal block: it has lines that do not end in blanks, and nothing that must be escaped.</summary>
    public static bool FitsLiteral(string text) =>
        text.Contains('\n')
        && !text.EndsWith(' ')
        && !text.Contains(" \n", StringComparison.Ordinal)
        && text.EnumerateRunes().All(rune => IsPrintable(rune.Value));

    /// <summary>Whether a text has line ends of two kinds, which literal blocks mix in a way that is not worth copying.</summary>
    public static bool MixesLineEnds(string text) => text.Contains('\n') && text.AsSpan().ContainsAny('\u2028', '\u2029');

    /// <summary>A literal block, its header first, with a newline at the end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="indent">Number of blanks before each line.</param>
    public static string Literal(string text, int indent)
    {
        var hint = text[0] is ' ' or '\n' ? "2" : "";
        var chomping = !text.EndsWith('\n') ? "-" : text.Length == 1 || text[^2] == '\n' ? "+" : "";
        var lines = text.Split('\n');
        var count = text.EndsWith('\n') ? lines.Length - 1 : lines.Length;
        var result = new StringBuilder($"|{hint}{chomping}\n");
        foreach (var line in lines.Take(count))
        {
            result.Append(' ', line.Length == 0 ? 0 : indent).Append(line).Append('\n');
        }

        return result.ToString();
    }

    /// <summary>A text in double quotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="column">Where its first quote stands, from 0.</param>
    /// <param name="indent">Number of blanks at the start of a further line; null to keep all on one.</param>
    public static string Quoted(string text, int column, int? indent)
    {
        var result = new StringBuilder("\"");
        column++;
        var wasBlank = false;
        for (var at = 0; at < text.Length;)
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var next = at + length;
            if (rune.Value == ' ')
            {
                if (indent is { } blanks && !wasBlank && column > BestWidth && at > 0 && next < text.Length)
                {
                    result.Append('\n').Append(' ', blanks).Append(text[next] == ' ' ? "\\" : "");
                    column = blanks + (text[next] == ' ' ? 1 : 0);
                }
                else
                {
                    result.Append(' ');
                    column++;
                }
            }
            else
            {
                var written = Escaped(rune);
                result.Append(written);
                column += written == rune.ToString() ? 1 : written.Length;
            }

            wasBlank = rune.Value == ' ';
            at = next;
        }

        return result.Append('"').ToString();
    }

    private static string Escaped(Rune rune) => rune.Value switch
    {
        0 => "\\0",
        7 => "\\a",
        8 => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\v' => "\\v",
        '\f' => "\\f",
        '\r' => "\\r",
        0x1B => "\\e",
        '"' => "\\\"",
        '\\' => "\\\\",
        0x85 => "\\N",
        0x2028 => "\\L",
        0x2029 => "\\P",
        var value when IsPrintable(value) => rune.ToString(),
        <= 0xFF and var value => string.Create(CultureInfo.InvariantCulture, $"\\x{value:X2}"),
        <= 0xFFFF and var value => string.Create(CultureInfo.InvariantCulture, $"\\u{value:X4}"),
        var value => string.Create(CultureInfo.InvariantCulture, $"\\U{value:X8}"),
    };

    private static bool IsPrintable(int value) =>
        value == '\n' || value is (>= 0x20 and <= 0x7E) or (>= 0xA0 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD and not 0xFEFF);
}
