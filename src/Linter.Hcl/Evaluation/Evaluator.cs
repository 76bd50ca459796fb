using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Hcl.Evaluation;

/// <summary>Computes what expressions mean, as far as it can be known without running anything.</summary>
public static class Evaluator
{
    /// <summary>Evaluates an expression.</summary>
    /// <returns>The value with its origin; unknown with a reason where it cannot be known. Never null, never throws on any input.</returns>
    public static Value Evaluate(ExpressionSyntax expression, IEvaluationScope scope)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(scope);
        return new Frame(RunIn(scope), scope).Evaluate(expression);
    }

    /// <summary>Evaluates an expression and tells what Terraform would refuse, also where that left no trace in the value.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="scope">What names and functions mean; its budget is used where it has one.</param>
    public static EvaluationResult EvaluateWithErrors(ExpressionSyntax expression, IEvaluationScope scope)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(scope);
        var run = RunIn(scope);
        var value = new Frame(run, scope).Evaluate(expression);
        return new EvaluationResult(value, [.. run.Errors]);
    }

    /// <summary>Applies a step to a value as the language does: an attribute of an object or a map, an element by its key.</summary>
    /// <returns>The part; unknown of kind <see cref="UnknownKind.Error"/> where there is no such part.</returns>
    public static Value GetAttribute(Value value, string name) => Access.Attribute(value, name).OrUnknown();

    /// <summary>Applies an index to a value as the language does.</summary>
    /// <returns>The element; unknown of kind <see cref="UnknownKind.Error"/> where there is no such element.</returns>
    public static Value GetElement(Value value, Value key) => Access.Index(value, key).OrUnknown();

    private static EvaluationRun RunIn(IEvaluationScope scope) => new(scope.Budget ?? new EvaluationBudget());
}
