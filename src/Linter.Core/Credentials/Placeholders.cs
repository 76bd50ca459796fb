using System.Buffers;

namespace Linter.Core.Credentials;

/// <summary>How a text gives away that it stands for a value and is none.</summary>
internal enum PlaceholderKind
{
    /// <summary>An example of the AWS documentation.</summary>
    Documentation,

    /// <summary>Words: <c>YOUR_ACCESS_KEY</c>, <c>changeme</c>, <c>unknown</c>.</summary>
    Words,

    /// <summary>Filling: one character again and again, or letters and digits in their order.</summary>
    Filler,

    /// <summary>A sample key of an emulator or another store: <c>test</c>, <c>minioadmin</c>.</summary>
    Sample,

    /// <summary>A mark in angle or square brackets that was to be replaced: <c>&lt;your key&gt;</c>.</summary>
    Template,
}

/// <summary>Recognises texts that stand for a credential and are none.</summary>
/// <remarks>Random text of 20 characters or more never falls under this: it has no words, no runs and no order.</remarks>
internal static class Placeholders
{
    private const int LongestText = 512;

    private static readonly SearchValues<string> s_example = SearchValues.Create(["EXAMPLE"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text is a placeholder.</summary>
    public static bool IsPlaceholder(string? text) => KindOf(text) is not null;

    /// <summary>How a text gives away that it is a placeholder, or null where it does not.</summary>
    public static PlaceholderKind? KindOf(string? text)
    {
        if (text is not { Length: > 0 and <= LongestText })
        {
            return null;
        }

        if (IsTemplateMark(text, out var inner))
        {
            // "<AKIA…>" is a key with brackets around it, "<your key>" is none.
            return AccessKeyId.TryParse(inner, out _) || SecretAccessKey.HasShape(inner) ? null : PlaceholderKind.Template;
        }

        if (text.AsSpan().ContainsAny(s_example))
        {
            return PlaceholderKind.Documentation;
        }

        var letters = WithoutSeparators(text);
        var withoutPrefix = WithoutKeyPrefix(letters);
        var hasPrefix = withoutPrefix.Length != letters.Length;
        if (IsFiller(text) || IsFiller(letters) || (hasPrefix && IsFiller(withoutPrefix)))
        {
            return PlaceholderKind.Filler;
        }

        if (SampleKeys.Contains(text))
        {
            return PlaceholderKind.Sample;
        }

        return PlaceholderWords.Covers(letters) || (hasPrefix && PlaceholderWords.Covers(withoutPrefix)) ? PlaceholderKind.Words : null;
    }

    // "<…>", "[…]", "{…}", "__…__", "((…))" around words; unresolved references such as "{{ x }}" are Wrapping's.
    private static bool IsTemplateMark(string text, out string inner)
    {
        (inner, var isMark) = text.Trim() switch
        {
            ['<', .. var angled, '>'] => (angled.Trim('<', '>', ' '), true),
            ['[', .. var squared, ']'] => (squared.Trim('[', ']', ' '), true),
            ['(', .. var rounded, ')'] => (rounded.Trim('(', ')', ' '), true),
            _ => ("", false),
        };
        return isMark && inner.Length > 0;
    }

    private static string WithoutSeparators(string text)
    {
        Span<char> letters = stackalloc char[LongestText];
        var count = 0;
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                letters[count++] = char.ToLowerInvariant(character);
            }
        }

        return letters[..count].ToString();
    }

    private static string WithoutKeyPrefix(string letters) =>
        letters.Length > 7 && (letters.StartsWith("akia", StringComparison.Ordinal) || letters.StartsWith("asia", StringComparison.Ordinal))
            ? letters[4..]
            : letters;

    private static bool IsFiller(string text) =>
        text.Length >= 3
        && (LongestRun(text) >= Math.Min(8, text.Length)
            || (text.Length >= 10 && TextShape.DifferentCharacters(text) <= (text.Length >= 14 ? 3 : 2))
            || InStretches(text) * 4 >= text.Length * 3
            || IsRepetition(text));

    private static int LongestRun(string text)
    {
        var (longest, current) = (1, 1);
        for (var index = 1; index < text.Length; index++)
        {
            current = text[index] == text[index - 1] ? current + 1 : 1;
            longest = Math.Max(longest, current);
        }

        return longest;
    }

    // How many characters stand in stretches of three or more that repeat or go on in order: "aaa", "abc", "123", "cba", "890".
    private static int InStretches(string text)
    {
        var (covered, start) = (0, 0);
        while (start < text.Length - 1)
        {
            var length = LengthOfStretch(text, start);
            covered += length >= 3 ? length : 0;
            start += length >= 3 ? length : 1;
        }

        return covered;
    }

    private static int LengthOfStretch(string text, int start)
    {
        var end = start + 1;
        var step = StepBetween(text[start], text[end]);
        while (step is not null && end + 1 < text.Length && StepBetween(text[end], text[end + 1]) == step)
        {
            end++;
        }

        return end + 1 - start;
    }

    private static int? StepBetween(char first, char second) =>
        first == '9' && second == '0' ? 1 : Math.Abs(second - first) <= 1 ? second - first : null;

    // "1234512345", "abcabcabc", "deadbeefdeadbeef".
    private static bool IsRepetition(string text)
    {
        for (var period = 2; period <= text.Length / 2 && period <= 10; period++)
        {
            if (text.Length >= 9 && text.AsSpan(period).SequenceEqual(text.AsSpan(0, text.Length - period)))
            {
                return true;
            }
        }

        return false;
    }
}
