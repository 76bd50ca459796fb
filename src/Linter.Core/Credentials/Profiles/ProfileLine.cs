namespace Linter.Core.Credentials.Profiles;

/// <summary>What one line of a shared file says, by the rules of the Go SDK 2.</summary>
internal static class ProfileLine
{
    /// <summary>The name in a header, its blanks reduced to one behind the first word; or null where the line is no header.</summary>
    public static string? ReadHeader(string line)
    {
        // In a header, unlike in a property, a comment needs no blank in front.
        var text = Before(Before(line, "#"), ";").Trim();
        if (text is not ['[', .., ']'])
        {
            return null;
        }

        text = text[1..^1].Trim();
        var first = text.AsSpan().IndexOfAny(' ', '\t');
        return first <= 0 ? text : $"{text[..first]} {text[first..].TrimStart(' ', '\t')}";
    }

    /// <summary>A property that starts at the line's first column, or null.</summary>
    public static (string Name, string Value)? ReadProperty(string line) => Split(TrimComment(line).TrimEnd(' ', '\t'));

    /// <summary>A property behind blanks, or null; what looks like a comment stays part of its value.</summary>
    public static (string Name, string Value)? ReadIndentedProperty(string line) => Split(line.TrimStart(' ', '\t'));

    /// <summary>The text in front of a comment, which needs a blank or tab before its mark.</summary>
    public static string TrimComment(string text) => Before(Before(Before(Before(text, " #"), " ;"), "\t#"), "\t;");

    private static string Before(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? text : text[..at];
    }

    private static (string Name, string Value)? Split(string text)
    {
        var at = text.AsSpan().IndexOfAny('=', ':');
        return at < 0 ? null : (text[..at].Trim().ToLowerInvariant(), Unquote(text[(at + 1)..].Trim()));
    }

    // A pair of quotes around nothing stays, and so does one that is not closed: both are then part of the value.
    private static string Unquote(string value)
    {
        var inner = value.Length > 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;
        return inner.Replace("\\\"", "\"", StringComparison.Ordinal)
            .Replace("\\'", "'", StringComparison.Ordinal)
            .Replace("\\n", "\n", StringComparison.Ordinal);
    }
}
