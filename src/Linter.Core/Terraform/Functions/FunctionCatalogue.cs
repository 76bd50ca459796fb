using System.Collections.Frozen;
using Linter.Core.Sources;
using Linter.Core.Terraform.Functions.Files;
using Linter.Core.Terraform.Functions.Templates;
using Linter.Hcl.Evaluation;

namespace Linter.Core.Terraform.Functions;

/// <summary>All functions of Terraform 1.11, for the modules below one root module.</summary>
internal sealed class FunctionCatalogue
{
    private const string CoreNamespace = "core::";

    private static readonly FrozenDictionary<string, IFunction> Pure = PureFunctions.All.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    private readonly Dictionary<string, IFunction> _ofFiles;

    /// <summary>Makes the catalogue.</summary>
    /// <param name="files">The linted tree.</param>
    /// <param name="folder">The folder of the root module, in which Terraform runs; empty for the top of the tree.</param>
    /// <param name="budget">What evaluating templates may cost in all, or null for a full one.</param>
    public FunctionCatalogue(ISourceFiles files, string folder, EvaluationBudget? budget = null)
    {
        var functionFiles = new FunctionFiles(files, folder);
        Budget = budget ?? new EvaluationBudget();
        IEnumerable<IFunction> ofFiles = [.. FileFunctions.Over(functionFiles), FileSetFunction.Over(functionFiles), .. new TemplateFunctions(functionFiles, this).All];
        _ofFiles = ofFiles.ToDictionary(function => function.Name, StringComparer.Ordinal);
    }

    /// <summary>What evaluating templates may cost in all.</summary>
    public EvaluationBudget Budget { get; }

    /// <summary>The function of a name, also of one in the namespace <c>core</c>; null where there is none.</summary>
    public IFunction? Find(string name) => Pure.GetValueOrDefault(PlainName(name)) ?? _ofFiles.GetValueOrDefault(PlainName(name));

    /// <summary>A name without the namespace that all built-in functions are in.</summary>
    public static string PlainName(string name) => name.StartsWith(CoreNamespace, StringComparison.Ordinal) ? name[CoreNamespace.Length..] : name;
}
