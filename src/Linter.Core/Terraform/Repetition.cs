using System.Collections.Immutable;
using System.Globalization;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>What <c>for_each</c>, <c>count</c> and <c>dynamic</c> repeat over.</summary>
internal static class Repetition
{
    /// <summary>Keys and values of a known collection.</summary>
    /// <returns>The elements; of a null or a value that is no collection none; null where the collection is not known.</returns>
    public static IReadOnlyList<(Value Key, Value Value)>? ElementsOf(Value collection) => collection switch
    {
        UnknownValue => null,
        MappingValue mapping => [.. mapping.Items.Select(item => ((Value)new StringValue(item.Key, item.Value.Origin), item.Value))],
        SequenceValue { Type.Kind: TypeKind.Set } set => [.. set.Elements.Select(element => (element, element))],
        SequenceValue sequence => [.. sequence.Elements.Select((element, index) =>
            ((Value)new StringValue(index.ToString(CultureInfo.InvariantCulture), element.Origin), element))],
        _ => [],
    };

    /// <summary>The object that <c>each</c> and iterators stand for.</summary>
    public static Value Element(Value key, Value value) =>
        new MappingValue(
            HclType.Object(ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("key", key.Type), KeyValuePair.Create("value", value.Type)])),
            ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("key", key), KeyValuePair.Create("value", value)]));

    /// <summary>The object that <c>count</c> stands for.</summary>
    /// <param name="index">0-based.</param>
    public static Value Index(int index) =>
        new MappingValue(
            HclType.Object(ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("index", HclType.Number)])),
            ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("index", (Value)new NumberValue(index))]));

    /// <summary>The same where nothing is known of the element.</summary>
    public static Value UnknownElement(string why)
    {
        var reason = new UnknownReason(UnknownKind.OnlyAtRun, why);
        return Element(new UnknownValue(HclType.String, reason), new UnknownValue(HclType.Dynamic, reason));
    }
}
