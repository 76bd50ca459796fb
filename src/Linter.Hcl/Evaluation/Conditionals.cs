using Linter.Hcl.Syntax;
using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Hcl.Evaluation;

/// <summary>Evaluates <c>condition ? whenTrue : whenFalse</c>.</summary>
internal static class Conditionals
{
    /// <summary>Evaluates a conditional: both branches, of which only the chosen one's errors count.</summary>
    public static Value Evaluate(ConditionalExpression conditional, Frame frame) => Choose(
        conditional,
        conditional.Condition,
        () => frame.Evaluate(conditional.WhenTrue),
        () => frame.Evaluate(conditional.WhenFalse),
        frame);

    /// <summary>Chooses between two values that are evaluated in any case, because both types decide about the result's.</summary>
    public static Value Choose(SyntaxNode place, ExpressionSyntax condition, Func<Value> whenTrue, Func<Value> whenFalse, Frame frame)
    {
        var run = frame.Run;
        var (yes, yesErrors) = Attempt(whenTrue, run);
        var (no, noErrors) = Attempt(whenFalse, run);
        var given = frame.Evaluate(condition);
        var type = TypeOf(yes, no);
        if (type is null)
        {
            return frame.Refuse(place.Span, $"The two results have no common type: {yes.Type.FriendlyName} and {no.Type.FriendlyName}.");
        }

        if (given.IsNull)
        {
            return frame.Refuse(condition.Span, "A condition must not be null.", type);
        }

        // A branch that is not taken tells something too: had it been secret, so is which one was taken.
        var marks = given.Marks | yes.Marks | no.Marks;
        if (given is UnknownValue unknown)
        {
            return yes.IsNull && no.IsNull ? new NullValue(type, frame.At(place), marks)
                : Same(yes, no, type) is { } same ? same.WithMarks(marks)
                : new UnknownValue(type, unknown.Reason, frame.At(place), marks, default, IsNotNull(yes) && IsNotNull(no));
        }

        if (!ValueConversion.TryConvert(given, HclType.Bool, out var decided, out var problem))
        {
            return frame.Refuse(condition.Span, $"The condition must be of type bool: {problem}.", type);
        }

        var isTrue = decided is BoolValue { Content: true };
        foreach (var error in isTrue ? yesErrors : noErrors)
        {
            run.Add(error);
        }

        var chosen = isTrue ? yes : no;
        if (!chosen.Type.Equals(type) && !run.Budget.TrySpend(chosen.Weight))
        {
            return frame.GiveUp(place.Span, "Evaluating takes too many steps.").AddMarks(marks);
        }

        return ValueConversion.TryConvert(chosen, type, out var result, out problem)
            ? result.AddMarks(marks)
            : frame.Refuse(place.Span, $"The result has the wrong type: {problem}.", type).AddMarks(marks);
    }

    /// <summary>
    /// What comes out whatever the condition is, as far as Terraform sees that: the same number, or collections without elements. It does
    /// not look at texts, nor at the elements of anything.
    /// </summary>
    private static Value? Same(Value yes, Value no, HclType type) => yes.Type.Kind != type.Kind || no.Type.Kind != type.Kind ? null : (yes, no, type.Kind) switch
    {
        (NumberValue left, NumberValue right, TypeKind.Number) => left.Content == right.Content ? no : null,
        (SequenceValue { Elements: [] }, SequenceValue { Elements: [] }, TypeKind.List or TypeKind.Set) or
            (MappingValue { Items.Count: 0 }, MappingValue { Items.Count: 0 }, TypeKind.Map) => ValueConversion.TryConvert(no, type, out var empty, out _) ? empty : null,
        _ => null,
    };

    private static (Value Value, IReadOnlyList<EvaluationError> Errors) Attempt(Func<Value> evaluate, EvaluationRun run)
    {
        var before = run.ErrorCount;
        var value = evaluate();
        if (run.ErrorCount == before)
        {
            return (value, []);
        }

        IReadOnlyList<EvaluationError> errors = [.. run.Errors.Skip(before)];
        run.ForgetErrorsSince(before);
        return (value, errors);
    }

    /// <summary>The type of the result; null where there is none. A bare null takes the other's type, "any" leaves it open.</summary>
    private static HclType? TypeOf(Value yes, Value no)
    {
        if (IsBareNull(yes))
        {
            return no.Type;
        }

        if (IsBareNull(no))
        {
            return yes.Type;
        }

        var isOpen = yes.Type.Kind == TypeKind.Dynamic || no.Type.Kind == TypeKind.Dynamic;
        return isOpen ? HclType.Dynamic : TypeUnification.Unify([yes.Type, no.Type]);
    }

    private static bool IsBareNull(Value value) => value is NullValue { Type.Kind: TypeKind.Dynamic, Marks: ValueMarks.None };

    private static bool IsNotNull(Value value) => value is UnknownValue unknown ? unknown.IsNotNull : !value.IsNull;
}
