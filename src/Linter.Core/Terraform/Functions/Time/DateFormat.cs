using System.Globalization;
using System.Text;

namespace Linter.Core.Terraform.Functions.Time;

/// <summary>Writes a timestamp by a pattern of formatdate: runs of one letter are parts of the date, the rest stands for itself.</summary>
internal static class DateFormat
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <summary>Writes the timestamp.</summary>
    /// <returns>The text, or null where the pattern has a part that does not exist or a quote that does not end.</returns>
    public static string? Format(string pattern, Timestamp time)
    {
        var result = new StringBuilder();
        for (var at = 0; at < pattern.Length;)
        {
            if (pattern[at] == '\'')
            {
                if (!TryReadQuoted(pattern, ref at, result))
                {
                    return null;
                }
            }
            else if (char.IsAsciiLetter(pattern[at]))
            {
                var start = at;
                while (at < pattern.Length && pattern[at] == pattern[start])
                {
                    at++;
                }

                if (Part(pattern[start], at - start, time) is not { } part)
                {
                    return null;
                }

                result.Append(part);
            }
            else
            {
                result.Append(pattern[at++]);
            }
        }

        return result.ToString();
    }

    /// <summary>Reads quoted text; two quotes in it stand for one, and so do two quotes alone.</summary>
    private static bool TryReadQuoted(string pattern, ref int at, StringBuilder result)
    {
        if (at + 1 < pattern.Length && pattern[at + 1] == '\'')
        {
            result.Append('\'');
            at += 2;
            return true;
        }

        for (at++; at < pattern.Length; at++)
        {
            if (pattern[at] != '\'')
            {
                result.Append(pattern[at]);
            }
            else if (at + 1 < pattern.Length && pattern[at + 1] == '\'')
            {
                result.Append('\'');
                at++;
            }
            else
            {
                at++;
                return true;
            }
        }

        return false;
    }

    private static string? Part(char letter, int length, Timestamp time)
    {
        var (year, month, day) = time.Date;
        var hour = time.SecondOfDay / 3600;
        return (letter, length) switch
        {
            ('Y', 2) => Digits((int)(year % 100), 2),
            ('Y', 4) => Digits((int)year, 4),
            ('M', 1 or 2) => Digits(month, length),
            ('M', 3) => Months[month - 1][..3],
            ('M', 4) => Months[month - 1],
            ('D', 1 or 2) => Digits(day, length),
            ('E', 3) => Days[time.DayOfWeek][..3],
            ('E', 4) => Days[time.DayOfWeek],
            ('h', 1 or 2) => Digits(hour, length),
            ('H', 1 or 2) => Digits(hour % 12 == 0 ? 12 : hour % 12, length),
            ('A', 2) => hour < 12 ? "AM" : "PM",
            ('a', 2) => hour < 12 ? "am" : "pm",
            ('m', 1 or 2) => Digits(time.SecondOfDay / 60 % 60, length),
            ('s', 1 or 2) => Digits(time.SecondOfDay % 60, length),
            ('Z', 1) => time.Offset(":", "Z"),
            ('Z', 3) => time.Offset("", "UTC"),
            ('Z', 4) => time.Offset("", null),
            ('Z', 5) => time.Offset(":", null),
            _ => null,
        };
    }

    private static string Digits(int number, int length) => number.ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');
}
