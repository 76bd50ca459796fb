using System.Globalization;

namespace Linter.Core.Terraform.Functions.Time;

/// <summary>Reads durations as Terraform's timeadd takes them: <c>-1h30m</c>, <c>1.5h</c>, <c>300ms</c>.</summary>
internal static class Duration
{
    /// <summary>Reads a duration.</summary>
    /// <param name="text">The text.</param>
    /// <param name="nanoseconds">The duration; it takes up to 292 years either way.</param>
    public static bool TryParse(string text, out long nanoseconds)
    {
        nanoseconds = 0;
        var at = text is ['-' or '+', ..] ? 1 : 0;
        var isNegative = text.StartsWith('-');
        if (text.AsSpan(at) is "0")
        {
            return true;
        }

        var total = Int128.Zero;
        var start = at;
        while (at < text.Length)
        {
            if (!TryReadPart(text, ref at, out var part) || (total += part) > (Int128)long.MaxValue + (isNegative ? 1 : 0))
            {
                return false;
            }
        }

        nanoseconds = (long)(isNegative ? -total : total);
        return at > start;
    }

    private static bool TryReadPart(string text, ref int at, out Int128 nanoseconds)
    {
        nanoseconds = 0;
        var whole = TakeDigits(text, ref at);
        var hasPoint = at < text.Length && text[at] == '.';
        at += hasPoint ? 1 : 0;
        var fraction = hasPoint ? TakeDigits(text, ref at) : "";
        var unitStart = at;
        while (at < text.Length && text[at] != '.' && !char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        if ((whole.Length == 0 && fraction.Length == 0) || whole.Length > 19 || NanosecondsIn(text.AsSpan(unitStart, at - unitStart)) is not { } unit)
        {
            return false;
        }

        nanoseconds = Int128.Parse("0" + whole, CultureInfo.InvariantCulture) * unit;

        // Eighteen digits of fraction are more than a nanosecond in an hour can show.
        var kept = fraction[..Math.Min(fraction.Length, 18)];
        if (kept.Length > 0)
        {
            nanoseconds += Int128.Parse(kept, CultureInfo.InvariantCulture) * unit / (Int128)Math.Pow(10, kept.Length);
        }

        return true;
    }

    private static string TakeDigits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return text[start..at];
    }

    private static long? NanosecondsIn(ReadOnlySpan<char> unit) => unit switch
    {
        "ns" => 1,
        "us" or "\u00B5s" or "\u03BCs" => 1_000,
        "ms" => 1_000_000,
        "s" => 1_000_000_000,
        "m" => 60_000_000_000,
        "h" => 3_600_000_000_000,
        _ => null,
    };
}
