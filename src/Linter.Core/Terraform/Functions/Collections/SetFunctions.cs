using System.Collections.Immutable;
using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Core.Terraform.Functions.Collections;

/// <summary>Functions over sets.</summary>
internal static class SetFunctions
{
    private static readonly HclType AnySet = HclType.Set(HclType.Dynamic);

    /// <summary>What is in all sets.</summary>
    public static TerraformFunction Intersection { get; } = new("setintersection", AnySet, Set("first_set"))
    {
        Variadic = Set("other_sets"),
        Body = call => Combine(call, isOpenAllowed: false, (element, first, second) => Without(element, first, [.. Without(element, first, second)])),
    };

    /// <summary>What is in the first set but not in the second.</summary>
    public static TerraformFunction Subtract { get; } = new("setsubtract", AnySet, Set("a"), Set("b"))
    {
        Body = call => Combine(call, isOpenAllowed: false, Without),
    };

    /// <summary>What is in any set.</summary>
    public static TerraformFunction Union { get; } = new("setunion", AnySet, Set("first_set"))
    {
        Variadic = Set("other_sets"),
        Body = call => Combine(call, isOpenAllowed: true, (_, first, second) => first.Concat(second)),
    };

    private static Parameter Set(string name) => new(name, AnySet) { AllowsUntyped = true };

    private static Value Combine(FunctionCall call, bool isOpenAllowed, Func<HclType, ImmutableArray<Value>, ImmutableArray<Value>, IEnumerable<Value>> combine)
    {
        // An empty set of no type fits any other.
        var types = call.Arguments
            .Where(set => set is not SequenceValue { Elements.IsEmpty: true, Type.Element.Kind: TypeKind.Dynamic })
            .Select(set => set.Type.Element!)
            .ToList();
        if ((types.Count == 0 ? HclType.Dynamic : TypeUnification.Unify(types)) is not { } element)
        {
            return call.Refuse("the sets must have elements of types that fit together");
        }

        var result = ImmutableArray<Value>.Empty;
        for (var index = 0; index < call.Count; index++)
        {
            if (!ValueConversion.TryConvert(call[index], HclType.Set(element), out var converted, out _))
            {
                return call.Refuse("the sets must have elements of types that fit together");
            }

            if (converted is not SequenceValue set || (!isOpenAllowed && !set.IsWhollyKnown))
            {
                return call.NotKnown(converted, HclType.Set(element));
            }

            result = index == 0 ? set.Elements : SetElements.Make(element, combine(element, result, set.Elements)).Elements;
        }

        return result.Length > FunctionLimits.Elements ? call.TooMany() : SetElements.Make(element, result);
    }

    private static IEnumerable<Value> Without(HclType element, ImmutableArray<Value> first, ImmutableArray<Value> second)
    {
        // Of equal elements a set keeps the first, so the copies that are left are those without an equal in the other set.
        var copies = first.Select(value => value.WithOrigin(value.Origin)).ToList();
        var left = new HashSet<Value>(SetElements.Make(element, second.Concat(copies)).Elements, ReferenceEqualityComparer.Instance);
        return copies.Where(left.Contains);
    }
}
