namespace Linter.Cli.Hosting.Ignoring;

/// <summary>Matches one part of a path (no <c>/</c>) against a glob as git does: <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>[!a]</c>, <c>[[:digit:]]</c>, <c>\</c>.</summary>
internal static class Glob
{
    /// <summary>Whether all of the text matches. The time is at most the product of both lengths.</summary>
    public static bool IsMatch(ReadOnlySpan<char> glob, ReadOnlySpan<char> text)
    {
        var at = 0;
        var index = 0;
        var star = -1;
        var starText = 0;
        while (index < text.Length)
        {
            if (at < glob.Length && glob[at] == '*')
            {
                star = at++;
                starText = index;
            }
            else if (at < glob.Length && MatchOne(glob, ref at, text[index]) is { } matched)
            {
                if (matched)
                {
                    index++;
                }
                else if (!Retry(ref at, ref index))
                {
                    return false;
                }
            }
            else if (at < glob.Length || !Retry(ref at, ref index))
            {
                // A broken glob matches nothing.
                return false;
            }
        }

        return glob[at..].IndexOfAnyExcept('*') < 0;

        // The latest star takes one more character; earlier ones need not, for it could have taken theirs.
        bool Retry(ref int at, ref int index)
        {
            if (star < 0)
            {
                return false;
            }

            at = star + 1;
            index = ++starText;
            return true;
        }
    }

    /// <summary>Whether the element at <paramref name="at"/> matches a character, and moves behind it; null where the glob is broken.</summary>
    private static bool? MatchOne(ReadOnlySpan<char> glob, ref int at, char unit)
    {
        switch (glob[at])
        {
            case '?':
                at++;
                return true;
            case '[':
                return MatchClass(glob, ref at, unit);
            case '\\':
                if (at + 1 == glob.Length)
                {
                    return null;
                }

                at += 2;
                return glob[at - 1] == unit;
            default:
                return glob[at++] == unit;
        }
    }

    private static bool? MatchClass(ReadOnlySpan<char> glob, ref int at, char unit)
    {
        var index = at + 1;
        var isNegated = index < glob.Length && glob[index] is '!' or '^';
        index += isNegated ? 1 : 0;
        var matches = false;
        for (var first = true; ; first = false)
        {
            if (index >= glob.Length)
            {
                return null;
            }

            if (glob[index] == ']' && !first)
            {
                at = index + 1;
                return matches != isNegated;
            }

            if (glob[index..].StartsWith("[:") && glob[(index + 2)..].IndexOf(":]") is var length and >= 0)
            {
                matches |= IsOf(glob.Slice(index + 2, length), unit);
                index += length + 4;
                continue;
            }

            var low = Next(glob, ref index);
            var high = low;
            if (index + 1 < glob.Length && glob[index] == '-' && glob[index + 1] != ']')
            {
                index++;
                high = Next(glob, ref index);
            }

            matches |= low <= unit && unit <= high;
        }
    }

    private static char Next(ReadOnlySpan<char> glob, ref int index)
    {
        if (glob[index] == '\\' && index + 1 < glob.Length)
        {
            index++;
        }

        return glob[index++];
    }

    private static bool IsOf(ReadOnlySpan<char> name, char unit) => name switch
    {
        "alnum" => char.IsAsciiLetterOrDigit(unit),
        "alpha" => char.IsAsciiLetter(unit),
        "blank" => unit is ' ' or '\t',
        "cntrl" => unit is < ' ' or '\u007F',
        "digit" => char.IsAsciiDigit(unit),
        "graph" => unit is > ' ' and < '\u007F',
        "lower" => char.IsAsciiLetterLower(unit),
        "print" => unit is >= ' ' and < '\u007F',
        "punct" => unit is > ' ' and < '\u007F' && !char.IsAsciiLetterOrDigit(unit),
        "space" => unit is ' ' or (>= '\t' and <= '\r'),
        "upper" => char.IsAsciiLetterUpper(unit),
        "xdigit" => char.IsAsciiHexDigit(unit),
        _ => false,
    };
}
