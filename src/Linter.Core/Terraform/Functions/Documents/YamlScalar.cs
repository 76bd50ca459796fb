using System.Globalization;
using Linter.Core.Terraform.Functions.Encodings;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Documents;

/// <summary>What a scalar of a YAML document means: the words of YAML 1.1, the numbers of YAML 1.2, timestamps as text.</summary>
internal static class YamlScalar
{
    private const string Prefix = "tag:yaml.org,2002:";

    /// <summary>Resolves a scalar.</summary>
    /// <param name="tag">Its tag, or empty.</param>
    /// <param name="text">Its text.</param>
    /// <param name="isQuoted">Whether it stands in quotes.</param>
    /// <param name="origin">Where the document came from, or null.</param>
    /// <returns>The value, or null where the text does not fit the tag.</returns>
    public static Value? Resolve(string tag, string text, bool isQuoted, Origin? origin)
    {
        var kind = tag.StartsWith(Prefix, StringComparison.Ordinal) ? tag[Prefix.Length..] : tag;
        if (kind is not ("" or "str" or "bool" or "int" or "float" or "null" or "timestamp" or "binary"))
        {
            return null;
        }

        if (kind is "str" or "binary")
        {
            return kind == "str" || StrictBase64.Decode(text) is not null ? new StringValue(text, origin) : null;
        }

        if (IsSuspect(text))
        {
            if (isQuoted)
            {
                return new StringValue(text, origin);
            }

            if (Word(text, origin) is { } word)
            {
                return word;
            }

            if (kind.Length == 0 && text is ".nan" or ".NaN" or ".NAN")
            {
                return null;
            }

            if (Guess(kind, text, origin) is { } guessed)
            {
                return guessed;
            }
        }

        return kind switch
        {
            "" => new StringValue(text, origin),
            "int" or "float" => ReadNumber(text.Replace("_", "", StringComparison.Ordinal), origin),
            "null" => new NullValue(HclType.Dynamic, origin),
            _ => null,
        };
    }

    /// <summary>Whether a scalar that is not in quotes is a number too large to be read here.</summary>
    public static bool IsTooLarge(string text) => IsSuspect(text) && text.Length > 0 && IsDecimal(text) && !Number.TryParse(text, out _);

    /// <summary>Whether the first character lets it be something else than text.</summary>
    private static bool IsSuspect(string text) => text.Length == 0 || char.IsAsciiDigit(text[0]) || "+-.yYnNtTfFoO~".Contains(text[0]);

    private static Value? Word(string text, Origin? origin) => text switch
    {
        "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON" => new BoolValue(true, origin),
        "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF" => new BoolValue(false, origin),
        "" or "~" or "null" or "Null" or "NULL" => new NullValue(HclType.Dynamic, origin),
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" => new NumberValue(Number.PositiveInfinity, origin),
        "-.inf" or "-.Inf" or "-.INF" => new NumberValue(Number.NegativeInfinity, origin),
        _ => null,
    };

    /// <summary>What a text that starts like a number or a date is, whatever its tag says.</summary>
    private static Value? Guess(string kind, string text, Origin? origin)
    {
        if (text[0] == '.')
        {
            return Number.TryParse(text, out var fraction) ? new NumberValue(fraction, origin) : null;
        }

        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('+' or '-'))
        {
            return null;
        }

        if (kind is "" or "timestamp" && YamlTimestamp.Read(text) is { } timestamp)
        {
            return new StringValue(timestamp, origin);
        }

        return IsInteger(text) || IsDecimal(text) ? ReadNumber(text, origin) : null;
    }

    private static bool IsInteger(string text) => text switch
    {
        ['0', 'o', .. var octal] when octal.Length > 0 => octal.All(c => c is >= '0' and <= '7'),
        ['0', 'x', .. var hexadecimal] when hexadecimal.Length > 0 => hexadecimal.All(char.IsAsciiHexDigit),
        _ => text.AsSpan().TrimStart("+-").Length > 0 && text.AsSpan(text[0] is '+' or '-' ? 1 : 0).ContainsAnyExceptInRange('0', '9') is false,
    };

    /// <summary>Digits with a point before, in or behind them, and an exponent perhaps.</summary>
    private static bool IsDecimal(string text)
    {
        var rest = text.AsSpan(text[0] is '+' or '-' ? 1 : 0);
        var mark = rest.IndexOfAny('e', 'E');
        if (mark >= 0)
        {
            var exponent = rest[(mark + 1)..];
            exponent = exponent is ['+' or '-', ..] ? exponent[1..] : exponent;
            if (exponent.IsEmpty || exponent.ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }

            rest = rest[..mark];
        }

        var point = rest.IndexOf('.');
        var whole = point < 0 ? rest : rest[..point];
        var fraction = point < 0 ? [] : rest[(point + 1)..];
        return (whole.Length > 0 || fraction.Length > 0) && !whole.ContainsAnyExceptInRange('0', '9') && !fraction.ContainsAnyExceptInRange('0', '9');
    }

    private static NumberValue? ReadNumber(string text, Origin? origin)
    {
        if (Number.TryParse(text, out var number))
        {
            return new NumberValue(number, origin);
        }

        // What starts with a base is read as a program's integer.
        var style = text switch
        {
            ['0', 'x' or 'X', ..] => (Base: 16, NumberStyles.AllowHexSpecifier),
            ['0', 'b' or 'B', ..] => (Base: 2, NumberStyles.AllowBinarySpecifier),
            _ => (Base: 0, NumberStyles.None),
        };
        if (style.Base != 0)
        {
            return ulong.TryParse(text.AsSpan(2), style.Item2, CultureInfo.InvariantCulture, out var based) ? new NumberValue((decimal)based, origin) : null;
        }

        return text is ['0', 'o' or 'O', .. { Length: > 0 and <= 21 } octal] && octal.All(c => c is >= '0' and <= '7')
            ? new NumberValue(octal.Aggregate(0m, (sum, digit) => (sum * 8) + (digit - '0')), origin)
            : null;
    }
}
