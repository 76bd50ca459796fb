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

    private HclType(TypeKind kind, PartsOfType parts)
    {
        Kind = kind;
        Depth = parts.Depth;
        HasDynamic = parts.HasDynamic;
        HasOptionalAttributes = parts.HasOptionalAttributes;
        _hash = parts.Hash;
    }

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
    public bool HasDynamic { get; }

    /// <summary>How deep it is nested: 1 for a primitive, 2 for a list of them.</summary>
    public int Depth { get; } = 1;

    private bool HasOptionalAttributes { get; }

    private static ImmutableSortedDictionary<string, HclType> NoAttributes { get; } =
        ImmutableSortedDictionary.Create<string, HclType>(CodePointOrder.Instance);

    /// <summary>A list type.</summary>
    public static HclType List(HclType element) => Collection(TypeKind.List, element);

    /// <summary>A set type.</summary>
    public static HclType Set(HclType element) => Collection(TypeKind.Set, element);

    /// <summary>A map type.</summary>
    public static HclType Map(HclType element) => Collection(TypeKind.Map, element);

    /// <summary>A tuple type.</summary>
    public static HclType Tuple(ImmutableArray<HclType> elements)
    {
        var parts = new PartsOfType(TypeKind.Tuple);
        foreach (var element in elements)
        {
            parts.Add(element);
        }

        return new(TypeKind.Tuple, parts) { Elements = elements };
    }

    /// <summary>An object type.</summary>
    /// <param name="attributes">Types by name; brought into <see cref="CodePointOrder"/>.</param>
    /// <param name="optional">Names that may be left out, or null for none.</param>
    public static HclType Object(ImmutableSortedDictionary<string, HclType> attributes, ImmutableHashSet<string>? optional = null)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        attributes = attributes.WithComparers(CodePointOrder.Instance);
        var parts = new PartsOfType(TypeKind.Object);
        foreach (var (name, type) in attributes)
        {
            parts.Add(type, name);
        }

        parts.HasOptionalAttributes |= optional is { IsEmpty: false };
        return new(TypeKind.Object, parts) { Attributes = attributes, OptionalAttributes = optional ?? [] };
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
        var parts = new PartsOfType(kind);
        parts.Add(element);
        return new(kind, parts) { Element = element };
    }

    /// <summary>What a type knows of the types that it is made of; gathered in one pass, for types are made as often as values.</summary>
    private struct PartsOfType(TypeKind kind)
    {
        public int Depth { get; private set; } = 1;

        public bool HasDynamic { get; private set; }

        public bool HasOptionalAttributes { get; set; }

        public int Hash { get; private set; } = (int)kind;

        public void Add(HclType part, string name = "")
        {
            Depth = Math.Max(Depth, 1 + part.Depth);
            HasDynamic |= part.Kind == TypeKind.Dynamic || part.HasDynamic;
            HasOptionalAttributes |= part.HasOptionalAttributes;
            Hash = unchecked((Hash * 31) + ((int)part.Kind * 7) + part._hash);

            // Not string.GetHashCode, which differs from process to process; and many objects differ in nothing but names.
            foreach (var character in name)
            {
                Hash = unchecked((Hash * 31) + character);
            }
        }
    }
}
