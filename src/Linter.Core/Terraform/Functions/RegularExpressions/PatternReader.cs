using System.Text;

namespace Linter.Core.Terraform.Functions.RegularExpressions;

/// <summary>Walks over a pattern's code points.</summary>
/// <param name="pattern">The pattern.</param>
/// <param name="text">The text that it will be matched with.</param>
internal sealed class PatternReader(string pattern, string text)
{
    /// <summary>The code points of the text, each once, in order.</summary>
    public IEnumerable<int> Alphabet => text.EnumerateRunes().Select(rune => rune.Value).Distinct().Order();

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
        _ = Rune.DecodeFromUtf16(pattern.AsSpan(At), out var rune, out var length);
        At += length;
        return rune.Value;
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
