namespace Linter.Core.Terraform.Functions.RegularExpressions;

/// <summary>Walks over a pattern's code points.</summary>
internal sealed class PatternReader(string pattern)
{
    /// <summary>Index of the next UTF-16 code unit.</summary>
    public int At { get; private set; }

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => At >= pattern.Length;

    /// <summary>The next code unit, or NUL at the end.</summary>
    public char Next => IsAtEnd ? '\0' : pattern[At];

    /// <summary>Takes a text, if it is next.</summary>
    public bool TryTake(string text)
    {
        if (!pattern.AsSpan(At).StartsWith(text, StringComparison.Ordinal))
        {
            return false;
        }

        At += text.Length;
        return true;
    }

    /// <summary>Takes a code point; there must be one.</summary>
    public int Take()
    {
        var point = char.IsHighSurrogate(pattern[At]) && At + 1 < pattern.Length ? char.ConvertToUtf32(pattern, At) : pattern[At];
        At += point > 0xFFFF ? 2 : 1;
        return point;
    }

    /// <summary>Takes all up to a text and the text too; null where it does not come.</summary>
    public string? TakeThrough(string end)
    {
        var index = pattern.IndexOf(end, At, StringComparison.Ordinal);
        if (index < 0)
        {
            return null;
        }

        var taken = pattern[At..index];
        At = index + end.Length;
        return taken;
    }

    /// <summary>Takes all that is left.</summary>
    public string TakeRest()
    {
        var taken = pattern[At..];
        At = pattern.Length;
        return taken;
    }

    /// <summary>Goes back to a place.</summary>
    public void Reset(int at) => At = at;
}
