using System.Globalization;

namespace Linter.Core.Terraform.Functions.RegularExpressions;

/// <summary>Reads what stands behind a backslash, in and outside of classes.</summary>
internal static class EscapeReader
{
    private static readonly (int From, int To)[] Digits = [('0', '9')];
    private static readonly (int From, int To)[] Spaces = [('\t', '\n'), ('\f', '\r'), (' ', ' ')];
    private static readonly (int From, int To)[] Words = [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];

    /// <summary>Reads a class like <c>\d</c> or <c>\p{Lu}</c>, of ASCII for the former.</summary>
    /// <returns>The class; null with outcome Translated where what follows is not one.</returns>
    public static CharacterSet? TryTakeClass(PatternReader reader, bool ignoresCase, ref TranslationOutcome outcome)
    {
        var ranges = reader.Next switch
        {
            'd' or 'D' => Digits,
            's' or 'S' => Spaces,
            'w' or 'W' => Words,
            _ => null,
        };
        if (ranges is not null)
        {
            var isNegated = char.IsAsciiLetterUpper((char)reader.Take());
            var set = CharacterSet.Of(ranges);
            if (ignoresCase)
            {
                set.AddOtherCases();
            }

            return isNegated ? set.Negate() : set;
        }

        return reader.Next is 'p' or 'P' ? TakeCategory(reader, ignoresCase, ref outcome) : null;
    }

    /// <summary>Reads one escaped character; null where it does not exist.</summary>
    public static int? TakeCharacter(PatternReader reader)
    {
        if (reader.IsAtEnd)
        {
            return null;
        }

        var escaped = reader.Take();
        return escaped switch
        {
            'a' => '\a',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            'x' => TakeHexadecimal(reader),
            >= '1' and <= '7' when reader.Next is not (>= '0' and <= '7') => null,
            >= '0' and <= '7' => TakeOctal(reader, escaped - '0'),
            < 0x80 when !char.IsAsciiLetterOrDigit((char)escaped) => escaped,
            _ => null,
        };
    }

    private static CharacterSet? TakeCategory(PatternReader reader, bool ignoresCase, ref TranslationOutcome outcome)
    {
        var isNegated = reader.Take() == 'P';
        var name = reader.IsAtEnd ? null : reader.TryTake("{") ? reader.TakeThrough("}") : char.ConvertFromUtf32(reader.Take());
        if (name is null)
        {
            outcome = TranslationOutcome.Invalid;
            return null;
        }

        if (name.StartsWith('^'))
        {
            isNegated = !isNegated;
            name = name[1..];
        }

        var set = name == "Any" ? CharacterSet.All : CharacterSet.OfCategory(name, reader.Alphabet);
        if (set is null)
        {
            // A script (\p{Greek}), or nothing at all: there are no tables of scripts here to tell.
            outcome = TranslationOutcome.Unsupported;
            return null;
        }

        if (ignoresCase && name != "Any")
        {
            // Only the text's own characters are in the set, so another case of them need not be.
            outcome = TranslationOutcome.Unsupported;
            return null;
        }

        return isNegated ? set.Negate() : set;
    }

    private static int? TakeOctal(PatternReader reader, int value)
    {
        for (var more = 0; more < 2 && reader.Next is >= '0' and <= '7'; more++)
        {
            value = (value * 8) + (reader.Take() - '0');
        }

        return value;
    }

    private static int? TakeHexadecimal(PatternReader reader)
    {
        string? digits;
        if (reader.TryTake("{"))
        {
            digits = reader.TakeThrough("}");
        }
        else
        {
            digits = "";
            for (var count = 0; count < 2 && !reader.IsAtEnd; count++)
            {
                digits += char.ConvertFromUtf32(reader.Take());
            }

            digits = digits.Length == 2 ? digits : null;
        }

        return digits is { Length: > 0 and <= 8 } && digits.All(char.IsAsciiHexDigit)
            && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 0x10FFFF
                ? value
                : null;
    }
}
