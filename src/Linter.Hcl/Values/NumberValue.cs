namespace Linter.Hcl.Values;

/// <summary>A number.</summary>
public sealed class NumberValue(Number content, Origin? origin = null, ValueMarks marks = ValueMarks.None) : Value(HclType.Number, origin, marks)
{
    private string? _text;

    /// <summary>Makes a number that a program counted: whole ones have 64 bits, others the precision of a literal.</summary>
    public NumberValue(decimal content, Origin? origin = null, ValueMarks marks = ValueMarks.None) : this(Number.FromDecimal(content), origin, marks)
    {
    }

    /// <summary>The number.</summary>
    public Number Content { get; } = content;

    /// <summary>The number in the form that Terraform converts it to a string.</summary>
    public string ContentText => _text ??= Content.ToText();

    /// <summary>The number as a whole number, when it is one that fits.</summary>
    public bool TryGetInt64(out long number) => Content.TryGetInt64(out number);

    /// <inheritdoc/>
    public override Value WithOrigin(Origin? origin) => new NumberValue(Content, origin, Marks);

    /// <inheritdoc/>
    public override Value WithMarks(ValueMarks marks) => new NumberValue(Content, Origin, marks);
}
