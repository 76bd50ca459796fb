using System.Collections.Immutable;
using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Core.Terraform.Functions.Collections;

/// <summary>The values whose keys, which stand in another list at the same index, are in a third list.</summary>
internal static class MatchKeysFunction
{
    private static readonly HclType AnyList = HclType.List(HclType.Dynamic);

    /// <summary>The function.</summary>
    public static TerraformFunction MatchKeys { get; } =
        new("matchkeys", AnyList, new Parameter("values", AnyList), new Parameter("keys", AnyList), new Parameter("searchset", AnyList))
        {
            TypeForUnknown = call => call[0].Type,
            Body = call =>
            {
                if (ValueConversion.Unify([call[1], call[2]], out _) is not [SequenceValue keys, SequenceValue searched])
                {
                    return call.Refuse("keys and searchset must have one type");
                }

                var values = (SequenceValue)call[0];
                if (values.Elements.Length != keys.Elements.Length)
                {
                    return call.Refuse("there must be as many keys as values");
                }

                if (searched.Elements.IsEmpty)
                {
                    return new SequenceValue(values.Type, []);
                }

                if (new Value[] { values, keys }.FirstOrDefault(list => !list.IsWhollyKnown) is { } open)
                {
                    return call.NotKnown(open, values.Type);
                }

                return (long)keys.Elements.Length * searched.Elements.Length > FunctionLimits.Elements
                    ? call.GiveUp($"more than {FunctionLimits.Elements} comparisons are needed")
                    : Select(call, values, keys, searched);
            },
        };

    private static Value Select(FunctionCall call, SequenceValue values, SequenceValue keys, SequenceValue searched)
    {
        var selected = ImmutableArray.CreateBuilder<Value>();
        for (var index = 0; index < keys.Elements.Length; index++)
        {
            foreach (var candidate in searched.Elements)
            {
                var isEqual = ValueEquality.AreEqual(keys.Elements[index], candidate);
                if (isEqual is null)
                {
                    return call.NotKnown(candidate, values.Type);
                }

                if (isEqual == true)
                {
                    selected.Add(values.Elements[index]);
                    break;
                }
            }
        }

        return new SequenceValue(values.Type, selected.ToImmutable());
    }
}
