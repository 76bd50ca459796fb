namespace Linter.Core.Terraform.Functions.RegularExpressions;

/// <summary>Reads a class in brackets.</summary>
internal static class ClassReader
{
    /// <summary>Reads a class whose opening bracket is already read.</summary>
    public static CharacterSet? Take(PatternReader reader, bool ignoresCase, ref TranslationOutcome outcome)
    {
        var set = new CharacterSet();
        var isNegated = reader.TryTake("^");
        for (var isFirst = true; isFirst || reader.Next != ']'; isFirst = false)
        {
            if (reader.IsAtEnd || !TryTakeItem(reader, ignoresCase, set, ref outcome))
            {
                outcome = outcome == TranslationOutcome.Translated ? TranslationOutcome.Invalid : outcome;
                return null;
            }
        }

        reader.Take();
        if (ignoresCase)
        {
            set.AddOtherCases();
        }

        return isNegated ? set.Negate() : set;
    }

    private static bool TryTakeItem(PatternReader reader, bool ignoresCase, CharacterSet set, ref TranslationOutcome outcome)
    {
        var start = reader.At;
        if (reader.TryTake("[:") && reader.TakeThrough(":]") is { } name)
        {
            if (Named(name.TrimStart('^')) is not { } named)
            {
                return false;
            }

            if (ignoresCase)
            {
                named.AddOtherCases();
            }

            set.Add(name.StartsWith('^') ? named.Negate() : named);
            return true;
        }

        reader.Reset(start);
        if (reader.TryTake("\\"))
        {
            if (EscapeReader.TryTakeClass(reader, ignoresCase, ref outcome) is { } predefined)
            {
                set.Add(predefined);
                return true;
            }

            reader.Reset(start);
        }

        return outcome == TranslationOutcome.Translated && TryTakeRange(reader, set);
    }

    private static bool TryTakeRange(PatternReader reader, CharacterSet set)
    {
        if (TakeOne(reader) is not { } from)
        {
            return false;
        }

        var to = from;
        var dash = reader.At;
        if (reader.TryTake("-"))
        {
            if (reader.Next == ']' || reader.IsAtEnd)
            {
                reader.Reset(dash);
            }
            else if (TakeOne(reader) is { } end)
            {
                to = end;
            }
            else
            {
                return false;
            }
        }

        if (to < from)
        {
            return false;
        }

        set.Add(from, to);
        return true;
    }

    private static int? TakeOne(PatternReader reader) => reader.TryTake("\\") ? EscapeReader.TakeCharacter(reader) : reader.Take();

    private static CharacterSet? Named(string name) => name switch
    {
        "alnum" => CharacterSet.Of(('0', '9'), ('A', 'Z'), ('a', 'z')),
        "alpha" => CharacterSet.Of(('A', 'Z'), ('a', 'z')),
        "ascii" => CharacterSet.Of((0, 0x7F)),
        "blank" => CharacterSet.Of(('\t', '\t'), (' ', ' ')),
        "cntrl" => CharacterSet.Of((0, 0x1F), (0x7F, 0x7F)),
        "digit" => CharacterSet.Of(('0', '9')),
        "graph" => CharacterSet.Of(('!', '~')),
        "lower" => CharacterSet.Of(('a', 'z')),
        "print" => CharacterSet.Of((' ', '~')),
        "punct" => CharacterSet.Of(('!', '/'), (':', '@'), ('[', '`'), ('{', '~')),
        "space" => CharacterSet.Of(('\t', '\r'), (' ', ' ')),
        "upper" => CharacterSet.Of(('A', 'Z')),
        "word" => CharacterSet.Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')),
        "xdigit" => CharacterSet.Of(('0', '9'), ('A', 'F'), ('a', 'f')),
        _ => null,
    };
}
