using Linter.Hcl.Evaluation;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Templates;

/// <summary>What names mean in a template: only the variables it was given.</summary>
internal sealed class TemplateScope(
    SourceText source,
    IReadOnlyDictionary<string, Value> variables,
    Func<string, IFunction?> findFunction,
    EvaluationBudget budget) : IEvaluationScope
{
    /// <inheritdoc/>
    public SourceText Source => source;

    /// <inheritdoc/>
    public EvaluationBudget Budget => budget;

    /// <inheritdoc/>
    public Value Resolve(TraversalExpression reference, out int stepsTaken)
    {
        stepsTaken = 0;
        return variables.TryGetValue(reference.RootName, out var value)
            ? value
            : new UnknownValue(HclType.Dynamic, new UnknownReason(UnknownKind.Error, $"The template is given no variable {reference.RootName}."));
    }

    /// <inheritdoc/>
    public IFunction? FindFunction(string name) => findFunction(name);
}
