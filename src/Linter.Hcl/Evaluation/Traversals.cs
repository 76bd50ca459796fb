using System.Collections.Immutable;
using System.Text;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Hcl.Evaluation;

/// <summary>Evaluates references and the steps behind them.</summary>
internal static class Traversals
{
    /// <summary>Evaluates <c>var.x.y[0]</c>.</summary>
    public static Value Evaluate(TraversalExpression traversal, Frame frame)
    {
        if (frame.Find(traversal.RootName) is { } bound)
        {
            return Through(Walk(bound, traversal.Steps, 0, frame), traversal, frame);
        }

        var errors = frame.Run.ErrorCount;
        var value = frame.Scope.Resolve(traversal, out var taken);
        if (value.IsRefused && frame.Run.ErrorCount == errors)
        {
            var reason = value is UnknownValue unknown ? unknown.Reason.Message : "A part of the value would be refused.";
            frame.Run.Add(new EvaluationError(frame.Scope.Source, traversal.Span, reason));
        }

        return Through(Walk(value, traversal.Steps, Math.Clamp(taken, 0, traversal.Steps.Length), frame), traversal, frame);
    }

    /// <summary>Evaluates <c>f(x).y[0]</c>.</summary>
    public static Value Evaluate(RelativeTraversalExpression traversal, Frame frame) =>
        Walk(frame.Evaluate(traversal.Source), traversal.Steps, 0, frame);

    /// <summary>Evaluates <c>collection[key]</c>.</summary>
    public static Value Evaluate(IndexExpression index, Frame frame)
    {
        var collection = frame.Evaluate(index.Collection);
        return frame.Take(Access.Index(collection, frame.Evaluate(index.Key)), index.Span);
    }

    private static Value Walk(Value value, ImmutableArray<TraversalStep> steps, int start, Frame frame)
    {
        for (var at = start; at < steps.Length; at++)
        {
            var step = steps[at];
            var outcome = step.Name is { } name ? Access.Attribute(value, name) : Access.Index(value, frame.Evaluate(step.Key!));
            value = frame.Take(outcome, step.Span);
            if (outcome.Problem is not null)
            {
                return value;
            }
        }

        return value;
    }

    private static Value Through(Value value, TraversalExpression traversal, Frame frame)
    {
        var source = frame.Scope.Source;
        var description = Describe(traversal, source);
        return value.WithOrigin(value.Origin?.Through(source, traversal.Span, description) ?? Origin.At(source, traversal.Span, description));
    }

    /// <summary>The reference as written, keys left out where they are text: a description never holds content.</summary>
    private static string Describe(TraversalExpression traversal, SourceText source)
    {
        // Nearly all references are of these forms, and every one that is evaluated is described.
        switch (traversal.Steps)
        {
            case [{ Name: { } only }]:
                return $"{traversal.RootName}.{only}";
            case [{ Name: { } first }, { Name: { } second }]:
                return $"{traversal.RootName}.{first}.{second}";
        }

        var text = new StringBuilder(traversal.RootName);
        foreach (var step in traversal.Steps)
        {
            _ = step switch
            {
                { Name: { } name } => text.Append('.').Append(name),
                { Key: NumberLiteral number } => text.Append('[').Append(number.GetText(source)).Append(']'),
                _ => text.Append("[…]"),
            };
        }

        return text.ToString();
    }
}
