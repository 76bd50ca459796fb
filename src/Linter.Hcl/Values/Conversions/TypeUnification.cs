using System.Collections.Immutable;

namespace Linter.Hcl.Values.Conversions;

/// <summary>Finds the one type that several types convert to.</summary>
public static class TypeUnification
{
    // Only types of different kinds come this far, and few of those convert to one another.
    private const int MaximumCandidates = 64;

    /// <summary>The most general type that all given types convert to.</summary>
    /// <param name="types">The types; the order matters only where it does in Terraform: between equally good ones the first wins.</param>
    /// <param name="isSafe">Whether only conversions count that succeed for every value.</param>
    /// <returns>
    /// The type; null where there is none, or for no types at all. "Any" where it cannot be told before values of type "any" are known.
    /// </returns>
    public static HclType? Unify(IEnumerable<HclType> types, bool isSafe = false)
    {
        ArgumentNullException.ThrowIfNull(types);
        var distinct = types.Distinct().ToList();
        if (distinct.Count <= 1)
        {
            return distinct.FirstOrDefault();
        }

        int CountOf(TypeKind kind) => distinct.Count(t => t.Kind == kind);
        var dynamics = CountOf(TypeKind.Dynamic);
        bool Are(params ReadOnlySpan<TypeKind> kinds)
        {
            var sum = dynamics;
            foreach (var kind in kinds)
            {
                var count = CountOf(kind);
                if (count == 0)
                {
                    return false;
                }

                sum += count;
            }

            return sum == distinct.Count;
        }

        foreach (var kind in (ReadOnlySpan<TypeKind>)[TypeKind.Map, TypeKind.List, TypeKind.Set, TypeKind.Object, TypeKind.Tuple])
        {
            if (Are(kind))
            {
                return dynamics > 0 ? HclType.Dynamic : OfOneKind(kind, distinct, isSafe);
            }
        }

        if ((Are(TypeKind.Map, TypeKind.Object) ? StructuresAsCollections(TypeKind.Object, TypeKind.Map, distinct, isSafe)
            : Are(TypeKind.List, TypeKind.Tuple) ? StructuresAsCollections(TypeKind.Tuple, TypeKind.List, distinct, isSafe)
            : null) is { } collection)
        {
            return collection;
        }

        return CountOf(TypeKind.Object) > 0 && CountOf(TypeKind.Tuple) > 0 ? null : Preferred(distinct, isSafe);
    }

    private static HclType? OfOneKind(TypeKind kind, List<HclType> types, bool isSafe)
    {
        if (kind is TypeKind.Object)
        {
            var first = types[0].Attributes;
            var sameNames = types.All(t => t.Attributes.Count == first.Count && t.Attributes.Keys.SequenceEqual(first.Keys));
            return sameNames ? Objects(types, isSafe) : AsCollection(TypeKind.Map, types, isSafe);
        }

        if (kind is TypeKind.Tuple)
        {
            var sameLength = types.All(t => t.Elements.Length == types[0].Elements.Length);
            return sameLength ? Tuples(types, isSafe) : AsCollection(TypeKind.List, types, isSafe);
        }

        var element = Unify(types.Select(t => t.Element!), isSafe);
        return element is null ? null : Checked(HclType.Collection(kind, element), types, isSafe);
    }

    private static HclType? Objects(List<HclType> types, bool isSafe)
    {
        var attributes = types[0].Attributes.ToBuilder();
        foreach (var name in types[0].Attributes.Keys)
        {
            if (Unify(types.Select(t => t.Attributes[name]), isSafe) is not { } attribute)
            {
                return null;
            }

            attributes[name] = attribute;
        }

        return Checked(HclType.Object(attributes.ToImmutable()), types, isSafe) ?? AsCollection(TypeKind.Map, types, isSafe);
    }

    private static HclType? Tuples(List<HclType> types, bool isSafe)
    {
        var elements = ImmutableArray.CreateBuilder<HclType>(types[0].Elements.Length);
        for (var index = 0; index < types[0].Elements.Length; index++)
        {
            if (Unify(types.Select(t => t.Elements[index]), isSafe) is not { } element)
            {
                return null;
            }

            elements.Add(element);
        }

        return Checked(HclType.Tuple(elements.ToImmutable()), types, isSafe) ?? AsCollection(TypeKind.List, types, isSafe);
    }

    private static HclType? AsCollection(TypeKind kind, List<HclType> types, bool isSafe)
    {
        var element = Unify(types.SelectMany(t => t.Kind == TypeKind.Object ? t.Attributes.Values : t.Elements.AsEnumerable()), isSafe);
        return element is null ? null : Checked(HclType.Collection(kind, element), types, isSafe);
    }

    /// <summary>Objects among maps are maps in disguise, tuples among lists are lists.</summary>
    private static HclType? StructuresAsCollections(TypeKind structure, TypeKind collection, List<HclType> types, bool isSafe)
    {
        var structures = types.Where(t => t.Kind == structure).ToList();
        if (AsCollection(collection, structures, isSafe) is not { } common)
        {
            return null;
        }

        var unified = Unify(types.Where(t => t.Kind != structure).Append(common), isSafe);
        return unified?.Kind == collection ? unified : null;
    }

    /// <summary>One of the given types: the first in order of preference that all others convert to.</summary>
    private static HclType? Preferred(List<HclType> types, bool isSafe)
    {
        if (types.Count > MaximumCandidates)
        {
            return null;
        }

        return TypePreference.Sort(types).Find(wanted => types.All(t => t.Equals(wanted) || TypeConversion.IsPossible(t, wanted, isSafe)));
    }

    private static HclType? Checked(HclType result, List<HclType> types, bool isSafe) =>
        types.All(t => t.Equals(result) || TypeConversion.IsPossible(t, result, isSafe)) ? result : null;
}
