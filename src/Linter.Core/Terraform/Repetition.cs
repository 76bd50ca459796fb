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
            ((Value)new NumberValue(index), element))],
        _ => [],
    };

    /// <summary>The scopes of a block that is repeated by <c>for_each</c> or <c>count</c>, one an element, with its key.</summary>
    /// <param name="block">The block.</param>
    /// <param name="scope">The scope that the block stands in.</param>
    /// <param name="most">How many elements are looked at.</param>
    /// <returns>The scopes; null where the block is not repeated, the elements are not known, or there are too many.</returns>
    public static IReadOnlyList<(string Key, ModuleScope Scope)>? Of(ConfigurationBlock block, ModuleScope scope, int most)
    {
        if (block.Argument("for_each") is { } forEach)
        {
            return ElementsOf(forEach.Value) is { } elements && elements.Count <= most && elements.All(element => element.Key.Text is not null)
                ? [.. elements.Select(element => (element.Key.Text!, scope.With("each", Element(element.Key, element.Value))))]
                : null;
        }

        return block.Argument("count")?.Value is NumberValue number && number.TryGetInt64(out var count) && count >= 0 && count <= most
            ? [.. Enumerable.Range(0, (int)count).Select(index => (index.ToString(CultureInfo.InvariantCulture), scope.With("count", Index(index))))]
            : null;
    }

    /// <summary>The object that <c>each</c> and iterators stand for.</summary>
    public static Value Element(Value key, Value value) => Object([KeyValuePair.Create("key", key), KeyValuePair.Create("value", value)]);

    /// <summary>The object that <c>count</c> stands for.</summary>
    /// <param name="index">0-based.</param>
    public static Value Index(int index) => Object([KeyValuePair.Create("index", (Value)new NumberValue(index))]);

    /// <summary>The same where nothing is known of the element.</summary>
    public static Value UnknownElement(string why)
    {
        var reason = new UnknownReason(UnknownKind.OnlyAtRun, why);
        return Element(new UnknownValue(HclType.String, reason), new UnknownValue(HclType.Dynamic, reason));
    }

    private static MappingValue Object(IEnumerable<KeyValuePair<string, Value>> items) =>
        MappingValue.OfObject(ImmutableSortedDictionary.CreateRange(CodePointOrder.Instance, items));
}
