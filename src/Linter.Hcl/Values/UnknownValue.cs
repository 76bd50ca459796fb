using System.Collections.Immutable;

namespace Linter.Hcl.Values;

/// <summary>A value that cannot be known before Terraform runs, or that Terraform would refuse.</summary>
public sealed class UnknownValue : Value
{
    /// <summary>Makes an unknown value.</summary>
    /// <param name="type">What type it will have, or <see cref="HclType.Dynamic"/>.</param>
    /// <param name="reason">Why it is not known.</param>
    /// <param name="origin">Where it came from, or null.</param>
    /// <param name="marks">Marks.</param>
    /// <param name="parts">For a string: what is known of it, pieces in order; default where nothing is.</param>
    /// <param name="isNotNull">Whether it is certain that it will not be null.</param>
    public UnknownValue(
        HclType type,
        UnknownReason reason,
        Origin? origin = null,
        ValueMarks marks = ValueMarks.None,
        ImmutableArray<StringPart> parts = default,
        bool isNotNull = false) : base(type, origin, marks)
    {
        Reason = reason;
        Parts = parts.IsDefault ? [] : parts;
        IsNotNull = isNotNull || !Parts.IsEmpty;
    }

    /// <summary>Why it is not known.</summary>
    public UnknownReason Reason { get; }

    /// <summary>For a string: its pieces in order, known and unknown (<see cref="StringPart.Text"/> null); empty where nothing is known.</summary>
    public ImmutableArray<StringPart> Parts { get; }

    /// <summary>Whether it is certain that it will not be null: the result of an operator or of a template.</summary>
    public bool IsNotNull { get; }

    /// <summary>The known start of the string; empty where nothing is known.</summary>
    public string KnownPrefix => string.Concat(Parts.TakeWhile(p => p.Text is not null).Select(p => p.Text));

    /// <inheritdoc/>
    public override bool IsRefused => Reason.Kind == UnknownKind.Error;

    /// <inheritdoc/>
    public override Value WithOrigin(Origin? origin) => new UnknownValue(Type, Reason, origin, Marks, Parts, IsNotNull);

    /// <inheritdoc/>
    public override Value WithMarks(ValueMarks marks) => new UnknownValue(Type, Reason, Origin, marks, Parts, IsNotNull);
}
