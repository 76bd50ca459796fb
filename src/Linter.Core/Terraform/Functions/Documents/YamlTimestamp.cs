using System.Globalization;
using System.Text;
using Linter.Core.Terraform.Functions.Time;

namespace Linter.Core.Terraform.Functions.Documents;

/// <summary>Dates and times of YAML, which Terraform turns into text in the form of RFC 3339.</summary>
internal static class YamlTimestamp
{
    /// <summary>Reads a date, or a date and a time; null where the text is neither.</summary>
    public static string? Read(string text)
    {
        var dashes = text.Split('-', 3);
        if (dashes.Length < 3 || dashes[0].Length != 4)
        {
            return null;
        }

        var separator = dashes[2].IndexOfAny(['T', 't', ' ']);
        var day = separator < 0 ? dashes[2] : dashes[2][..separator];
        var date = $"{dashes[0]}-{TwoDigits(dashes[1])}-{TwoDigits(day)}";
        var time = separator < 0 ? "00:00:00Z" : Time(dashes[2][(separator + 1)..], dashes[2][separator] == ' ');
        return time is not null && Timestamp.TryParse($"{date}T{time}", lenient: false, out var timestamp) ? timestamp.ToString() : null;
    }

    /// <summary>The time in the strict form; behind a blank it has no offset, behind a T it has one.</summary>
    private static string? Time(string text, bool isLocal)
    {
        var end = text.AsSpan().IndexOfAny('Z', '+', '-');
        if (isLocal != end < 0)
        {
            return null;
        }

        var clock = isLocal ? text : text[..end];
        var parts = clock.Split(':');
        if (parts.Length != 3)
        {
            return null;
        }

        var point = parts[2].IndexOf('.', StringComparison.Ordinal);
        var second = point < 0 ? parts[2] : parts[2][..point];
        return new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{TwoDigits(parts[0])}:{TwoDigits(parts[1])}:{TwoDigits(second)}")
            .Append(point < 0 ? "" : parts[2][point..])
            .Append(isLocal ? "Z" : text[end..])
            .ToString();
    }

    private static string TwoDigits(string digits) => digits.Length == 1 ? "0" + digits : digits;
}
