using System.Collections.Immutable;
using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Core.Terraform.TypeConstraints;

/// <summary>The defaults of optional attributes, in the shape of the type they belong to.</summary>
/// <param name="Type">The type of this place.</param>
/// <param name="Values">Defaults of attributes that may be left out, by name.</param>
/// <param name="Parts">Defaults deeper inside: by attribute, by position in a tuple, or under the empty name for all elements of a collection.</param>
internal sealed record AttributeDefaults(
    HclType Type,
    ImmutableSortedDictionary<string, Value> Values,
    ImmutableDictionary<string, AttributeDefaults> Parts)
{
    /// <summary>Fills in what is missing or null. The result may still have to be converted; what does not fit is left as it is.</summary>
    public Value Apply(Value value) => value switch
    {
        SequenceValue sequence => ToSequence(sequence),
        MappingValue mapping => ToMapping(mapping),
        _ => value,
    };

    private SequenceValue ToSequence(SequenceValue sequence)
    {
        var filled = sequence.Elements.Select((element, index) => PartAt(index)?.Apply(element) ?? element).ToImmutableArray();
        if (filled.IsEmpty)
        {
            return sequence;
        }

        if (sequence.Type.Kind == TypeKind.Tuple || ValueConversion.Unify(filled, out var type) is not { } unified)
        {
            return SequenceValue.OfTuple(filled, sequence.Origin, sequence.Marks);
        }

        return sequence.Type.Kind == TypeKind.Set
            ? SetElements.Make(type!, unified, sequence.Origin, sequence.Marks)
            : new SequenceValue(HclType.List(type!), unified, sequence.Origin, sequence.Marks);
    }

    private MappingValue ToMapping(MappingValue mapping)
    {
        var items = mapping.Items.ToBuilder();
        foreach (var (name, item) in mapping.Items)
        {
            items[name] = PartOf(name)?.Apply(item) ?? item;
        }

        foreach (var (name, value) in Values)
        {
            if (!items.TryGetValue(name, out var given) || given.IsNull)
            {
                items[name] = PartOf(name)?.Apply(value) ?? value;
            }
        }

        var filled = items.ToImmutable();
        if (mapping.Type.Kind == TypeKind.Map && !filled.IsEmpty && ValueConversion.Unify([.. filled.Values], out var type) is { } unified)
        {
            var pairs = filled.Keys.Zip(unified, KeyValuePair.Create);
            return new MappingValue(HclType.Map(type!), pairs.ToImmutableSortedDictionary(CodePointOrder.Instance), mapping.Origin, mapping.Marks);
        }

        return filled.IsEmpty ? mapping : MappingValue.OfObject(filled, mapping.Origin, mapping.Marks);
    }

    private AttributeDefaults? PartAt(int index) =>
        Parts.GetValueOrDefault(Type.Kind == TypeKind.Tuple ? index.ToString(System.Globalization.CultureInfo.InvariantCulture) : "");

    private AttributeDefaults? PartOf(string name) => Parts.GetValueOrDefault(Type.Kind == TypeKind.Object ? name : "");
}
