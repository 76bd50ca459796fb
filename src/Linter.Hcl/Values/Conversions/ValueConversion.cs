using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Linter.Hcl.Values.Conversions;

/// <summary>Converts values to types as Terraform does wherever a value of another type is due. Origins and marks are kept.</summary>
public static class ValueConversion
{
    /// <summary>Converts, or says in the result why that is not possible.</summary>
    /// <returns>The converted value; an unknown of kind <see cref="UnknownKind.Error"/> with the value's origin and marks where it does not convert.</returns>
    public static Value Convert(Value value, HclType type) =>
        TryConvert(value, type, out var converted, out var problem)
            ? converted
            : new UnknownValue(type.WithoutOptionalAttributes(), new UnknownReason(UnknownKind.Error, problem), value.Origin, value.Marks);

    /// <summary>Converts a value to a type.</summary>
    /// <param name="value">Any value; unknown and null ones stay so and get the type.</param>
    /// <param name="type">The type, also a constraint with "any" and optional attributes (those left out become null).</param>
    /// <param name="converted">The converted value, or null.</param>
    /// <param name="problem">Why not, without a period ("string required"); names types, attributes and positions, never content.</param>
    public static bool TryConvert(
        Value value,
        HclType type,
        [NotNullWhen(true)] out Value? converted,
        [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(type);
        converted = null;
        if (!value.Type.Equals(type) && !TypeConversion.IsPossible(value.Type, type))
        {
            problem = TypeMismatch.Describe(value.Type, type);
            return false;
        }

        problem = null;
        converted = Apply(value, type, ref problem);
        return problem is null;
    }

    /// <summary>Converts values to the one type that all of them convert to; null where there is none.</summary>
    public static ImmutableArray<Value>? Unify(ImmutableArray<Value> values, out HclType? type)
    {
        type = TypeUnification.Unify(values.Select(v => v.Type));
        return type is null ? null : UnifyTo(values, type);
    }

    private static ImmutableArray<Value>? UnifyTo(ImmutableArray<Value> values, HclType type)
    {
        var unified = ImmutableArray.CreateBuilder<Value>(values.Length);
        foreach (var value in values)
        {
            if (!TryConvert(value, type, out var converted, out _))
            {
                return null;
            }

            unified.Add(converted);
        }

        return unified.MoveToImmutable();
    }

    /// <summary>Converts where the types allow it; the content may still refuse (a string that is no number).</summary>
    private static Value Apply(Value value, HclType type, ref string? problem)
    {
        if (type.Kind == TypeKind.Dynamic || problem is not null || value.Type.Equals(type))
        {
            return value;
        }

        return value switch
        {
            UnknownValue unknown => new UnknownValue(
                OpenTypes.Fill(unknown.Type, type.WithoutOptionalAttributes()),
                unknown.Reason,
                unknown.Origin,
                unknown.Marks,
                type.Kind == TypeKind.String ? unknown.Parts : default,
                unknown.IsNotNull),
            NullValue => new NullValue(OpenTypes.Fill(value.Type, type.WithoutOptionalAttributes()), value.Origin, value.Marks),
            SequenceValue sequence => ToSequence(sequence, type, ref problem),
            MappingValue mapping => type.Kind == TypeKind.Map ? ToMap(mapping, type, ref problem) : ToObject(mapping, type, ref problem),
            _ => PrimitiveConversion.Apply(value, type, ref problem),
        };
    }

    private static Value ApplyChecked(Value value, HclType type, ref string? problem)
    {
        if (!TypeConversion.IsPossible(value.Type, type))
        {
            problem ??= TypeMismatch.Describe(value.Type, type);
            return value;
        }

        return Apply(value, type, ref problem);
    }

    private static Value ToSequence(SequenceValue sequence, HclType type, ref string? problem)
    {
        if (type.Kind == TypeKind.List && sequence.Type.Kind == TypeKind.Set && sequence.Elements.FirstOrDefault(e => !e.IsKnown) is UnknownValue open)
        {
            // Elements of a set may turn out to be the same, so there is no telling how long the list is.
            return new UnknownValue(HclType.List(sequence.Type.Element!), open.Reason, sequence.Origin, sequence.Marks);
        }

        var element = type.Kind == TypeKind.Tuple ? null : ElementType(sequence.Type, type);
        var elements = ImmutableArray.CreateBuilder<Value>(sequence.Elements.Length);
        for (var index = 0; index < sequence.Elements.Length; index++)
        {
            elements.Add(ApplyChecked(sequence.Elements[index], element ?? type.Elements[index], ref problem));
        }

        var converted = elements.MoveToImmutable();
        return element is null
            ? new SequenceValue(HclType.Tuple([.. converted.Select(e => e.Type)]), converted, sequence.Origin, sequence.Marks)
            : Collect(type.Kind, element, converted, sequence, ref problem);
    }

    private static SequenceValue Collect(TypeKind kind, HclType element, ImmutableArray<Value> elements, Value from, ref string? problem)
    {
        var (common, unified) = OneType(elements, element, from.Type.Kind, kind, ref problem);
        return kind == TypeKind.Set
            ? SetElements.Make(common, unified, from.Origin, from.Marks)
            : new SequenceValue(HclType.List(common), unified, from.Origin, from.Marks);
    }

    /// <summary>Elements that were converted to an open type may still differ; whether they are brought together depends on what they were in.</summary>
    private static (HclType Type, ImmutableArray<Value> Elements) OneType(
        ImmutableArray<Value> elements,
        HclType element,
        TypeKind from,
        TypeKind to,
        ref string? problem)
    {
        var wanted = element.WithoutOptionalAttributes();
        if (elements.IsEmpty || problem is not null || elements.All(e => e.Type.Equals(wanted)))
        {
            return (wanted, elements);
        }

        var unifies = to == TypeKind.Map ? element.IsCollection || element.Kind == TypeKind.Object : from == TypeKind.Tuple && to == TypeKind.List;
        var unified = unifies ? Unify(elements, out _) : elements;
        elements = unified ?? elements;
        var common = elements.Select(e => e.Type).FirstOrDefault(t => t.Kind != TypeKind.Dynamic, HclType.Dynamic);
        if (unified is null || elements.Any(e => e.Type.Kind != TypeKind.Dynamic && !e.Type.Equals(common)))
        {
            problem = $"element types must all match for conversion to {(to == TypeKind.List ? "list" : to == TypeKind.Set ? "set" : "map")}";
        }

        return (common, elements);
    }

    private static HclType ElementType(HclType from, HclType to)
    {
        IReadOnlyCollection<HclType> parts = from.Kind switch
        {
            TypeKind.Tuple => from.Elements,
            TypeKind.Object => [.. from.Attributes.Values],
            _ => [from.Element!],
        };
        return TypeConversion.ElementTypeFor(parts, to, isSafe: false) ?? HclType.Dynamic;
    }

    private static MappingValue ToMap(MappingValue mapping, HclType type, ref string? problem)
    {
        var element = ElementType(mapping.Type, type);
        var elements = ImmutableArray.CreateBuilder<Value>(mapping.Items.Count);
        foreach (var item in mapping.Items.Values)
        {
            elements.Add(ApplyChecked(item, element, ref problem));
        }

        var (common, unified) = OneType(elements.MoveToImmutable(), element, mapping.Type.Kind, TypeKind.Map, ref problem);
        var items = mapping.Items.Keys.Zip(unified, KeyValuePair.Create);
        return new MappingValue(HclType.Map(common), items.ToImmutableSortedDictionary(CodePointOrder.Instance), mapping.Origin, mapping.Marks);
    }

    private static MappingValue ToObject(MappingValue mapping, HclType type, ref string? problem)
    {
        var items = ImmutableSortedDictionary.CreateBuilder<string, Value>(CodePointOrder.Instance);
        foreach (var (name, wanted) in type.Attributes)
        {
            if (mapping.Items.TryGetValue(name, out var given))
            {
                items[name] = ApplyChecked(given, wanted, ref problem);
            }
            else if (type.OptionalAttributes.Contains(name))
            {
                items[name] = new NullValue(wanted.WithoutOptionalAttributes(), mapping.Origin);
            }
            else
            {
                problem ??= $"map has no element for required attribute \"{name}\"";
            }
        }

        return MappingValue.OfObject(items.ToImmutable(), mapping.Origin, mapping.Marks);
    }
}
