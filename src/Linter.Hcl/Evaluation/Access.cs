using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Hcl.Evaluation;

/// <summary>Looks into values: attributes of objects and maps, elements by key.</summary>
internal static class Access
{
    private const string NoElement = "The key identifies no element of this value";

    /// <summary>The attribute of an object or map.</summary>
    /// <param name="value">The value to look into.</param>
    /// <param name="name">A name that stands in the source, so a message may repeat it.</param>
    public static Outcome Attribute(Value value, string name)
    {
        if (value.IsNull)
        {
            return Outcome.Refused("The value is null, so it has no attributes.");
        }

        switch (value.Type.Kind)
        {
            case TypeKind.Object when !value.Type.Attributes.ContainsKey(name):
                return Outcome.Refused($"The object has no attribute named \"{name}\".");
            case TypeKind.Object:
                return value is MappingValue mapping ? Part(mapping, mapping.Items[name]) : UnknownPart(value, value.Type.Attributes[name]);
            case TypeKind.Map when value is MappingValue map:
                return map.Items.TryGetValue(name, out var item) ? Part(map, item) : Outcome.Refused($"The map has no element with the key \"{name}\".");
            case TypeKind.Map:
                return UnknownPart(value, value.Type.Element!);
            case TypeKind.Dynamic:
                return UnknownPart(value, HclType.Dynamic);
            case TypeKind.List or TypeKind.Set when value.Type.Element!.Kind == TypeKind.Object:
                return Outcome.Refused($"A {value.Type.FriendlyName} has no attributes; each of its elements has.");
            default:
                return Outcome.Refused($"A {value.Type.FriendlyName} has no attributes.");
        }
    }

    /// <summary>The element of a list, tuple, map or object.</summary>
    public static Outcome Index(Value value, Value key)
    {
        if (value.IsNull || key.IsNull)
        {
            return Outcome.Refused(value.IsNull ? "The value is null, so it has no elements." : "An index must not be null.");
        }

        if (value.Type.Kind == TypeKind.Dynamic || key.Type.Kind == TypeKind.Dynamic)
        {
            return UnknownPart(value.IsKnown ? key.AddMarks(value.Marks) : value, HclType.Dynamic);
        }

        return value.Type.Kind switch
        {
            TypeKind.List or TypeKind.Tuple => Element(value, key),
            TypeKind.Map or TypeKind.Object => Item(value, key),
            TypeKind.Set => Outcome.Refused("Elements of a set have no index."),
            _ => Outcome.Refused($"A {value.Type.FriendlyName} has no elements."),
        };
    }

    private static Outcome Element(Value value, Value key)
    {
        if (!ValueConversion.TryConvert(key, HclType.Number, out var index, out var problem))
        {
            return Outcome.Refused($"{NoElement}: {problem}.");
        }

        var isTuple = value.Type.Kind == TypeKind.Tuple;
        if (index is not NumberValue number)
        {
            return UnknownPart(value.IsKnown ? index.AddMarks(value.Marks) : value, isTuple ? HclType.Dynamic : value.Type.Element!);
        }

        var sequence = value as SequenceValue;
        var count = sequence?.Elements.Length ?? (isTuple ? value.Type.Elements.Length : int.MaxValue);
        if (!number.Content.IsWhole)
        {
            return Outcome.Refused($"{NoElement}: it has a fractional part.");
        }

        if (!number.TryGetInt64(out var at) || at < 0 || at >= count)
        {
            return Outcome.Refused(number.Content.Sign < 0 ? $"{NoElement}: it is negative." : $"{NoElement}: there are only {count}.");
        }

        return sequence is null
            ? UnknownPart(value, isTuple ? value.Type.Elements[(int)at] : value.Type.Element!)
            : Part(sequence, sequence.Elements[(int)at].AddMarks(key.Marks));
    }

    private static Outcome Item(Value value, Value key)
    {
        if (!ValueConversion.TryConvert(key, HclType.String, out var name, out var problem))
        {
            return Outcome.Refused($"{NoElement}: {problem}.");
        }

        var isMap = value.Type.Kind == TypeKind.Map;
        if (name is not StringValue text)
        {
            return UnknownPart(value.IsKnown ? name.AddMarks(value.Marks) : value, isMap ? value.Type.Element! : HclType.Dynamic);
        }

        if (value is MappingValue mapping)
        {
            return mapping.Items.TryGetValue(text.Content, out var item)
                ? Part(mapping, isMap ? item.AddMarks(key.Marks) : item)
                : Outcome.Refused($"{NoElement}.");
        }

        return isMap ? UnknownPart(value, value.Type.Element!)
            : value.Type.Attributes.TryGetValue(text.Content, out var type) ? UnknownPart(value, type)
            : Outcome.Refused($"{NoElement}.");
    }

    /// <summary>A part goes where the whole went and is as secret as it.</summary>
    private static Value Part(Value whole, Value part)
    {
        var origin = part.Origin is null ? whole.Origin : whole.Origin is null ? part.Origin : part.Origin.Along(whole.Origin);
        return (ReferenceEquals(origin, part.Origin) ? part : part.WithOrigin(origin)).AddMarks(whole.Marks);
    }

    private static UnknownValue UnknownPart(Value cause, HclType type)
    {
        var reason = UnknownReasons.Of(cause) ?? new UnknownReason(UnknownKind.OnlyAtRun, "A part of the value is not known.");
        return new UnknownValue(type, reason, cause.Origin, cause.Marks);
    }
}
