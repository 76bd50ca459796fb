using System.Collections.Immutable;

namespace Linter.Hcl.Values;

/// <summary>The language's <c>==</c>: nothing is converted, and what is not known may leave the answer open.</summary>
public static class ValueEquality
{
    /// <summary>Whether both are equal; null where that cannot be known. Marks do not count.</summary>
    public static bool? AreEqual(Value left, Value right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return (left, right) switch
        {
            (UnknownValue, UnknownValue) => null,
            (UnknownValue unknown, _) => WithUnknown(unknown, right),
            (_, UnknownValue unknown) => WithUnknown(unknown, left),
            (NullValue, NullValue) => true,
            (NullValue, _) or (_, NullValue) => false,
            _ when HasOpenType(left) || HasOpenType(right) => Conforms(left.Type, right.Type) || Conforms(right.Type, left.Type) ? null : false,
            _ when !left.Type.Equals(right.Type) => false,
            (StringValue a, StringValue b) => a.Content == b.Content,
            (NumberValue a, NumberValue b) => a.Content == b.Content,
            (BoolValue a, BoolValue b) => a.Content == b.Content,
            (SequenceValue { Type.Kind: TypeKind.Set } a, SequenceValue b) => Sets(a, b),
            (SequenceValue a, SequenceValue b) => a.Elements.Length == b.Elements.Length ? InOrder(a.Elements, b.Elements) : false,
            (MappingValue a, MappingValue b) => a.Items.Keys.SequenceEqual(b.Items.Keys) ? All(a.Items.Values, b.Items.Values) : false,
            _ => false,
        };
    }

    private static bool? WithUnknown(UnknownValue unknown, Value known)
    {
        if (known.IsNull)
        {
            return unknown.IsNotNull ? false : null;
        }

        if (unknown.Type.Kind == TypeKind.Dynamic || unknown.Type.HasDynamic)
        {
            return null;
        }

        var mayBeText = known is not StringValue text || text.Content.StartsWith(SafePrefix(unknown), StringComparison.Ordinal);
        return unknown.Type.Equals(known.Type) && mayBeText ? null : false;
    }

    /// <summary>The known start without its last character, which what follows may change (an accent).</summary>
    private static string SafePrefix(UnknownValue unknown)
    {
        var prefix = unknown.KnownPrefix;
        return prefix.Length == 0 ? prefix : prefix[..(prefix.Length - (char.IsLowSurrogate(prefix[^1]) && prefix.Length > 1 ? 2 : 1))];
    }

    // Terraform stops at the first element that leaves the answer open, though a later one might decide it.
    private static bool? InOrder(ImmutableArray<Value> left, ImmutableArray<Value> right)
    {
        var undecided = left.Zip(right, AreEqual).SkipWhile(equal => equal == true).Take(1).ToList();
        return undecided is [var first] ? first : true;
    }

    private static bool? All(IEnumerable<Value> left, IEnumerable<Value> right)
    {
        bool? result = true;
        foreach (var (a, b) in left.Zip(right))
        {
            switch (AreEqual(a, b))
            {
                case false:
                    return false;
                case null:
                    result = null;
                    break;
            }
        }

        return result;
    }

    // Sets keep their elements in one order, so equal ones are found side by side.
    private static bool? Sets(SequenceValue left, SequenceValue right) => !left.IsWhollyKnown || !right.IsWhollyKnown
        ? null
        : left.Elements.Length == right.Elements.Length && All(left.Elements, right.Elements) == true;

    private static bool HasOpenType(Value value) => value switch
    {
        _ when value.IsWhollyKnown => false,
        UnknownValue => value.Type.Kind == TypeKind.Dynamic || value.Type.HasDynamic,
        SequenceValue sequence => sequence.Elements.Any(HasOpenType),
        MappingValue mapping => mapping.Items.Values.Any(HasOpenType),
        _ => false,
    };

    /// <summary>Whether a type is what another demands, where "any" demands nothing.</summary>
    private static bool Conforms(HclType given, HclType wanted) => wanted.Kind switch
    {
        TypeKind.Dynamic => true,
        _ when given.Kind != wanted.Kind => false,
        TypeKind.List or TypeKind.Set or TypeKind.Map => Conforms(given.Element!, wanted.Element!),
        TypeKind.Tuple => given.Elements.Length == wanted.Elements.Length && given.Elements.Zip(wanted.Elements).All(p => Conforms(p.First, p.Second)),
        TypeKind.Object => given.Attributes.Keys.SequenceEqual(wanted.Attributes.Keys)
            && given.Attributes.Values.Zip(wanted.Attributes.Values).All(p => Conforms(p.First, p.Second)),
        _ => true,
    };
}
