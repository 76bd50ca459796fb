using System.Collections.Immutable;

namespace Linter.Hcl.Values;

/// <summary>Marks that stick to a value wherever it goes.</summary>
[Flags]
public enum ValueMarks
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The value is not to be shown.</summary>
    Sensitive = 1,

    /// <summary>The value is not to be stored.</summary>
    Ephemeral = 2,
}

/// <summary>What an expression evaluates to, as far as it can be known, with where it came from.</summary>
public abstract class Value
{
    private protected Value(HclType type, Origin? origin, ValueMarks marks)
    {
        Type = type;
        Origin = origin;
        Marks = marks;
    }

    /// <summary>Its type; <see cref="HclType.Dynamic"/> where that is not known.</summary>
    public HclType Type { get; }

    /// <summary>Where it came from, or null for a value that stands in no source.</summary>
    public Origin? Origin { get; }

    /// <summary>Marks that stick to it.</summary>
    public ValueMarks Marks { get; }

    /// <summary>Whether the value itself is known; elements of a known collection may still be unknown.</summary>
    public bool IsKnown => this is not UnknownValue;

    /// <summary>Whether it is null.</summary>
    public bool IsNull => this is NullValue;

    /// <summary>Whether it is not to be shown.</summary>
    public bool IsSensitive => (Marks & ValueMarks.Sensitive) != 0;

    /// <summary>Whether it and everything in it is known.</summary>
    public virtual bool IsWhollyKnown => IsKnown;

    /// <summary>Whether Terraform would refuse it or anything in it.</summary>
    public virtual bool IsRefused => false;

    /// <summary>Its marks and those of everything in it.</summary>
    public virtual ValueMarks AllMarks => Marks;

    /// <summary>How much there is of it: 1 for each value, and 1 for every 16 characters; what is shared counts each time.</summary>
    public virtual long Weight => 1;

    /// <summary>The text of a known string, else null. Numbers and booleans are not converted.</summary>
    public string? Text => (this as StringValue)?.Content;

    /// <summary>The same value from elsewhere.</summary>
    public abstract Value WithOrigin(Origin? origin);

    /// <summary>The same value with these marks instead of its own.</summary>
    public abstract Value WithMarks(ValueMarks marks);

    /// <summary>The same value with more marks.</summary>
    public Value AddMarks(ValueMarks marks) => (Marks | marks) == Marks ? this : WithMarks(Marks | marks);

    /// <summary>The same value with no marks, on itself or on anything in it.</summary>
    public Value WithoutMarks() => AllMarks == ValueMarks.None ? this : RemoveMarks();

    private protected virtual Value RemoveMarks() => WithMarks(ValueMarks.None);

    /// <summary>The kind and origin, never the content: values may be secrets and texts like this end in logs.</summary>
    public sealed override string ToString() => $"{GetType().Name} {Type.Kind}";
}

/// <summary>null, of some type.</summary>
public sealed class NullValue(HclType type, Origin? origin = null, ValueMarks marks = ValueMarks.None) : Value(type, origin, marks)
{
    /// <inheritdoc/>
    public override Value WithOrigin(Origin? origin) => new NullValue(Type, origin, Marks);

    /// <inheritdoc/>
    public override Value WithMarks(ValueMarks marks) => new NullValue(Type, Origin, marks);
}

/// <summary>true or false.</summary>
public sealed class BoolValue(bool content, Origin? origin = null, ValueMarks marks = ValueMarks.None) : Value(HclType.Bool, origin, marks)
{
    /// <summary>The content.</summary>
    public bool Content { get; } = content;

    /// <inheritdoc/>
    public override Value WithOrigin(Origin? origin) => new BoolValue(Content, origin, Marks);

    /// <inheritdoc/>
    public override Value WithMarks(ValueMarks marks) => new BoolValue(Content, Origin, marks);
}

/// <summary>Text.</summary>
public sealed class StringValue : Value
{
    /// <summary>Makes a string value.</summary>
    /// <param name="content">The text.</param>
    /// <param name="origin">Where it came from, or null.</param>
    /// <param name="marks">Marks.</param>
    /// <param name="parts">The pieces it was put together from, or default where it is one piece.</param>
    public StringValue(string content, Origin? origin = null, ValueMarks marks = ValueMarks.None, ImmutableArray<StringPart> parts = default)
        : base(HclType.String, origin, marks)
    {
        Content = content;
        Parts = parts.IsDefault ? [new StringPart(content, origin)] : parts;
    }

    /// <summary>The text.</summary>
    public string Content { get; }

    /// <summary>The pieces it was put together from, in order; one or none for an empty string.</summary>
    public ImmutableArray<StringPart> Parts { get; }

    /// <inheritdoc/>
    public override long Weight => 1 + (Content.Length / 16);

    /// <inheritdoc/>
    public override Value WithOrigin(Origin? origin) =>
        new StringValue(Content, origin, Marks, Parts.Length > 1 ? Parts : default);

    /// <inheritdoc/>
    public override Value WithMarks(ValueMarks marks) => new StringValue(Content, Origin, marks, Parts);
}

/// <summary>A piece of a string that was put together.</summary>
/// <param name="Text">The piece's text, or null where it is not known.</param>
/// <param name="Origin">Where the piece came from, or null.</param>
public readonly record struct StringPart(string? Text, Origin? Origin);
