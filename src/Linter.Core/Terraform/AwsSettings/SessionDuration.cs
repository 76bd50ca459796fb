using System.Buffers;
using System.Globalization;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.AwsSettings;

/// <summary>Reads how long the session of a role is to last.</summary>
internal static class SessionDuration
{
    /// <summary>The shortest session that STS gives, in seconds.</summary>
    public const int Shortest = 900;

    /// <summary>The longest session that any role can allow, in seconds.</summary>
    public const int Longest = 43_200;

    /// <summary>The longest session of a role that says nothing with <c>max_session_duration</c>, in seconds.</summary>
    public const int LongestUnlessAllowed = 3_600;

    /// <summary>The longest session of a role that another role assumes, in seconds, whatever the role allows.</summary>
    public const int LongestChained = 3_600;

    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789.");

    /// <summary>The duration that a role asks for, in seconds; null where none is given, known or readable.</summary>
    public static double? SecondsOf(RoleSettings role) =>
        role.Duration is { IsSet: true, Text: { } text } ? SecondsOf(text)
        : role.DurationInSeconds?.Value is NumberValue number && number.TryGetInt64(out var seconds) ? seconds
        : null;

    /// <summary>Reads a duration as Go writes it: <c>1h</c>, <c>90m</c>, <c>1h30m</c>, <c>3600s</c>.</summary>
    /// <returns>Seconds, or null where Go refuses the text.</returns>
    public static double? SecondsOf(string text)
    {
        var rest = text.AsSpan();
        var isNegative = rest is ['-', ..];
        rest = rest is ['+' or '-', ..] ? rest[1..] : rest;
        if (rest is "0")
        {
            return 0;
        }

        double total = 0;
        if (rest.IsEmpty)
        {
            return null;
        }

        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExcept(s_digits);
            if (digits <= 0 || !double.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            rest = rest[digits..];
            var unitLength = rest.IndexOfAny(s_digits) is var next and >= 0 ? next : rest.Length;
            if (FactorOf(rest[..unitLength]) is not { } factor)
            {
                return null;
            }

            total += number * factor;
            rest = rest[unitLength..];
        }

        return isNegative ? -total : total;
    }

    private static double? FactorOf(ReadOnlySpan<char> unit) => unit switch
    {
        "h" => 3_600,
        "m" => 60,
        "s" => 1,
        "ms" => 1e-3,
        "us" or "µs" or "μs" => 1e-6,
        "ns" => 1e-9,
        _ => null,
    };
}
