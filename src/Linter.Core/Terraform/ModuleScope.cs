using System.Collections.Immutable;
using Linter.Hcl.Evaluation;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>What names mean in a file of a module: <c>var</c>, <c>local</c>, <c>path</c>, and names that a block brings (<c>each</c>, iterators).</summary>
internal sealed class ModuleScope : IEvaluationScope
{
    private readonly Module _module;
    private readonly ImmutableDictionary<string, Value> _names;

    private ModuleScope(Module module, SourceText source, ImmutableDictionary<string, Value> names)
    {
        _module = module;
        Source = source;
        _names = names;
    }

    /// <inheritdoc/>
    public SourceText Source { get; }

    /// <inheritdoc/>
    /// <remarks>Each expression has a budget of its own, so that a costly one leaves enough for the others; the root module pays for all.</remarks>
    public EvaluationBudget Budget => new(EvaluationBudget.DefaultSteps, _module.Root.TotalBudget);

    /// <summary>The scope of a module's file, without names of a block.</summary>
    public static ModuleScope Of(Module module, ModuleFile file) => new(module, file.Source, ImmutableDictionary<string, Value>.Empty);

    /// <summary>The same names in another file of the module.</summary>
    public ModuleScope In(ModuleFile file) => ReferenceEquals(file.Source, Source) ? this : new ModuleScope(_module, file.Source, _names);

    /// <summary>The scope with one more name.</summary>
    public ModuleScope With(string name, Value value) => new(_module, Source, _names.SetItem(name, value));

    /// <inheritdoc/>
    public Value Resolve(TraversalExpression reference, out int stepsTaken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (_names.TryGetValue(reference.RootName, out var bound))
        {
            stepsTaken = 0;
            return bound;
        }

        return _module.References.Resolve(reference, Source, out stepsTaken);
    }

    /// <inheritdoc/>
    public IFunction? FindFunction(string name) => _module.Functions.Find(name);
}
