using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Hcl.Evaluation;

/// <summary>What names and functions mean where an expression stands. The language's user (Terraform) gives it.</summary>
public interface IEvaluationScope
{
    /// <summary>The source that the expression's spans point into.</summary>
    SourceText Source { get; }

    /// <summary>What evaluating in this scope may cost in all, or null for a new <see cref="EvaluationBudget"/> with every expression.</summary>
    EvaluationBudget? Budget => null;

    /// <summary>Resolves a reference as far as names go; the evaluator applies the steps that are left.</summary>
    /// <remarks>
    /// Names bound by for expressions never come here. A scope that evaluates other expressions to answer should have resolved those that
    /// they refer to before, in a loop: each reference to a reference takes stack, and the evaluator stops at
    /// <see cref="EvaluationBudget.MaximumDepth"/> or when the stack runs out.
    /// </remarks>
    /// <param name="reference">The reference: <c>var.x.y[0]</c>.</param>
    /// <param name="stepsTaken">How many of its steps the value stands for (1 for <c>var.x</c>).</param>
    /// <returns>The value; unknown with a reason where there is no such thing. Never null.</returns>
    Value Resolve(TraversalExpression reference, out int stepsTaken);

    /// <summary>The function of a name (with namespaces joined by <c>::</c>), or null.</summary>
    IFunction? FindFunction(string name);
}
