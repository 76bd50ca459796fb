using System.Globalization;
using System.Text;

namespace Linter.Core.Terraform.Functions.RegularExpressions;

/// <summary>A set of Unicode code points: what a class like <c>[^a-z\d]</c> matches.</summary>
internal sealed class CharacterSet
{
    private const int Last = 0x10FFFF;
    private readonly List<(int From, int To)> _ranges = [];

    /// <summary>Every code point.</summary>
    public static CharacterSet All => Of((0, Last));

    /// <summary>The code points of ranges whose ends both belong to them.</summary>
    public static CharacterSet Of(params ReadOnlySpan<(int From, int To)> ranges)
    {
        var set = new CharacterSet();
        set._ranges.AddRange(ranges);
        return set;
    }

    /// <summary>The code points whose general category has a name ("Lu", or "L" for all that start with it); null where there is no such.</summary>
    /// <param name="name">The name.</param>
    /// <param name="alphabet">The code points to look at, in order: those that the text has, for no others matter.</param>
    public static CharacterSet? OfCategory(string name, IEnumerable<int> alphabet)
    {
        if (!CategoryNames.Exists(name))
        {
            return null;
        }

        var set = new CharacterSet();
        foreach (var point in alphabet)
        {
            if (CategoryNames.Of(CharUnicodeInfo.GetUnicodeCategory(point)).StartsWith(name, StringComparison.Ordinal))
            {
                set.Add(point, point);
            }
        }

        return set;
    }

    /// <summary>Adds a range.</summary>
    public void Add(int from, int to)
    {
        if (_ranges is [.., var last] && last.To + 1 == from)
        {
            _ranges[^1] = (last.From, to);
        }
        else
        {
            _ranges.Add((from, to));
        }
    }

    /// <summary>Adds all of another set.</summary>
    public void Add(CharacterSet other) => _ranges.AddRange(other._ranges);

    /// <summary>Adds what differs only in case from what is there.</summary>
    public void AddOtherCases()
    {
        foreach (var (from, to) in CaseOrbits.Add(_ranges))
        {
            Add(from, to);
        }
    }

    /// <summary>All that is not in this set.</summary>
    public CharacterSet Negate()
    {
        var result = new CharacterSet();
        var next = 0;
        foreach (var (from, to) in Sorted())
        {
            if (from > next)
            {
                result.Add(next, from - 1);
            }

            next = Math.Max(next, to + 1);
        }

        if (next <= Last)
        {
            result.Add(next, Last);
        }

        return result;
    }

    /// <summary>The set as a pattern of .NET, which matches UTF-16 code units.</summary>
    /// <param name="isAstral">Whether code points above U+FFFF, which are two units, can occur at all.</param>
    public string ToPattern(bool isAstral)
    {
        var single = new StringBuilder();
        var pairs = new StringBuilder();
        foreach (var (from, to) in Sorted())
        {
            AppendSingle(single, from, Math.Min(to, 0xD7FF));
            AppendSingle(single, Math.Max(from, 0xE000), Math.Min(to, 0xFFFF));
            if (isAstral)
            {
                AppendPairs(pairs, Math.Max(from, 0x10000), to);
            }
        }

        // What matches nothing is written as all that is not anything.
        var units = single.Length == 0 ? "[^\\u0000-\\uFFFF]" : $"[{single}]";
        return pairs.Length == 0 ? units : $"(?:{units}{pairs})";
    }

    /// <summary>A code unit as a pattern.</summary>
    public static string Unit(int unit) => string.Create(CultureInfo.InvariantCulture, $"\\u{unit:X4}");

    private IEnumerable<(int From, int To)> Sorted() => _ranges.OrderBy(range => range.From);

    private static void AppendSingle(StringBuilder pattern, int from, int to)
    {
        if (from <= to)
        {
            pattern.Append(Unit(from)).Append('-').Append(Unit(to));
        }
    }

    /// <summary>A range of pairs is up to three: the rest of the first high unit, whole high units, the start of the last.</summary>
    private static void AppendPairs(StringBuilder pattern, int from, int to)
    {
        while (from <= to)
        {
            var isWhole = Low(from) == 0xDC00;
            var end = isWhole && High(to) > High(from) ? EndOfWholes(to) : Math.Min(to, from | 0x3FF);
            pattern.Append('|')
                .Append('[').Append(Unit(High(from))).Append('-').Append(Unit(High(end))).Append(']')
                .Append('[').Append(Unit(Low(from))).Append('-').Append(Unit(Low(end))).Append(']');
            from = end + 1;
        }
    }

    private static int EndOfWholes(int to) => Low(to) == 0xDFFF ? to : (to & ~0x3FF) - 1;

    private static int High(int point) => 0xD800 + ((point - 0x10000) >> 10);

    private static int Low(int point) => 0xDC00 + (point & 0x3FF);
}
