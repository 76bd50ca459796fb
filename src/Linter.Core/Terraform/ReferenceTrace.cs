using Linter.Core.Findings;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Core.Terraform;

/// <summary>A reference that a value is made of, directly or by way of other names.</summary>
/// <param name="Module">The module that holds it.</param>
/// <param name="Reference">The reference: <c>var.key</c>, <c>data.vault_generic_secret.aws.data</c>.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record TracedReference(Module Module, TraversalExpression Reference, Location Location)
{
    /// <summary>The first name: <c>var</c>, <c>data</c>, <c>aws_iam_access_key</c>.</summary>
    public string Root => Reference.RootName;

    /// <summary>The data source that is referred to, or null.</summary>
    public Resource? DataSource => Root == "data" ? Module.DataSources.FirstOrDefault(data => data.Type == Step(0) && data.Name == Step(1)) : null;

    /// <summary>The name of a step, or the empty string where there is none of a name.</summary>
    /// <param name="index">0-based.</param>
    public string Step(int index) => index < Reference.Steps.Length ? Reference.Steps[index].Name ?? "" : "";
}

/// <summary>
/// Follows the references of an expression to where they end: through locals, inputs of module calls and outputs of called modules.
/// What only decides between values is left out. It goes by what is written, so that it also finds what a value is made of that is not known.
/// </summary>
internal static class ReferenceTrace
{
    /// <summary>References beyond this are not followed.</summary>
    private const int MaxExpressions = 1_000;

    /// <summary>All references that an argument is made of, those on the way included, nearest first.</summary>
    public static IEnumerable<TracedReference> Of(Module module, Argument argument) =>
        argument.Expression is { } expression ? Of(module, expression, argument.ValueLocation.Source) : [];

    /// <summary>All references that an expression is made of, those on the way included, nearest first.</summary>
    /// <param name="module">The module that holds it.</param>
    /// <param name="expression">The expression.</param>
    /// <param name="source">The source that its spans point into.</param>
    public static IEnumerable<TracedReference> Of(Module module, ExpressionSyntax expression, SourceText source)
    {
        var open = new Queue<(Module Module, ExpressionSyntax Expression, SourceText Source)>([(module, expression, source)]);
        HashSet<(Module, string)>? seen = null;
        for (var count = 0; count < MaxExpressions && open.TryDequeue(out var at); count++)
        {
            foreach (var reference in ReferencesOf(at.Expression))
            {
                var traced = new TracedReference(at.Module, reference, new Location(at.Source, reference.Span));
                yield return traced;
                if (Next(traced) is { } next && (seen ??= []).Add((at.Module, $"{traced.Root}.{traced.Step(0)}.{(traced.Root == "module" ? traced.Step(1) : "")}")))
                {
                    open.Enqueue(next);
                }
            }
        }
    }

    /// <summary>The references in an expression in the order of the text. Bare names, such as keys of objects, are none.</summary>
    public static IEnumerable<TraversalExpression> ReferencesIn(ExpressionSyntax expression) =>
        expression.Descendants().Prepend(expression).OfType<TraversalExpression>().Where(reference => !reference.Steps.IsEmpty);

    // What only decides or selects is no part of the value: a condition, a key.
    private static List<TraversalExpression> ReferencesOf(ExpressionSyntax expression)
    {
        var references = new List<TraversalExpression>();
        HashSet<TraversalExpression>? deciding = null;
        foreach (var node in expression.Descendants().Prepend(expression))
        {
            switch (node)
            {
                case TraversalExpression { Steps.IsEmpty: false } reference when deciding?.Contains(reference) is not true:
                    references.Add(reference);
                    break;
                case ConditionalExpression conditional:
                    (deciding ??= []).UnionWith(ReferencesIn(conditional.Condition));
                    break;
                case IndexExpression index:
                    (deciding ??= []).UnionWith(ReferencesIn(index.Key));
                    break;
            }
        }

        return references;
    }

    private static (Module Module, ExpressionSyntax Expression, SourceText Source)? Next(TracedReference at)
    {
        switch (at.Root)
        {
            case "var" when at.Module.Call?.Block.Argument(at.Step(0)) is { Expression: { } input } argument:
                return (at.Module.Parent!, input, argument.ValueLocation.Source);
            case "local" when at.Module.FindLocal(at.Step(0)) is var (file, attribute):
                return (at.Module, attribute.Value, file.Source);
            case "module" when at.Module.Calls.FirstOrDefault(call => call.Name == at.Step(0))?.Module is { } child
                && child.Outputs.FirstOrDefault(output => output.Name == at.Step(1))?.Value is { Expression: { } value } output:
                return (child, value, output.ValueLocation.Source);
            default:
                return null;
        }
    }
}
