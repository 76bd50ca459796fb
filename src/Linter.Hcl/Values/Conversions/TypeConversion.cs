namespace Linter.Hcl.Values.Conversions;

/// <summary>Which types convert to which: the rules of HCL's type system.</summary>
internal static class TypeConversion
{
    /// <summary>Whether values of one type can be converted to another.</summary>
    /// <param name="from">The type that values have.</param>
    /// <param name="to">The type they are to have; may have optional attributes.</param>
    /// <param name="isSafe">
    /// True to ask whether every value converts (number to string); false to allow those that may turn out not to (string to number).
    /// </param>
    public static bool IsPossible(HclType from, HclType to, bool isSafe = false)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return (from.Kind, to.Kind) switch
        {
            (_, TypeKind.Dynamic) => true,
            (TypeKind.Dynamic, _) => !isSafe,
            (TypeKind.Number or TypeKind.Bool, TypeKind.String) => true,
            (TypeKind.String, TypeKind.Number or TypeKind.Bool) => !isSafe,
            (TypeKind.Object, TypeKind.Object) => ObjectToObject(from, to, isSafe),
            (TypeKind.Tuple, TypeKind.Tuple) => TupleToTuple(from, to, isSafe),
            (TypeKind.List or TypeKind.Set, TypeKind.List) or (TypeKind.Set, TypeKind.Set) or (TypeKind.Map, TypeKind.Map) =>
                IsSameOrPossible(from.Element!, to.Element!, isSafe),
            (TypeKind.List, TypeKind.Set) => !isSafe && IsSameOrPossible(from.Element!, to.Element!, isSafe),
            (TypeKind.Tuple, TypeKind.List or TypeKind.Set) => StructureToCollection(from.Elements, to, isSafe),
            (TypeKind.Object, TypeKind.Map) => StructureToCollection([.. from.Attributes.Values], to, isSafe),
            (TypeKind.Map, TypeKind.Object) => !isSafe && MapToObject(from, to),
            _ => from.Kind == to.Kind && from.IsPrimitive,
        };
    }

    /// <summary>The type that all elements of a tuple or attributes of an object get in a collection, or null where there is none.</summary>
    internal static HclType? ElementTypeFor(IReadOnlyCollection<HclType> parts, HclType collection, bool isSafe)
    {
        if (parts.Count == 0 || collection.Element!.Kind != TypeKind.Dynamic)
        {
            return collection.Element;
        }

        // A list or set needs one type; a map leaves it open until the values are there.
        var unified = TypeUnification.Unify(parts, isSafe);
        var isOpen = unified?.Kind == TypeKind.Dynamic && collection.Kind != TypeKind.Map;
        return isOpen && parts.Any(p => p.Kind != TypeKind.Dynamic) ? null : unified;
    }

    private static bool IsSameOrPossible(HclType from, HclType to, bool isSafe) => from.Equals(to) || IsPossible(from, to, isSafe);

    private static bool ObjectToObject(HclType from, HclType to, bool isSafe) =>
        to.Attributes.All(wanted => from.Attributes.TryGetValue(wanted.Key, out var given)
            ? IsSameOrPossible(given, wanted.Value, isSafe)
            : to.OptionalAttributes.Contains(wanted.Key));

    private static bool TupleToTuple(HclType from, HclType to, bool isSafe) =>
        from.Elements.Length == to.Elements.Length
        && from.Elements.Zip(to.Elements).All(pair => IsSameOrPossible(pair.First, pair.Second, isSafe));

    private static bool StructureToCollection(IReadOnlyCollection<HclType> parts, HclType to, bool isSafe)
    {
        var element = ElementTypeFor(parts, to, isSafe);
        return element is not null && parts.Distinct().All(part => IsSameOrPossible(part, element, isSafe));
    }

    // An optional attribute of another type is a problem only if the map turns out to have it.
    private static bool MapToObject(HclType from, HclType to) =>
        to.Attributes.All(wanted => to.OptionalAttributes.Contains(wanted.Key) || IsSameOrPossible(from.Element!, wanted.Value, isSafe: false));
}
