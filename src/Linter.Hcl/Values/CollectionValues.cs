using System.Collections.Immutable;

namespace Linter.Hcl.Values;

/// <summary>A list, set or tuple.</summary>
public sealed class SequenceValue : Value
{
    /// <summary>Makes a sequence. For sets see <see cref="SetElements.Make"/>, which removes repetitions and sorts.</summary>
    /// <param name="type">Its type, which must fit the elements.</param>
    /// <param name="elements">The elements in order.</param>
    /// <param name="origin">Where it came from, or null.</param>
    /// <param name="marks">Marks of the sequence itself.</param>
    public SequenceValue(HclType type, ImmutableArray<Value> elements, Origin? origin = null, ValueMarks marks = ValueMarks.None)
        : base(type, origin, marks)
    {
        Elements = elements;
        (IsWhollyKnown, IsRefused, AllMarks, Weight) = Summary.Of(elements, marks);
    }

    /// <summary>The elements; those of a set in Terraform's order.</summary>
    public ImmutableArray<Value> Elements { get; }

    /// <inheritdoc/>
    public override bool IsWhollyKnown { get; }

    /// <inheritdoc/>
    public override bool IsRefused { get; }

    /// <inheritdoc/>
    public override ValueMarks AllMarks { get; }

    /// <inheritdoc/>
    public override long Weight { get; }

    /// <summary>A tuple of these elements.</summary>
    public static SequenceValue OfTuple(ImmutableArray<Value> elements, Origin? origin = null, ValueMarks marks = ValueMarks.None) =>
        new(HclType.Tuple([.. elements.Select(e => e.Type)]), elements, origin, marks);

    /// <inheritdoc/>
    public override Value WithOrigin(Origin? origin) => new SequenceValue(Type, Elements, origin, Marks);

    /// <inheritdoc/>
    public override Value WithMarks(ValueMarks marks) => new SequenceValue(Type, Elements, Origin, marks);

    private protected override Value RemoveMarks() => new SequenceValue(Type, [.. Elements.Select(e => e.WithoutMarks())], Origin);
}

/// <summary>A map or object.</summary>
public sealed class MappingValue : Value
{
    /// <summary>Makes a map or object.</summary>
    /// <param name="type">Its type, which must fit the items.</param>
    /// <param name="items">Values by name; brought into <see cref="CodePointOrder"/>.</param>
    /// <param name="origin">Where it came from, or null.</param>
    /// <param name="marks">Marks of the mapping itself.</param>
    public MappingValue(HclType type, ImmutableSortedDictionary<string, Value> items, Origin? origin = null, ValueMarks marks = ValueMarks.None)
        : base(type, origin, marks)
    {
        ArgumentNullException.ThrowIfNull(items);
        Items = items.WithComparers(CodePointOrder.Instance);
        (IsWhollyKnown, IsRefused, AllMarks, Weight) = Summary.Of(Items.Values, marks);
    }

    /// <summary>Values by name, in <see cref="CodePointOrder"/> of the names.</summary>
    public ImmutableSortedDictionary<string, Value> Items { get; }

    /// <inheritdoc/>
    public override bool IsWhollyKnown { get; }

    /// <inheritdoc/>
    public override bool IsRefused { get; }

    /// <inheritdoc/>
    public override ValueMarks AllMarks { get; }

    /// <inheritdoc/>
    public override long Weight { get; }

    /// <summary>An object of these attributes.</summary>
    public static MappingValue OfObject(ImmutableSortedDictionary<string, Value> items, Origin? origin = null, ValueMarks marks = ValueMarks.None)
    {
        ArgumentNullException.ThrowIfNull(items);
        var types = items.Select(i => KeyValuePair.Create(i.Key, i.Value.Type)).ToImmutableSortedDictionary(CodePointOrder.Instance);
        return new MappingValue(HclType.Object(types), items, origin, marks);
    }

    /// <inheritdoc/>
    public override Value WithOrigin(Origin? origin) => new MappingValue(Type, Items, origin, Marks);

    /// <inheritdoc/>
    public override Value WithMarks(ValueMarks marks) => new MappingValue(Type, Items, Origin, marks);

    private protected override Value RemoveMarks() =>
        new MappingValue(Type, Items.SetItems(Items.Select(i => KeyValuePair.Create(i.Key, i.Value.WithoutMarks()))), Origin);
}

/// <summary>What a collection knows about its elements without walking them again.</summary>
internal static class Summary
{
    /// <summary>Whether all is known, whether any is refused, all marks, and the weight of a collection.</summary>
    public static (bool IsWhollyKnown, bool IsRefused, ValueMarks AllMarks, long Weight) Of(IEnumerable<Value> elements, ValueMarks marks)
    {
        var (isKnown, isRefused, weight) = (true, false, 1L);
        foreach (var element in elements)
        {
            isKnown &= element.IsWhollyKnown;
            isRefused |= element.IsRefused;
            marks |= element.AllMarks;

            // Sixty doublings of one list are small in memory and endless to walk.
            weight = Math.Min(weight + element.Weight, long.MaxValue / 2);
        }

        return (isKnown, isRefused, marks, weight);
    }
}
