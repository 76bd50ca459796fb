using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Hcl.Evaluation;

/// <summary>Evaluates function calls.</summary>
internal static class FunctionCalls
{
    // Most functions look at all of their arguments, though each look is short.
    private const int WeightOfAStep = 16;

    /// <summary>Evaluates <c>name(arguments)</c>.</summary>
    public static Value Evaluate(FunctionCallExpression call, Frame frame)
    {
        if (frame.Scope.FindFunction(call.Name) is not { } function)
        {
            return frame.Refuse(call.Span, $"There is no function named \"{call.Name}\".");
        }

        var arguments = call.Arguments.Select(a => new LazyArgument(a, frame)).ToList();
        if (call.ExpandsFinal && Expand(call, arguments, frame) is { } problem)
        {
            return problem;
        }

        var errors = frame.Run.ErrorCount;
        var values = function is ILazyFunction ? [] : arguments.ConvertAll(a => a.Evaluate(out _));
        if (!frame.Run.Budget.TrySpend(values.Sum(v => v.Weight) / WeightOfAStep))
        {
            return frame.GiveUp(call.Span, "Evaluating takes too many steps.").AddMarks(MarksOf(values));
        }

        var result = function is ILazyFunction lazy ? lazy.CallLazily(arguments) : function.Call(values);
        if (result is UnknownValue { Reason.Kind: UnknownKind.Error } refused && frame.Run.ErrorCount == errors)
        {
            // What type it would have had does not count: a refused call has none.
            return frame.Refuse(call.Span, $"{call.Name}(): {refused.Reason.Message.TrimEnd('.')}.").AddMarks(refused.Marks);
        }

        return WithStep(result, call, values, frame);
    }

    /// <summary>Replaces the last argument by its elements; returns a value where that is not possible.</summary>
    private static UnknownValue? Expand(FunctionCallExpression call, List<LazyArgument> arguments, Frame frame)
    {
        if (arguments.Count == 0)
        {
            return frame.Refuse(call.Span, "There is no argument to expand.");
        }

        var place = call.Arguments[^1];
        var expanded = frame.Evaluate(place);
        if (expanded.IsNull)
        {
            return frame.Refuse(place.Span, "The expanded argument must not be null.");
        }

        if (expanded is UnknownValue unknown && (unknown.Type.Kind == TypeKind.Dynamic || unknown.Type.IsSequence))
        {
            return new UnknownValue(HclType.Dynamic, unknown.Reason, frame.At(call), unknown.Marks);
        }

        if (expanded is not SequenceValue sequence)
        {
            return frame.Refuse(place.Span, "The expanded argument must be a tuple, list or set.");
        }

        arguments.RemoveAt(arguments.Count - 1);
        arguments.AddRange(sequence.Elements.Select(e => new LazyArgument(place, frame, e.AddMarks(sequence.Marks))));
        return null;
    }

    /// <summary>The call is a step on the value's way; a function of one argument takes over where that came from.</summary>
    private static Value WithStep(Value result, FunctionCallExpression call, IReadOnlyList<Value> values, Frame frame)
    {
        var origin = result.Origin ?? (values is [var only] ? only.Origin : null);
        return result.WithOrigin(origin?.Through(frame.Scope.Source, call.Span, call.Name + "()") ?? frame.At(call));
    }

    private static ValueMarks MarksOf(IEnumerable<Value> values) => values.Aggregate(ValueMarks.None, (marks, value) => marks | value.AllMarks);
}
