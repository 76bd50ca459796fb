namespace Linter.Hcl.Values;

/// <summary>Makes sets: each element once, in Terraform's order, and marks of the elements on the set itself.</summary>
public static class SetElements
{
    /// <summary>Makes a set.</summary>
    /// <param name="element">The type of all elements.</param>
    /// <param name="elements">The elements, in any order, with repetitions; the first of equal ones stays.</param>
    /// <param name="origin">Where the set came from, or null.</param>
    /// <param name="marks">Marks of the set; those of its elements, at any depth, are added.</param>
    public static SequenceValue Make(HclType element, IEnumerable<Value> elements, Origin? origin = null, ValueMarks marks = ValueMarks.None)
    {
        ArgumentNullException.ThrowIfNull(element);
        ArgumentNullException.ThrowIfNull(elements);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<(Value Value, string Key)>();
        foreach (var given in elements)
        {
            marks |= given.AllMarks;
            var value = given.WithoutMarks();

            // Unknown elements may turn out to be anything: no two of them count as the same.
            if (!value.IsWhollyKnown || seen.Add(CanonicalText.ForEquality(value)))
            {
                kept.Add((value, value.Type.IsPrimitive ? "" : CanonicalText.ForOrder(value)));
            }
        }

        var ordered = kept.Order(Comparer<(Value Value, string Key)>.Create(Compare));
        return new SequenceValue(HclType.Set(element), [.. ordered.Select(k => k.Value)], origin, marks);
    }

    private static int Compare((Value Value, string Key) left, (Value Value, string Key) right)
    {
        var byRank = Rank(left.Value).CompareTo(Rank(right.Value));
        return byRank != 0 ? byRank : (left.Value, right.Value) switch
        {
            (StringValue a, StringValue b) => CodePointOrder.Instance.Compare(a.Content, b.Content),
            (NumberValue a, NumberValue b) => a.Content.CompareTo(b.Content),
            (BoolValue a, BoolValue b) => a.Content.CompareTo(b.Content),
            _ => CodePointOrder.Instance.Compare(left.Key, right.Key),
        };
    }

    // Known ones, then unknown ones, then null.
    private static int Rank(Value value) => value.IsNull ? 2 : value.IsKnown ? 0 : 1;
}
