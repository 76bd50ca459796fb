using Linter.Core.Sources;
using Linter.Core.Terraform.Functions;
using Linter.Hcl.Evaluation;
using Linter.Hcl.Parsing;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Tests.Terraform.Functions;

/// <summary>Evaluates expressions as <c>terraform console</c> does in the tables' module: with its locals and its files.</summary>
internal sealed class ConsoleScope : IEvaluationScope
{
    private static readonly Lazy<MemorySourceFiles> Files = new(ReadFiles);
    private readonly FunctionCatalogue _functions = new(Files.Value, "");
    private readonly IReadOnlyDictionary<string, Value> _names;

    private ConsoleScope(SourceText source, IReadOnlyDictionary<string, Value>? names)
    {
        Source = source;
        _names = names ?? new Dictionary<string, Value>();
    }

    /// <inheritdoc/>
    public SourceText Source { get; }

    /// <summary>Evaluates an expression; one that does not parse is refused.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="names">Values by name, or null for none.</param>
    public static Value Evaluate(string text, IReadOnlyDictionary<string, Value>? names = null)
    {
        var source = new SourceText("console.tf", text);
        var expression = new HclParser().ParseExpression(source, out var diagnostics);
        if (!diagnostics.IsEmpty)
        {
            return new UnknownValue(HclType.Dynamic, new UnknownReason(UnknownKind.Error, diagnostics[0].Message));
        }

        var result = Evaluator.EvaluateWithErrors(expression, new ConsoleScope(source, names));
        return result.IsRefused
            ? new UnknownValue(HclType.Dynamic, new UnknownReason(UnknownKind.Error, result.Errors[0].Message))
            : result.Value;
    }

    /// <inheritdoc/>
    public Value Resolve(TraversalExpression reference, out int stepsTaken)
    {
        stepsTaken = 0;
        if (_names.TryGetValue(reference.RootName, out var named))
        {
            return named;
        }

        return reference.RootName == "local" ? Locals() : new UnknownValue(HclType.Dynamic, new UnknownReason(UnknownKind.NoValue, "It has no value."));
    }

    /// <inheritdoc/>
    public IFunction? FindFunction(string name) => _functions.Find(name);

    private static MappingValue Locals()
    {
        var source = Files.Value.Read("main.tf").Source!;
        var block = (BlockSyntax)new HclParser().Parse(source).Root.Items.Single();
        return MappingValue.OfObject(System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(
            block.Body.Items.Cast<AttributeSyntax>().Select(local =>
                KeyValuePair.Create(local.Name, Evaluator.Evaluate(local.Value, new ConsoleScope(source, null))))));
    }

    private static MemorySourceFiles ReadFiles()
    {
        var folder = FunctionTable.ModuleFolder;
        return new MemorySourceFiles(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(path =>
            KeyValuePair.Create(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path))));
    }
}
