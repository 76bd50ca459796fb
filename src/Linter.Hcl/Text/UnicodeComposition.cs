using System.Globalization;
using System.Text;

namespace Linter.Hcl.Text;

/// <summary>
/// Brings text into Unicode's normalization form C, in which the language compares strings. The platform's own method needs
/// its globalization data, which a self-contained program without them does not have: there it does nothing, and says nothing.
/// </summary>
internal static class UnicodeComposition
{
    private const char FirstThatMatters = '\u0300';
    private const int HangulBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailBase = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TrailCount = 28;
    private const int HangulCount = LeadCount * VowelCount * TrailCount;

    private static readonly Lazy<Tables> Data = new(Load);

    /// <summary>The text in form C. Text without combining marks comes back as it is, at once; a lone surrogate becomes U+FFFD.</summary>
    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstThatMatters, char.MaxValue))
        {
            return text;
        }

        var runes = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Decompose(rune.Value, runes);
        }

        SortMarks(runes);
        return Join(runes);
    }

    private static void Decompose(int character, List<int> runes)
    {
        var hangul = character - HangulBase;
        if (hangul is >= 0 and < HangulCount)
        {
            runes.Add(LeadBase + (hangul / (VowelCount * TrailCount)));
            runes.Add(VowelBase + (hangul % (VowelCount * TrailCount) / TrailCount));
            if (hangul % TrailCount != 0)
            {
                runes.Add(TrailBase + (hangul % TrailCount));
            }
        }
        else if (Data.Value.Parts.TryGetValue(character, out var parts))
        {
            Decompose(parts.First, runes); // at most four levels in Unicode's data
            if (parts.Second != 0)
            {
                runes.Add(parts.Second);
            }
        }
        else
        {
            runes.Add(character);
        }
    }

    /// <summary>Brings runs of marks into the order of their classes; marks of one class keep theirs.</summary>
    private static void SortMarks(List<int> runes)
    {
        for (var start = 0; start < runes.Count; start++)
        {
            if (ClassOf(runes[start]) == 0)
            {
                continue;
            }

            var end = start + 1;
            while (end < runes.Count && ClassOf(runes[end]) != 0)
            {
                end++;
            }

            var sorted = runes.GetRange(start, end - start).OrderBy(ClassOf).ToList();
            for (var i = 0; i < sorted.Count; i++)
            {
                runes[start + i] = sorted[i];
            }

            start = end;
        }
    }

    private static string Join(List<int> runes)
    {
        var starter = -1;
        var lastClass = 0;
        var count = 0;
        for (var i = 0; i < runes.Count; i++)
        {
            var rune = runes[i];
            var @class = ClassOf(rune);
            var isBlocked = starter < count - 1 && lastClass >= @class;
            if (starter >= 0 && !isBlocked && Pair(runes[starter], rune) is var joined and not 0)
            {
                runes[starter] = joined;
                continue;
            }

            if (@class == 0)
            {
                starter = count;
            }

            lastClass = @class;
            runes[count++] = rune;
        }

        var text = new StringBuilder(count);
        Span<char> units = stackalloc char[2];
        for (var i = 0; i < count; i++)
        {
            text.Append(units[..new Rune(runes[i]).EncodeToUtf16(units)]);
        }

        return text.ToString();
    }

    private static int Pair(int first, int second)
    {
        if (first - LeadBase is >= 0 and < LeadCount && second - VowelBase is >= 0 and < VowelCount)
        {
            return HangulBase + ((((first - LeadBase) * VowelCount) + (second - VowelBase)) * TrailCount);
        }

        if (first - HangulBase is >= 0 and < HangulCount && (first - HangulBase) % TrailCount == 0 && second - TrailBase is > 0 and < TrailCount)
        {
            return first + (second - TrailBase);
        }

        return Data.Value.Wholes.GetValueOrDefault((first, second));
    }

    private static int ClassOf(int character) => character < FirstThatMatters ? 0 : Data.Value.Classes.GetValueOrDefault(character);

    private static Tables Load()
    {
        var tables = new Tables([], [], []);
        using var stream = typeof(UnicodeComposition).Assembly.GetManifestResourceStream("UnicodeComposition.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var fields = line.Split(' ', '-');
            if (line.Contains('-', StringComparison.Ordinal))
            {
                for (var character = Hexadecimal(fields[0]); character <= Hexadecimal(fields[1]); character++)
                {
                    tables.Classes.Add(character, int.Parse(fields[2], CultureInfo.InvariantCulture));
                }

                continue;
            }

            var whole = Hexadecimal(fields[0]);
            var parts = (Hexadecimal(fields[1]), fields.Length > 2 && fields[2] != "!" ? Hexadecimal(fields[2]) : 0);
            tables.Parts.Add(whole, parts);
            if (fields[^1] != "!")
            {
                tables.Wholes.Add(parts, whole);
            }
        }

        return tables;
    }

    private static int Hexadecimal(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private sealed record Tables(Dictionary<int, (int First, int Second)> Parts, Dictionary<(int First, int Second), int> Wholes, Dictionary<int, int> Classes);
}
