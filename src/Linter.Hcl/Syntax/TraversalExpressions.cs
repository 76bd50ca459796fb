using System.Collections.Immutable;
using Linter.Hcl.Text;

namespace Linter.Hcl.Syntax;

/// <summary>A name with constant steps: <c>var.x</c>, <c>local.a[0].b</c>, <c>aws_instance.web["k"].id</c>.</summary>
public sealed class TraversalExpression(int start, int end, string rootName, ImmutableArray<TraversalStep> steps) : ExpressionSyntax(start, end)
{
    /// <summary>The first name.</summary>
    public string RootName { get; } = rootName;

    /// <summary>The steps behind the first name; empty for a bare name.</summary>
    public ImmutableArray<TraversalStep> Steps { get; } = steps;
}

/// <summary>Constant steps from a value that is not a bare name: <c>f(x).y[0]</c>.</summary>
public sealed class RelativeTraversalExpression(int start, int end, ExpressionSyntax source, ImmutableArray<TraversalStep> steps)
    : ExpressionSyntax(start, end)
{
    /// <summary>The value that the steps start from.</summary>
    public ExpressionSyntax Source { get; } = source;

    /// <summary>One step or more.</summary>
    public ImmutableArray<TraversalStep> Steps { get; } = steps;
}

/// <summary>One constant step: <c>.name</c>, <c>.0</c>, <c>[0]</c>, <c>["key"]</c>.</summary>
public readonly struct TraversalStep
{
    private readonly object _key;

    /// <summary>A step to an attribute: <c>.name</c>.</summary>
    public TraversalStep(TextSpan span, string name)
    {
        Span = span;
        _key = name;
    }

    /// <summary>A step to an element by a literal key: <c>[0]</c>, <c>["key"]</c>, or <c>.0</c>.</summary>
    public TraversalStep(TextSpan span, ExpressionSyntax key)
    {
        Span = span;
        _key = key;
    }

    /// <summary>Where the step stands, with its dot or brackets.</summary>
    public TextSpan Span { get; }

    /// <summary>The attribute's name, or null for an index.</summary>
    public string? Name => _key as string;

    /// <summary>The key, a literal (number, string, bool, null), or null for an attribute.</summary>
    public ExpressionSyntax? Key => _key as ExpressionSyntax;
}

/// <summary><c>list.*.name</c> (attribute-only splat) or <c>list[*].name</c> (full splat).</summary>
public sealed class SplatExpression(int start, int end, ExpressionSyntax source, ExpressionSyntax each, bool isFull) : ExpressionSyntax(start, end)
{
    /// <summary>The value whose elements are taken.</summary>
    public ExpressionSyntax Source { get; } = source;

    /// <summary>What is done with each element; a <see cref="SplatItemExpression"/> stands for the element.</summary>
    public ExpressionSyntax Each { get; } = each;

    /// <summary>Whether it was written <c>[*]</c>.</summary>
    public bool IsFull { get; } = isFull;
}

/// <summary>Stands for the element inside <see cref="SplatExpression.Each"/>.</summary>
public sealed class SplatItemExpression(int start, int end) : ExpressionSyntax(start, end);

/// <summary><c>collection[key]</c> with a key that is not a literal.</summary>
public sealed class IndexExpression(int start, int end, ExpressionSyntax collection, ExpressionSyntax key) : ExpressionSyntax(start, end)
{
    /// <summary>The value that is looked into.</summary>
    public ExpressionSyntax Collection { get; } = collection;

    /// <summary>The key.</summary>
    public ExpressionSyntax Key { get; } = key;
}
