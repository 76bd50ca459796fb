namespace Linter.Core.Terraform.Functions.RegularExpressions;

/// <summary>The flags in force at a place of a pattern.</summary>
/// <param name="IgnoresCase"><c>i</c>.</param>
/// <param name="IsMultiline"><c>m</c>: <c>^</c> and <c>$</c> match at lines.</param>
/// <param name="DotTakesNewline"><c>s</c>.</param>
/// <param name="IsUngreedy"><c>U</c>: repetitions take little, and with <c>?</c> much.</param>
internal readonly record struct PatternFlags(bool IgnoresCase, bool IsMultiline, bool DotTakesNewline, bool IsUngreedy)
{
    /// <summary>Takes flags behind <c>(?</c>.</summary>
    /// <param name="reader">The pattern.</param>
    /// <param name="flags">The flags; those that are not named stay.</param>
    /// <returns>Whether a group that they hold for follows; null where they are not flags.</returns>
    public static bool? TryTake(PatternReader reader, ref PatternFlags flags)
    {
        var start = reader.At;
        while (!reader.IsAtEnd && reader.Next is not (':' or ')'))
        {
            reader.Take();
        }

        var length = reader.At - start;
        var isGroup = reader.Next == ':';
        reader.Reset(start);
        var text = reader.TakeThrough(isGroup ? ":" : ")");
        return text is not null && text.Length == length && TryApply(text, ref flags) ? isGroup : null;
    }

    /// <summary>Reads flags like <c>i-s</c>.</summary>
    /// <param name="text">What stands between <c>(?</c> and <c>)</c> or <c>:</c>.</param>
    /// <param name="flags">The flags; those that are not named stay.</param>
    private static bool TryApply(string text, ref PatternFlags flags)
    {
        var isOn = true;
        var isAfterMinus = false;
        var any = false;
        foreach (var letter in text)
        {
            if (letter == '-' && !isAfterMinus)
            {
                (isOn, isAfterMinus, any) = (false, true, false);
                continue;
            }

            any = true;
            switch (letter)
            {
                case 'i':
                    flags = flags with { IgnoresCase = isOn };
                    break;
                case 'm':
                    flags = flags with { IsMultiline = isOn };
                    break;
                case 's':
                    flags = flags with { DotTakesNewline = isOn };
                    break;
                case 'U':
                    flags = flags with { IsUngreedy = isOn };
                    break;
                default:
                    return false;
            }
        }

        // A minus must switch something off.
        return any || !isAfterMinus;
    }
}
