using System.Collections.Immutable;

namespace Linter.Hcl.Values;

/// <summary>The kind of a type.</summary>
public enum TypeKind
{
    /// <summary>Any type: the type of null and of values about which nothing is known.</summary>
    Dynamic,

    /// <summary>Text.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary>true or false.</summary>
    Bool,

    /// <summary>Elements of one type in order.</summary>
    List,

    /// <summary>Different elements of one type, in no order.</summary>
    Set,

    /// <summary>Values of one type by name.</summary>
    Map,

    /// <summary>Elements each of its own type.</summary>
    Tuple,

    /// <summary>Attributes each of its own type.</summary>
    Object,
}

/// <summary>A type of the HCL type system. Two types are equal when they say the same.</summary>
public sealed partial class HclType : IEquatable<HclType>
{
    private HclType(TypeKind kind) => Kind = kind;

    /// <summary>Any type.</summary>
    public static HclType Dynamic { get; } = new(TypeKind.Dynamic);

    /// <summary>Text.</summary>
    public static HclType String { get; } = new(TypeKind.String);

    /// <summary>A number.</summary>
    public static HclType Number { get; } = new(TypeKind.Number);

    /// <summary>true or false.</summary>
    public static HclType Bool { get; } = new(TypeKind.Bool);

    /// <summary>What kind of type it is.</summary>
    public TypeKind Kind { get; }

    /// <summary>The element type of a list, set or map, else null.</summary>
    public HclType? Element { get; private init; }

    /// <summary>The types of a tuple's elements, else empty.</summary>
    public ImmutableArray<HclType> Elements { get; private init; } = [];

    /// <summary>The types of an object's attributes by name in <see cref="CodePointOrder"/>, else empty.</summary>
    public ImmutableSortedDictionary<string, HclType> Attributes { get; private init; } = NoAttributes;

    /// <summary>The names of an object's attributes that may be left out (of a type constraint), else empty.</summary>
    public ImmutableHashSet<string> OptionalAttributes { get; private init; } = [];

    /// <summary>Whether it is a string, number or bool.</summary>
    public bool IsPrimitive => Kind is TypeKind.String or TypeKind.Number or TypeKind.Bool;

    /// <summary>Whether it is a list, set or map: all elements have one type.</summary>
    public bool IsCollection => Kind is TypeKind.List or TypeKind.Set or TypeKind.Map;

    /// <summary>Whether it is a list, set or tuple.</summary>
    public bool IsSequence => Kind is TypeKind.List or TypeKind.Set or TypeKind.Tuple;

    /// <summary>Whether "any" stands somewhere in it.</summary>
    public bool HasDynamic { get; private init; }

    /// <summary>How deep it is nested: 1 for a primitive, 2 for a list of them.</summary>
    public int Depth { get; private init; } = 1;

    private bool HasOptionalAttributes { get; init; }

    private static ImmutableSortedDictionary<string, HclType> NoAttributes { get; } =
        ImmutableSortedDictionary.Create<string, HclType>(CodePointOrder.Instance);

    /// <summary>A list type.</summary>
    public static HclType List(HclType element) => Collection(TypeKind.List, element);

    /// <summary>A set type.</summary>
    public static HclType Set(HclType element) => Collection(TypeKind.Set, element);

    /// <summary>A map type.</summary>
    public static HclType Map(HclType element) => Collection(TypeKind.Map, element);

    /// <summary>A tuple type.</summary>
    public static HclType Tuple(ImmutableArray<HclType> elements) => new(TypeKind.Tuple)
    {
        Elements = elements,
        Depth = 1 + elements.Select(e => e.Depth).DefaultIfEmpty().Max(),
        HasDynamic = elements.Any(IsOrHasDynamic),
        HasOptionalAttributes = elements.Any(e => e.HasOptionalAttributes),
        _hash = HashOf(TypeKind.Tuple, elements),
    };

    /// <summary>An object type.</summary>
    /// <param name="attributes">Types by name; brought into <see cref="CodePointOrder"/>.</param>
    /// <param name="optional">Names that may be left out, or null for none.</param>
    public static HclType Object(ImmutableSortedDictionary<string, HclType> attributes, ImmutableHashSet<string>? optional = null)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        attributes = attributes.WithComparers(CodePointOrder.Instance);
        return new(TypeKind.Object)
        {
            Attributes = attributes,
            OptionalAttributes = optional ?? [],
            Depth = 1 + attributes.Values.Select(e => e.Depth).DefaultIfEmpty().Max(),
            HasDynamic = attributes.Values.Any(IsOrHasDynamic),
            HasOptionalAttributes = optional is { IsEmpty: false } || attributes.Values.Any(e => e.HasOptionalAttributes),
            _hash = HashOf(TypeKind.Object, attributes.Values, attributes.Keys),
        };
    }

    /// <summary>The same type with every attribute required, at every depth: the type of values rather than of constraints.</summary>
    public HclType WithoutOptionalAttributes()
    {
        if (!HasOptionalAttributes)
        {
            return this;
        }

        return Kind switch
        {
            TypeKind.Tuple => Tuple([.. Elements.Select(e => e.WithoutOptionalAttributes())]),
            TypeKind.Object => Object(Attributes.SetItems(Attributes.Select(a => KeyValuePair.Create(a.Key, a.Value.WithoutOptionalAttributes())))),
            _ => Collection(Kind, Element!.WithoutOptionalAttributes()),
        };
    }

    /// <summary>The collection type of a kind.</summary>
    internal static HclType Collection(TypeKind kind, HclType element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return new(kind)
        {
            Element = element,
            Depth = 1 + element.Depth,
            HasDynamic = IsOrHasDynamic(element),
            HasOptionalAttributes = element.HasOptionalAttributes,
            _hash = HashOf(kind, [element]),
        };
    }

    private static bool IsOrHasDynamic(HclType type) => type.Kind == TypeKind.Dynamic || type.HasDynamic;
}
