using Linter.Hcl.Evaluation;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>What names mean in a file that holds values only: nothing.</summary>
/// <param name="source">The file.</param>
internal sealed class LiteralScope(SourceText source) : IEvaluationScope
{
    /// <inheritdoc/>
    public SourceText Source { get; } = source;

    /// <inheritdoc/>
    public Value Resolve(TraversalExpression reference, out int stepsTaken)
    {
        stepsTaken = reference.Steps.Length;
        return new UnknownValue(HclType.Dynamic, new UnknownReason(UnknownKind.Error, "This file holds values only, no references."));
    }

    /// <inheritdoc/>
    public IFunction? FindFunction(string name) => null;
}
