using System.Globalization;

namespace Linter.Hcl.Values.Conversions;

/// <summary>Says why a type does not convert to another, in the words of Terraform: types, attribute names and positions only.</summary>
internal static class TypeMismatch
{
    /// <summary>The reason, without a period: <c>string required</c>, <c>element 0: number required</c>.</summary>
    public static string Describe(HclType given, HclType wanted) => (given.Kind, wanted.Kind) switch
    {
        (TypeKind.Object, TypeKind.Object) => Objects(given, wanted),
        (TypeKind.Tuple, TypeKind.List) when wanted.Element!.Kind == TypeKind.Dynamic => "all list elements must have the same type",
        (TypeKind.Tuple, TypeKind.Set) when wanted.Element!.Kind == TypeKind.Dynamic => "all set elements must have the same type",
        (TypeKind.Object, TypeKind.Map) when wanted.Element!.Kind == TypeKind.Dynamic => "all map elements must have the same type",
        (TypeKind.Tuple, TypeKind.List or TypeKind.Set) => Elements(given, wanted.Element!),
        (TypeKind.Object, TypeKind.Map) => Attributes(given, wanted.Element!),
        (TypeKind.List or TypeKind.Set, TypeKind.List or TypeKind.Set) or (TypeKind.Map, TypeKind.Map) =>
            $"incorrect {Noun(wanted.Kind)} element type: {Describe(given.Element!, wanted.Element!)}",
        _ => wanted.FriendlyNameOfConstraint + " required",
    };

    private static string Noun(TypeKind kind) => kind switch
    {
        TypeKind.List => "list",
        TypeKind.Set => "set",
        _ => "map",
    };

    private static string Objects(HclType given, HclType wanted)
    {
        var missing = wanted.Attributes.Keys.Where(n => !given.Attributes.ContainsKey(n) && !wanted.OptionalAttributes.Contains(n)).ToList();
        switch (missing)
        {
            case [var only]:
                return $"attribute \"{only}\" is required";
            case [.., var last]:
                var comma = missing.Count > 2 ? "," : "";
                return $"attributes {string.Join(", ", missing.SkipLast(1).Select(n => $"\"{n}\""))}{comma} and \"{last}\" are required";
            default:
                var wrong = wanted.Attributes.FirstOrDefault(w =>
                    given.Attributes.TryGetValue(w.Key, out var has) && !has.Equals(w.Value) && !TypeConversion.IsPossible(has, w.Value));
                return wrong.Key is null
                    ? "incorrect object attributes"
                    : $"attribute \"{wrong.Key}\": {Describe(given.Attributes[wrong.Key], wrong.Value)}";
        }
    }

    private static string Elements(HclType given, HclType element)
    {
        for (var index = 0; index < given.Elements.Length; index++)
        {
            if (!TypeConversion.IsPossible(given.Elements[index], element))
            {
                return string.Create(CultureInfo.InvariantCulture, $"element {index}: {Describe(given.Elements[index], element)}");
            }
        }

        return $"all elements must be {element.FriendlyNameOfConstraint}";
    }

    private static string Attributes(HclType given, HclType element)
    {
        var wrong = given.Attributes.FirstOrDefault(a => !TypeConversion.IsPossible(a.Value, element));
        return wrong.Key is null ? $"all elements must be {element.FriendlyNameOfConstraint}" : $"element \"{wrong.Key}\": {Describe(wrong.Value, element)}";
    }
}
