using System.Text;

namespace Linter.Core.Terraform.Functions.RegularExpressions;

/// <summary>Letters that differ only in case (Unicode's simple folding); there can be three of them: K, k and the Kelvin sign.</summary>
internal static class CaseOrbits
{
    private const int LongSmallS = 0x17F;
    private const int KelvinSign = 0x212A;

    /// <summary>The letters that differ only in case from one in the ranges.</summary>
    public static List<(int From, int To)> Add(IReadOnlyList<(int From, int To)> ranges)
    {
        var added = new List<(int From, int To)>();
        if (ranges.All(range => range.To < 0x80))
        {
            foreach (var (from, to) in ranges)
            {
                AddAscii(from, to, added);
            }

            return added;
        }

        foreach (var orbit in All())
        {
            if (orbit.Exists(point => ranges.Any(range => range.From <= point && point <= range.To)))
            {
                added.AddRange(orbit.Select(point => (point, point)));
            }
        }

        return added;
    }

    private static void AddAscii(int from, int to, List<(int From, int To)> added)
    {
        for (var point = from; point <= to; point++)
        {
            if (char.IsAsciiLetter((char)point))
            {
                added.Add((point ^ 0x20, point ^ 0x20));
                switch (point | 0x20)
                {
                    case 'k':
                        added.Add((KelvinSign, KelvinSign));
                        break;
                    case 's':
                        added.Add((LongSmallS, LongSmallS));
                        break;
                }
            }
        }
    }

    private static List<List<int>> All()
    {
        var orbits = new Dictionary<int, List<int>>();
        for (var point = 0; point <= 0x1FFFF; point++)
        {
            if (!Rune.IsValid(point))
            {
                continue;
            }

            var rune = new Rune(point);
            var key = point == LongSmallS ? 's' : Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)).Value;
            if (key != point || Rune.ToUpperInvariant(rune) != rune)
            {
                var orbit = orbits.TryGetValue(key, out var known) ? known : orbits[key] = [key];
                if (!orbit.Contains(point))
                {
                    orbit.Add(point);
                }
            }
        }

        return [.. orbits.OrderBy(pair => pair.Key).Select(pair => pair.Value)];
    }
}
