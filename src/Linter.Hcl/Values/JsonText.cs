using System.Globalization;
using System.Text;

namespace Linter.Hcl.Values;

/// <summary>Writes values as JSON text, byte for byte as Terraform's <c>jsonencode</c> does: no blanks, sorted names, <c>&lt; &gt; &amp;</c> escaped.</summary>
public static class JsonText
{
    /// <summary>Longest text that is written, in characters.</summary>
    public const int MaximumLength = 4 * 1024 * 1024;

    /// <summary>Writes a value. Marks are not looked at: whoever calls this decides where the text may go.</summary>
    /// <returns>The text; null where the value is not wholly known or holds an infinite number, or where the text would be longer than <see cref="MaximumLength"/>.</returns>
    public static string? Write(Value value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!value.IsWhollyKnown || value.Weight > MaximumLength)
        {
            return null;
        }

        var text = new StringBuilder();
        return TryAppend(value, text) ? text.ToString() : null;
    }

    private static bool TryAppend(Value value, StringBuilder text)
    {
        switch (value)
        {
            case BoolValue truth:
                text.Append(truth.Content ? "true" : "false");
                break;
            case NumberValue { Content.IsInfinite: true }:
                return false;
            case NumberValue number:
                text.Append(number.ContentText);
                break;
            case StringValue word:
                AppendString(word.Content, text);
                break;
            case SequenceValue sequence:
                return TryAppendSequence(sequence, text);
            case MappingValue mapping:
                return TryAppendMapping(mapping, text);
            default:
                text.Append("null");
                break;
        }

        return text.Length <= MaximumLength;
    }

    private static bool TryAppendSequence(SequenceValue sequence, StringBuilder text)
    {
        text.Append('[');
        var isFirst = true;
        foreach (var element in sequence.Elements)
        {
            text.Append(isFirst ? "" : ",");
            isFirst = false;
            if (!TryAppend(element, text))
            {
                return false;
            }
        }

        text.Append(']');
        return true;
    }

    private static bool TryAppendMapping(MappingValue mapping, StringBuilder text)
    {
        text.Append('{');
        var isFirst = true;
        foreach (var (name, item) in mapping.Items)
        {
            text.Append(isFirst ? "" : ",");
            isFirst = false;
            AppendString(name, text);
            text.Append(':');
            if (!TryAppend(item, text))
            {
                return false;
            }
        }

        text.Append('}');
        return true;
    }

    private static void AppendString(string content, StringBuilder text)
    {
        text.Append('"');
        foreach (var rune in content.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),

                // Escaped so that the text may stand in HTML and in JavaScript.
                < ' ' or '<' or '>' or '&' or 0x2028 or 0x2029 => text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                < 0x10000 => text.Append((char)rune.Value),
                _ => text.Append(rune.ToString()),
            };
        }

        text.Append('"');
    }
}
