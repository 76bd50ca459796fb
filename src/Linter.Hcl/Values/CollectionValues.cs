using System.Collections.Immutable;

namespace Linter.Hcl.Values;

/// <summary>A list, set or tuple.</summary>
public sealed class SequenceValue : Value
{
    private readonly Summary _summary;

    /// <summary>Makes a sequence. For sets see <see cref="SetElements.Make"/>, which removes repetitions and sorts.</summary>
    /// <param name="type">Its type, which must fit the elements.</param>
    /// <param name="elements">The elements in order.</param>
    /// <param name="origin">Where it came from, or null.</param>
    /// <param name="marks">Marks of the sequence itself.</param>
    public SequenceValue(HclType type, ImmutableArray<Value> elements, Origin? origin = null, ValueMarks marks = ValueMarks.None)
        : base(type, origin, marks)
    {
        Elements = elements;
        _summary = Summary.Of(elements);
    }

    private SequenceValue(SequenceValue original, Origin? origin, ValueMarks marks) : base(original.Type, origin, marks)
    {
        Elements = original.Elements;
        _summary = original._summary;
    }

    /// <summary>The elements; those of a set in Terraform's order.</summary>
    public ImmutableArray<Value> Elements { get; }

    /// <inheritdoc/>
    public override bool IsWhollyKnown => _summary.IsWhollyKnown;

    /// <inheritdoc/>
    public override bool IsRefused => _summary.IsRefused;

    /// <inheritdoc/>
    public override ValueMarks AllMarks => Marks | _summary.Marks;

    /// <inheritdoc/>
    public override long Weight => _summary.Weight;

    /// <summary>A tuple of these elements.</summary>
    public static SequenceValue OfTuple(ImmutableArray<Value> elements, Origin? origin = null, ValueMarks marks = ValueMarks.None) =>
        new(HclType.Tuple([.. elements.Select(e => e.Type)]), elements, origin, marks);

    /// <inheritdoc/>
    public override Value WithOrigin(Origin? origin) => new SequenceValue(this, origin, Marks);

    /// <inheritdoc/>
    public override Value WithMarks(ValueMarks marks) => new SequenceValue(this, Origin, marks);

    private protected override Value RemoveMarks() => new SequenceValue(Type, [.. Elements.Select(e => e.WithoutMarks())], Origin);
}

/// <summary>A map or object.</summary>
public sealed class MappingValue : Value
{
    private readonly Summary _summary;

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
        _summary = Summary.Of(Items.Values);
    }

    private MappingValue(MappingValue original, Origin? origin, ValueMarks marks) : base(original.Type, origin, marks)
    {
        Items = original.Items;
        _summary = original._summary;
    }

    /// <summary>Values by name, in <see cref="CodePointOrder"/> of the names.</summary>
    public ImmutableSortedDictionary<string, Value> Items { get; }

    /// <inheritdoc/>
    public override bool IsWhollyKnown => _summary.IsWhollyKnown;

    /// <inheritdoc/>
    public override bool IsRefused => _summary.IsRefused;

    /// <inheritdoc/>
    public override ValueMarks AllMarks => Marks | _summary.Marks;

    /// <inheritdoc/>
    public override long Weight => _summary.Weight;

    /// <summary>An object of these attributes.</summary>
    public static MappingValue OfObject(ImmutableSortedDictionary<string, Value> items, Origin? origin = null, ValueMarks marks = ValueMarks.None)
    {
        ArgumentNullException.ThrowIfNull(items);
        var types = ImmutableSortedDictionary.CreateBuilder<string, HclType>(CodePointOrder.Instance);
        foreach (var (name, value) in items)
        {
            types.Add(name, value.Type);
        }

        return new MappingValue(HclType.Object(types.ToImmutable()), items, origin, marks);
    }

    /// <inheritdoc/>
    public override Value WithOrigin(Origin? origin) => new MappingValue(this, origin, Marks);

    /// <inheritdoc/>
    public override Value WithMarks(ValueMarks marks) => new MappingValue(this, Origin, marks);

    private protected override Value RemoveMarks() =>
        new MappingValue(Type, Items.SetItems(Items.Select(i => KeyValuePair.Create(i.Key, i.Value.WithoutMarks()))), Origin);
}
