using System.Globalization;
using System.Numerics;
using System.Text;

namespace Linter.Core.Terraform.Functions.Network;

/// <summary>An IP address as Terraform reads and writes it; more lenient than today's standards (leading zeros are decimal).</summary>
/// <param name="Number">The address as a number, 0 or more.</param>
/// <param name="Bits">32 for IPv4, 128 for IPv6.</param>
internal readonly record struct IPAddress(BigInteger Number, int Bits)
{
    private static readonly BigInteger MappedPrefix = new BigInteger(0xFFFF) << 32;

    /// <summary>Whether it is an IPv4 address, or one written as IPv6 (<c>::ffff:1.2.3.4</c>).</summary>
    public bool IsVersion4 => Bits == 32 || Number >> 32 == MappedPrefix >> 32;

    /// <summary>The number of a mask with a number of ones at its start.</summary>
    public static BigInteger Mask(int ones, int bits) => ((BigInteger.One << ones) - 1) << (bits - ones);

    /// <summary>Reads an address of either version.</summary>
    public static bool TryParse(string text, out IPAddress address)
    {
        if (TryParseVersion4(text, out var number))
        {
            address = new IPAddress(number, 32);
            return true;
        }

        address = new IPAddress(0, 128);
        if (!TryParseVersion6(text, out var wide))
        {
            return false;
        }

        address = new IPAddress(wide, 128);
        return true;
    }

    /// <summary>The address in the usual form: dotted for IPv4 (also a mapped one), else with the longest run of zeros left out.</summary>
    public override string ToString() => IsVersion4 ? Dotted((uint)(Number & uint.MaxValue)) : Colons();

    private static string Dotted(uint number) =>
        string.Create(CultureInfo.InvariantCulture, $"{number >> 24}.{(number >> 16) & 255}.{(number >> 8) & 255}.{number & 255}");

    /// <summary>Writes a number of any kind in eight groups, as masks are written even where they look like a mapped address.</summary>
    internal string Colons()
    {
        var groups = new int[8];
        for (var index = 0; index < 8; index++)
        {
            groups[index] = (int)((Number >> (16 * (7 - index))) & 0xFFFF);
        }

        var (runStart, runEnd) = LongestRunOfZeros(groups);
        var result = new StringBuilder();
        for (var index = 0; index < 8; index++)
        {
            if (index == runStart)
            {
                result.Append("::");
                index = runEnd - 1;
                continue;
            }

            if (index > 0 && index != runEnd)
            {
                result.Append(':');
            }

            result.Append(groups[index].ToString("x", CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }

    private static (int Start, int End) LongestRunOfZeros(int[] groups)
    {
        var best = (Start: -1, End: -1);
        for (var start = 0; start < 8; start++)
        {
            var end = start;
            while (end < 8 && groups[end] == 0)
            {
                end++;
            }

            if (end - start > Math.Max(1, best.End - best.Start))
            {
                best = (start, end);
            }
        }

        return best;
    }

    private static bool TryParseVersion4(string text, out uint number)
    {
        number = 0;
        var parts = text.Split('.');
        if (parts.Length != 4)
        {
            return false;
        }

        foreach (var part in parts)
        {
            if (!TryParseDigits(part, 255, out var octet))
            {
                return false;
            }

            number = (number << 8) | (uint)octet;
        }

        return true;
    }

    private static bool TryParseVersion6(string text, out BigInteger number)
    {
        number = 0;
        var halves = text.Split("::");
        if (halves.Length > 2 || !TryParseGroups(halves[0], halves.Length == 1, out var left))
        {
            return false;
        }

        if (halves.Length == 1)
        {
            number = Join(left);
            return left.Count == 8;
        }

        if (!TryParseGroups(halves[1], true, out var right) || left.Count + right.Count > 7)
        {
            return false;
        }

        number = (Join(left) << (16 * (8 - left.Count))) | Join(right);
        return true;
    }

    private static BigInteger Join(List<int> groups) => groups.Aggregate(BigInteger.Zero, (sum, group) => (sum << 16) | group);

    private static bool TryParseGroups(string text, bool isEnd, out List<int> groups)
    {
        groups = [];
        if (text.Length == 0)
        {
            return true;
        }

        var parts = text.Split(':');
        for (var index = 0; index < parts.Length; index++)
        {
            if (isEnd && index == parts.Length - 1 && TryParseVersion4(parts[index], out var tail))
            {
                groups.Add((int)(tail >> 16));
                groups.Add((int)(tail & 0xFFFF));
            }
            else if (parts[index].Length is > 0 and <= 6
                && int.TryParse(parts[index], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var group)
                && group <= 0xFFFF)
            {
                groups.Add(group);
            }
            else
            {
                return false;
            }
        }

        return groups.Count <= 8;
    }

    /// <summary>Reads a decimal number; leading zeros are allowed.</summary>
    internal static bool TryParseDigits(string text, int most, out int number)
    {
        number = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character) || number > most)
            {
                return false;
            }

            number = (number * 10) + (character - '0');
        }

        return text.Length > 0 && number <= most;
    }
}
