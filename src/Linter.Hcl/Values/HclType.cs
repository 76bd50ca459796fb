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

/// <summary>A type of the HCL type system.</summary>
public sealed class HclType
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

    /// <summary>The types of an object's attributes by name, else empty.</summary>
    public ImmutableSortedDictionary<string, HclType> Attributes { get; private init; } = NoAttributes;

    /// <summary>The names of an object's attributes that may be left out (of a type constraint), else empty.</summary>
    public ImmutableHashSet<string> OptionalAttributes { get; private init; } = [];

    private static ImmutableSortedDictionary<string, HclType> NoAttributes { get; } =
        ImmutableSortedDictionary.Create<string, HclType>(StringComparer.Ordinal);

    /// <summary>A list type.</summary>
    public static HclType List(HclType element) => new(TypeKind.List) { Element = element };

    /// <summary>A set type.</summary>
    public static HclType Set(HclType element) => new(TypeKind.Set) { Element = element };

    /// <summary>A map type.</summary>
    public static HclType Map(HclType element) => new(TypeKind.Map) { Element = element };

    /// <summary>A tuple type.</summary>
    public static HclType Tuple(ImmutableArray<HclType> elements) => new(TypeKind.Tuple) { Elements = elements };

    /// <summary>An object type.</summary>
    /// <param name="attributes">Types by name, compared ordinally.</param>
    /// <param name="optional">Names that may be left out, or null for none.</param>
    public static HclType Object(ImmutableSortedDictionary<string, HclType> attributes, ImmutableHashSet<string>? optional = null) =>
        new(TypeKind.Object) { Attributes = attributes, OptionalAttributes = optional ?? [] };
}
