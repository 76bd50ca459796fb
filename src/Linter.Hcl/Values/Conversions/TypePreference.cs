namespace Linter.Hcl.Values.Conversions;

/// <summary>Orders types by how much they can hold, the most general first.</summary>
internal static class TypePreference
{
    /// <summary>Sorts so that a type stands behind all that are more general; those that cannot be compared keep their order.</summary>
    public static List<HclType> Sort(List<HclType> types)
    {
        var waiting = new List<HclType>(types);
        var sorted = new List<HclType>(types.Count);
        while (waiting.Count > 0)
        {
            // The comparison has no cycles among types that convert to one another; where it has one, the rest is left out as in Terraform.
            var free = waiting.FindAll(t => !waiting.Exists(other => Compare(other, t) < 0));
            if (free.Count == 0)
            {
                break;
            }

            sorted.AddRange(free);
            waiting.RemoveAll(free.Contains);
        }

        return sorted;
    }

    /// <summary>Negative where the left one is more general, positive where the right one is, 0 where neither is.</summary>
    private static int Compare(HclType left, HclType right) => (left.Kind, right.Kind) switch
    {
        (TypeKind.Dynamic, TypeKind.Dynamic) => 0,
        (TypeKind.Dynamic, _) => 1,
        (_, TypeKind.Dynamic) => -1,
        (TypeKind.String, TypeKind.Number or TypeKind.Bool) => -1,
        (TypeKind.Number or TypeKind.Bool, TypeKind.String) => 1,
        (TypeKind.List, TypeKind.List) or (TypeKind.Set, TypeKind.Set) or (TypeKind.Map, TypeKind.Map) => Compare(left.Element!, right.Element!),
        (TypeKind.List or TypeKind.Tuple, TypeKind.Set) or (TypeKind.List, TypeKind.Tuple) or (TypeKind.Map, TypeKind.Object) => -1,
        (TypeKind.Set, TypeKind.List or TypeKind.Tuple) or (TypeKind.Tuple, TypeKind.List) or (TypeKind.Object, TypeKind.Map) => 1,
        (TypeKind.Tuple, TypeKind.Tuple) when left.Elements.Length == right.Elements.Length => CompareAll(left.Elements.Zip(right.Elements)),
        (TypeKind.Object, TypeKind.Object) when left.Attributes.Keys.SequenceEqual(right.Attributes.Keys) =>
            CompareAll(left.Attributes.Values.Zip(right.Attributes.Values)),
        _ => 0,
    };

    private static int CompareAll(IEnumerable<(HclType Left, HclType Right)> pairs)
    {
        var (isLeftGeneral, isRightGeneral) = (false, false);
        foreach (var (left, right) in pairs)
        {
            var order = Compare(left, right);
            isLeftGeneral |= order < 0;
            isRightGeneral |= order > 0;
        }

        return (isRightGeneral ? 1 : 0) - (isLeftGeneral ? 1 : 0);
    }
}
