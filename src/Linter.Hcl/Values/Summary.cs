namespace Linter.Hcl.Values;

/// <summary>What a collection knows about its elements without walking them again.</summary>
/// <param name="IsWhollyKnown">Whether all of them are known through and through.</param>
/// <param name="IsRefused">Whether any of them, or a part of one, would be refused.</param>
/// <param name="Marks">The marks of all of them and their parts.</param>
/// <param name="Weight">The weight of the collection.</param>
internal readonly record struct Summary(bool IsWhollyKnown, bool IsRefused, ValueMarks Marks, long Weight)
{
    /// <summary>Looks at each element once.</summary>
    public static Summary Of(IEnumerable<Value> elements)
    {
        var (isKnown, isRefused, marks, weight) = (true, false, ValueMarks.None, 1L);
        foreach (var element in elements)
        {
            isKnown &= element.IsWhollyKnown;
            isRefused |= element.IsRefused;
            marks |= element.AllMarks;

            // Sixty doublings of one list are small in memory and endless to walk.
            weight = Math.Min(weight + element.Weight, long.MaxValue / 2);
        }

        return new Summary(isKnown, isRefused, marks, weight);
    }
}
