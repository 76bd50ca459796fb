using System.Globalization;

namespace Linter.Core.Terraform.Functions.RegularExpressions;

/// <summary>How often something is repeated: <c>*</c>, <c>+</c>, <c>?</c>, <c>{2}</c>, <c>{2,}</c>, <c>{2,5}</c>.</summary>
/// <param name="Least">At least so often.</param>
/// <param name="Most">At most so often, or null for no bound.</param>
internal readonly record struct Repetition(int Least, int? Most)
{
    /// <summary>RE2 refuses to count further.</summary>
    public const int MostTimes = 1000;

    /// <summary>How many copies of the body there are.</summary>
    public int Times => Math.Max(Least, Most ?? 1);

    /// <summary>Whether the bounds are in order and not too large.</summary>
    public bool IsValid => Times <= MostTimes && Least <= (Most ?? Least);

    /// <summary>Takes a repetition, if one is next. A brace that counts nothing is none: it stands for itself.</summary>
    public static Repetition? TryTake(PatternReader reader)
    {
        var start = reader.At;
        Repetition? taken = reader.Next switch
        {
            '*' => new Repetition(0, null),
            '+' => new Repetition(1, null),
            '?' => new Repetition(0, 1),
            _ => null,
        };
        if (taken is not null)
        {
            reader.Take();
            return taken;
        }

        taken = reader.TryTake("{") ? TryTakeCounts(reader) : null;
        if (taken is null)
        {
            reader.Reset(start);
        }

        return taken;
    }

    /// <summary>The repetition in .NET's syntax.</summary>
    public string ToPattern(bool isLazy) => string.Create(CultureInfo.InvariantCulture, $"{{{Least},{Most}}}{(isLazy ? "?" : "")}");

    private static Repetition? TryTakeCounts(PatternReader reader)
    {
        if (TryTakeCount(reader) is not { } least)
        {
            return null;
        }

        if (reader.TryTake("}"))
        {
            return new Repetition(least, least);
        }

        if (!reader.TryTake(","))
        {
            return null;
        }

        if (reader.TryTake("}"))
        {
            return new Repetition(least, null);
        }

        return TryTakeCount(reader) is { } most && reader.TryTake("}") ? new Repetition(least, most) : null;
    }

    private static int? TryTakeCount(PatternReader reader)
    {
        var (count, start, hasLeadingZero) = (0, reader.At, reader.Next == '0');
        while (char.IsAsciiDigit(reader.Next))
        {
            count = Math.Min((count * 10) + (reader.Take() - '0'), MostTimes + 1);
        }

        var length = reader.At - start;
        return length == 1 || (length > 1 && !hasLeadingZero) ? count : null;
    }
}
