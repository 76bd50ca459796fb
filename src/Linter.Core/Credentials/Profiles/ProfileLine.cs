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
    public static ProfileAssignment? ReadProperty(string line) => Split(TrimComment(line).TrimEnd(' ', '\t'));

    /// <summary>A property behind blanks, or null; what looks like a comment stays part of its value.</summary>
    public static ProfileAssignment? ReadIndentedProperty(string line) => Split(line.TrimStart(' ', '\t'));

    /// <summary>The text in front of a comment, which needs a blank or tab before its mark.</summary>
    public static string TrimComment(string text) => Before(Before(Before(Before(text, " #"), " ;"), "\t#"), "\t;");

    private static string Before(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? text : text[..at];
    }

    private static ProfileAssignment? Split(string text)
    {
        var at = text.AsSpan().IndexOfAny('=', ':');
        return at < 0 ? null : new ProfileAssignment(text[..at].Trim().ToLowerInvariant(), text[(at + 1)..].Trim());
    }
}

/// <summary>A name with a value.</summary>
/// <param name="Name">The name in lower case.</param>
/// <param name="Written">The value as it stands there.</param>
internal readonly record struct ProfileAssignment(string Name, string Written)
{
    /// <summary>Whether the value is nothing but a quote. The Go SDK takes it for both of a pair and crashes.</summary>
    public bool IsLoneQuote => Written is "\"" or "'";

    /// <summary>The value without one pair of quotes around it.</summary>
    public string Value => Written.Length > 1 && Written[0] is '"' or '\'' && Written[^1] == Written[0] ? Written[1..^1] : Written;

    /// <summary>The name, never the value.</summary>
    public override string ToString() => Name;
}
