using System.Collections.Immutable;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Collections;

/// <summary>Functions over lists of texts that put them in another order.</summary>
internal static class SortFunctions
{
    private static readonly HclType Texts = HclType.List(HclType.String);

    /// <summary>The texts in order of their code points.</summary>
    public static TerraformFunction Sort { get; } = new("sort", Texts, new Parameter("list", Texts) { AllowsUnknown = true })
    {
        Body = call =>
        {
            if (!call[0].IsWhollyKnown)
            {
                // The order is not known, but how many there are is.
                return call[0] is SequenceValue list
                    ? new SequenceValue(Texts, [.. list.Elements.Select(_ => call.NotKnown(list, HclType.String))], list.Origin)
                    : call.NotKnown(call[0]);
            }

            return call.Elements(0).Any(element => element.IsNull)
                ? call.Refuse("an element is null")
                : new SequenceValue(Texts, [.. call.Elements(0).OrderBy(element => element.Text!, CodePointOrder.Instance)], call[0].Origin);
        },
    };

    /// <summary>A map of lists the other way round: each text with the names of the lists that have it.</summary>
    public static TerraformFunction Transpose { get; } = new("transpose", HclType.Map(Texts), new Parameter("values", HclType.Map(Texts)))
    {
        Body = call =>
        {
            var map = (MappingValue)call[0];
            if (!map.IsWhollyKnown)
            {
                return call.NotKnown(map);
            }

            var transposed = new SortedDictionary<string, List<Value>>(CodePointOrder.Instance);
            foreach (var (name, list) in map.Items)
            {
                if (list is not SequenceValue { Elements: var elements } || elements.Any(element => element.IsNull))
                {
                    return call.Refuse("a list or an element of one is null");
                }

                foreach (var element in elements)
                {
                    if (!transposed.TryGetValue(element.Text!, out var names))
                    {
                        transposed[element.Text!] = names = [];
                    }

                    names.Add(new StringValue(name));
                }
            }

            var items = transposed.ToImmutableSortedDictionary(p => p.Key, p => (Value)new SequenceValue(Texts, [.. p.Value]), CodePointOrder.Instance);
            return new MappingValue(HclType.Map(Texts), items);
        },
    };
}
