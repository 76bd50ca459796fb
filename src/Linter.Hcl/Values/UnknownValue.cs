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
    public UnknownValue(
        HclType type,
        UnknownReason reason,
        Origin? origin = null,
        ValueMarks marks = ValueMarks.None,
        ImmutableArray<StringPart> parts = default) : base(type, origin, marks)
    {
        Reason = reason;
        Parts = parts.IsDefault ? [] : parts;
    }

    /// <summary>Why it is not known.</summary>
    public UnknownReason Reason { get; }

    /// <summary>For a string: its pieces in order, known and unknown (<see cref="StringPart.Text"/> null); empty where nothing is known.</summary>
    public ImmutableArray<StringPart> Parts { get; }

    /// <summary>The known start of the string; empty where nothing is known.</summary>
    public string KnownPrefix => Parts is [{ Text: { } text }, ..] ? text : "";

    /// <inheritdoc/>
    public override Value WithOrigin(Origin? origin) => new UnknownValue(Type, Reason, origin, Marks, Parts);

    /// <inheritdoc/>
    public override Value WithMarks(ValueMarks marks) => new UnknownValue(Type, Reason, Origin, marks, Parts);
}
