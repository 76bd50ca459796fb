using Linter.Hcl.Text;

namespace Linter.Hcl.Values;

/// <summary>Where a value came from: the place of its literal, and every step on its way to where it is used.</summary>
/// <remarks>Immutable; <see cref="Through"/> shares what came before, so that a step costs one small object.</remarks>
public sealed class Origin
{
    private readonly Origin? _previous;

    private Origin(Origin? previous, OriginStep step)
    {
        _previous = previous;
        Last = step;
        First = previous?.First ?? step;
        Count = (previous?.Count ?? 0) + 1;
    }

    /// <summary>The literal: where the text of the value stands.</summary>
    public OriginStep First { get; }

    /// <summary>The last place the value went through; the same as <see cref="First"/> where it is used at its literal.</summary>
    public OriginStep Last { get; }

    /// <summary>Number of steps, 1 or more.</summary>
    public int Count { get; }

    /// <summary>The source that holds the literal.</summary>
    public SourceText Source => First.Source;

    /// <summary>Where the literal stands in <see cref="Source"/>.</summary>
    public TextSpan Span => First.Span;

    /// <summary>The steps from the literal to the place of use.</summary>
    public IReadOnlyList<OriginStep> Steps
    {
        get
        {
            var steps = new OriginStep[Count];
            var at = this;
            for (var index = Count - 1; at is not null; index--, at = at._previous)
            {
                steps[index] = at.Last;
            }

            return steps;
        }
    }

    /// <summary>A value that stands where it is used.</summary>
    /// <param name="source">The source that holds it.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="description">What it is ("default of var.key"), or null for just a literal.</param>
    public static Origin At(SourceText source, TextSpan span, string? description = null) => new(null, new OriginStep(source, span, description));

    /// <summary>The same value one step further.</summary>
    /// <param name="source">The source that holds the reference.</param>
    /// <param name="span">Where the reference stands.</param>
    /// <param name="description">What the step is ("var.key", "input key of module.app", "format()").</param>
    public Origin Through(SourceText source, TextSpan span, string description) =>
        Count >= MaxSteps ? this : new Origin(this, new OriginStep(source, span, description));

    /// <summary>The same value on a way that <paramref name="container"/> took: all its steps behind its first.</summary>
    /// <param name="container">Where the list or object that held the value came from; what it went through, the value went through.</param>
    public Origin Along(Origin container)
    {
        ArgumentNullException.ThrowIfNull(container);
        var origin = this;
        foreach (var step in container.Count == 1 ? [] : container.Steps.Skip(1))
        {
            origin = origin.Count >= MaxSteps ? origin : new Origin(origin, step);
        }

        return origin;
    }

    /// <summary>A way longer than this is not followed further; the literal's place stays known.</summary>
    public const int MaxSteps = 64;
}

/// <summary>One step on a value's way.</summary>
/// <param name="Source">The source that holds it.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Description">What the step is, in the words of Terraform, or null for just a literal. It never holds the value.</param>
public sealed record OriginStep(SourceText Source, TextSpan Span, string? Description);
