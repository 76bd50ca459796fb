using System.Text;

namespace Linter.Core.Terraform.Functions.Files;

/// <summary>The part of a pattern that stands for one name: stars, question marks, classes, escapes.</summary>
internal static class GlobPart
{
    /// <summary>Matches a name without backtracking over more than the last star.</summary>
    public static bool IsMatch(string pattern, string name)
    {
        var (at, position, star, starred) = (0, 0, -1, 0);
        while (position < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (star, starred) = (at++, position);
            }
            else if (at < pattern.Length && Rune.TryGetRuneAt(name, position, out var rune) && TryMatchOne(pattern, at, rune, out var length))
            {
                at += length;
                position += rune.Utf16SequenceLength;
            }
            else if (star >= 0)
            {
                at = star + 1;
                position = ++starred;
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(at).Trim('*').IsEmpty;
    }

    private static bool TryMatchOne(string pattern, int at, Rune rune, out int length)
    {
        switch (pattern[at])
        {
            case '?':
                length = 1;
                return true;
            case '[':
                length = ClassLength(pattern, at);
                return ClassMatches(pattern.Substring(at + 1, length - 2), rune);
            default:
                var start = pattern[at] == '\\' ? at + 1 : at;
                _ = Rune.DecodeFromUtf16(pattern.AsSpan(start), out var literal, out var units);
                length = start - at + units;
                return literal == rune;
        }
    }

    private static bool ClassMatches(string members, Rune rune)
    {
        var isNegated = members[0] == '^';
        var isIn = false;
        for (var at = isNegated ? 1 : 0; at < members.Length;)
        {
            var from = TakeMember(members, ref at);
            var to = from;
            if (at + 1 < members.Length && members[at] == '-')
            {
                at++;
                to = TakeMember(members, ref at);
            }

            isIn |= from <= rune && rune <= to;
        }

        return isIn != isNegated;
    }

    private static Rune TakeMember(string members, ref int at)
    {
        at += members[at] == '\\' && at + 1 < members.Length ? 1 : 0;
        _ = Rune.DecodeFromUtf16(members.AsSpan(at), out var rune, out var units);
        at += units;
        return rune;
    }

    private static int ClassLength(string pattern, int at)
    {
        for (var end = at + 1; end < pattern.Length; end++)
        {
            if (pattern[end] == '\\')
            {
                end++;
            }
            else if (pattern[end] == ']')
            {
                return end - at + 1;
            }
        }

        return 0;
    }

    /// <summary>Whether its classes are closed and not empty, and nothing is missing behind a backslash.</summary>
    public static bool IsValid(string part)
    {
        for (var at = 0; at < part.Length; at++)
        {
            if (part[at] == '\\')
            {
                if (++at == part.Length)
                {
                    return false;
                }
            }
            else if (part[at] == '[')
            {
                var length = ClassLength(part, at);
                if (length < 3 || (length == 3 && part[at + 1] == '^'))
                {
                    return false;
                }

                at += length - 1;
            }
        }

        return true;
    }
}
