using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Hcl.Evaluation;

/// <summary>An argument of a function before it is evaluated.</summary>
public sealed class LazyArgument
{
    private readonly Frame _frame;
    private readonly Value? _value;

    internal LazyArgument(ExpressionSyntax expression, Frame frame, Value? value = null)
    {
        Expression = expression;
        _frame = frame;
        _value = value;
    }

    /// <summary>The expression; for elements of an expanded argument the whole argument.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>Evaluates the argument; errors count as errors of the expression that holds the call.</summary>
    /// <param name="isRefused">Whether there were errors.</param>
    public Value Evaluate(out bool isRefused)
    {
        var errors = _frame.Run.ErrorCount;
        var value = _value ?? _frame.Evaluate(Expression);
        isRefused = _frame.Run.ErrorCount > errors;
        return value;
    }

    /// <summary>Evaluates the argument as an attempt: its errors are forgotten.</summary>
    /// <param name="isRefused">Whether there were errors.</param>
    public Value Attempt(out bool isRefused)
    {
        var errors = _frame.Run.ErrorCount;
        var value = Evaluate(out isRefused);
        _frame.Run.ForgetErrorsSince(errors);
        return value;
    }
}
