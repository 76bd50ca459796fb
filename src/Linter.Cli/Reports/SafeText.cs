using System.Globalization;
using System.Text;
using Linter.Core.Credentials;

namespace Linter.Cli.Reports;

/// <summary>
/// Makes characters visible that steer a terminal, turn the reading direction or cannot be seen. Whatever stands in a file, its name
/// or a message must not be able to colour, move, hide or reorder a report.
/// </summary>
internal static class SafeText
{
    /// <summary>The text on one line, every steering character written as <c>\u{1B}</c>.</summary>
    public static string OneLine(string text)
    {
        var first = FirstUnsafe(text);
        if (first < 0)
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 16).Append(text, 0, first);
        for (var at = first; at < text.Length; at++)
        {
            Append(safe, text, ref at);
        }

        return safe.ToString();
    }

    /// <summary>A message on one line: what rules say holds no secret, and this is the last wall should one ever do.</summary>
    public static string Message(string text) => OneLine(Masking.MaskAll(text));

    /// <summary>Whether the text has a character that <see cref="OneLine"/> would write differently, line breaks and tabs aside.</summary>
    public static bool HasSteering(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('\t' or '\n' or '\r') && IsUnsafeAt(text, ref at))
            {
                return true;
            }
        }

        return false;
    }

    private static int FirstUnsafe(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            if (IsUnsafeAt(text, ref at))
            {
                return start;
            }
        }

        return -1;
    }

    private static void Append(StringBuilder safe, string text, ref int at)
    {
        var start = at;
        if (!IsUnsafeAt(text, ref at))
        {
            safe.Append(text, start, at - start + 1);
        }
        else if (text[start] == '\t')
        {
            safe.Append(' ');
        }
        else
        {
            safe.Append("\\u{").Append(((int)text[start]).ToString("X", CultureInfo.InvariantCulture)).Append('}');
        }
    }

    /// <summary>Moves <paramref name="at"/> to the last code unit of the character that stands there.</summary>
    private static bool IsUnsafeAt(string text, ref int at)
    {
        var unit = text[at];
        if (unit < 0x7F)
        {
            return unit < 0x20;
        }

        if (char.IsHighSurrogate(unit) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            at++;
            return false;
        }

        return char.IsSurrogate(unit) || unit is <= '\u009F' or '\u061C' or '\u200B' or '\u200E' or '\u200F'
            or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF';
    }
}
