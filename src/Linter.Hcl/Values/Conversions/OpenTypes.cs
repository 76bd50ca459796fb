namespace Linter.Hcl.Values.Conversions;

/// <summary>Puts what is known about a value's type where a constraint says "any".</summary>
internal static class OpenTypes
{
    /// <summary>The wanted type, with each "any" replaced by the given type's part of the same place.</summary>
    public static HclType Fill(HclType given, HclType wanted)
    {
        if (given.Kind == TypeKind.Dynamic || !(wanted.Kind == TypeKind.Dynamic || wanted.HasDynamic))
        {
            return wanted;
        }

        return wanted.Kind switch
        {
            TypeKind.Dynamic => given,
            TypeKind.List or TypeKind.Set or TypeKind.Map => HclType.Collection(wanted.Kind, FillElement(given, wanted.Element!)),
            TypeKind.Object => HclType.Object(wanted.Attributes.SetItems(wanted.Attributes.Select(a =>
                KeyValuePair.Create(a.Key, (given.Element ?? given.Attributes.GetValueOrDefault(a.Key)) is { } part ? Fill(part, a.Value) : a.Value)))),
            TypeKind.Tuple when given.Elements.Length == wanted.Elements.Length => HclType.Tuple([.. given.Elements.Zip(wanted.Elements, Fill)]),
            _ => wanted,
        };
    }

    private static HclType FillElement(HclType given, HclType element)
    {
        var part = given.Kind switch
        {
            TypeKind.Tuple => TypeUnification.Unify(given.Elements),
            TypeKind.Object => TypeUnification.Unify(given.Attributes.Values),
            _ => given.Element,
        };
        return part is null ? element : Fill(part, element);
    }
}
