using System.Runtime.CompilerServices;

namespace Linter.Hcl.Evaluation;

/// <summary>What evaluating may cost. Whoever shares one between evaluations bounds their sum; what does not fit becomes unknown (Limit).</summary>
/// <remarks>Counts down while it is used: not for two threads at once.</remarks>
public sealed class EvaluationBudget
{
    /// <summary>Steps of a budget unless told otherwise: a node, an element or 16 characters that a function reads count as one.</summary>
    public const long DefaultSteps = 1_000_000;

    /// <summary>How deep expressions may be nested, those of references and of for expressions included.</summary>
    public const int MaximumDepth = 1000;

    /// <summary>Longest string, in UTF-16 code units.</summary>
    public const int MaximumTextLength = 1024 * 1024;

    /// <summary>Most elements of one collection.</summary>
    public const int MaximumElements = 100_000;

    /// <summary>Deepest nesting of a value.</summary>
    public const int MaximumValueDepth = 100;

    /// <summary>Largest value, as <see cref="Values.Value.Weight"/> counts.</summary>
    public const long MaximumWeight = 1_000_000;

    private readonly EvaluationBudget? _total;
    private long _steps;
    private int _depth;

    /// <summary>Makes a full budget.</summary>
    /// <param name="steps">How many steps it allows, 1 or more.</param>
    /// <param name="total">A budget that pays too, or null: one expression may take much, all together not much more.</param>
    public EvaluationBudget(long steps = DefaultSteps, EvaluationBudget? total = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        _steps = steps;
        _total = total;
    }

    /// <summary>Whether all steps are used up: from now on everything is unknown.</summary>
    public bool IsExhausted => _steps <= 0 || _total is { IsExhausted: true };

    /// <summary>Takes steps; false when there are none left.</summary>
    internal bool TrySpend(long steps)
    {
        _steps -= Math.Min(steps, _steps);
        return (_total?.TrySpend(steps) ?? true) && _steps > 0;
    }

    /// <summary>Goes one level deeper, where that is allowed; then <see cref="Leave"/> must follow.</summary>
    /// <remarks>The stack is asked too: the caller may have used most of it, or may run on a small one.</remarks>
    internal bool TryEnter()
    {
        if (_depth >= MaximumDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return false;
        }

        _depth++;
        return true;
    }

    /// <summary>Comes back from <see cref="TryEnter"/>.</summary>
    internal void Leave() => _depth--;
}
