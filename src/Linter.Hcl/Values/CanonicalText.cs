using System.Globalization;
using System.Text;

namespace Linter.Hcl.Values;

/// <summary>Texts for values of one type, to find equal ones and to order them as Terraform does. They hold the content, so they go nowhere else.</summary>
internal static class CanonicalText
{
    /// <summary>The text that tells equal from different.</summary>
    public static string ForEquality(Value value) => Of(value, isExact: true);

    /// <summary>The text by which sets are ordered; numbers have ten digits in it, so different values may have the same.</summary>
    public static string ForOrder(Value value) => Of(value, isExact: false);

    private static string Of(Value value, bool isExact)
    {
        var text = new StringBuilder();
        Append(value, text, isExact);
        return text.ToString();
    }

    private static void Append(Value value, StringBuilder text, bool isExact)
    {
        switch (value)
        {
            case NullValue:
                text.Append('~');
                break;
            case BoolValue truth:
                text.Append(truth.Content ? 'T' : 'F');
                break;
            case NumberValue number:
                AppendNumber(number.Content, text, isExact);
                break;
            case StringValue word:
                AppendQuoted(word.Content, text);
                break;
            case SequenceValue sequence:
                var isTuple = sequence.Type.Kind == TypeKind.Tuple;
                text.Append(isTuple ? '<' : '[');
                foreach (var element in sequence.Elements)
                {
                    Append(element, text, isExact);
                    text.Append(';');
                }

                text.Append(isTuple ? '>' : ']');
                break;
            case MappingValue mapping:
                AppendMapping(mapping, text, isExact);
                break;
            default:
                text.Append('?');
                break;
        }
    }

    private static void AppendMapping(MappingValue mapping, StringBuilder text, bool isExact)
    {
        var isMap = mapping.Type.Kind == TypeKind.Map;
        text.Append(isMap ? '{' : '<');
        foreach (var (name, item) in mapping.Items)
        {
            if (isMap)
            {
                AppendQuoted(name, text);
                text.Append(':');
            }

            Append(item, text, isExact);
            text.Append(';');
        }

        text.Append(isMap ? '}' : '>');
    }

    /// <summary>Ten significant digits as Go prints them; with the exact ones behind them where they matter.</summary>
    private static void AppendNumber(Number number, StringBuilder text, bool isExact)
    {
        const int Significant = 10;
        if (number.Sign == 0 || number.IsInfinite)
        {
            text.Append(number.ToText());
            return;
        }

        var (digits, point) = number.ExactDecimal();
        var exact = digits;
        if (digits.Length > Significant)
        {
            (digits, point) = Number.RoundsUp(digits, Significant)
                ? Number.RoundUp(digits, Significant, point)
                : (digits[..Significant].TrimEnd('0'), point);
        }

        var exponent = point - 1;
        var widest = digits.Length < Significant && digits.Length >= point ? digits.Length : Significant;
        text.Append(number.Sign < 0 ? "-" : "");
        if (exponent < -4 || exponent >= widest)
        {
            text.Append(digits[0]).Append(digits.Length > 1 ? "." : "").Append(digits, 1, digits.Length - 1);
            text.Append(CultureInfo.InvariantCulture, $"e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        }
        else if (point <= 0)
        {
            text.Append("0.").Append('0', -point).Append(digits);
        }
        else
        {
            text.Append(point >= digits.Length ? digits.PadRight(point, '0') : digits.Insert(point, "."));
        }

        if (isExact && exact.Length > Significant)
        {
            text.Append('\0').Append(exact);
        }
    }

    private static void AppendQuoted(string content, StringBuilder text)
    {
        text.Append('"');
        foreach (var rune in content.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\a' => text.Append("\\a"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\v' => text.Append("\\v"),
                < ' ' or 0x7F => text.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"),
                _ when IsPrintable(rune) => text.Append(rune.ToString()),
                < 0x10000 => text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => text.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}"),
            };
        }

        text.Append('"');
    }

    private static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
