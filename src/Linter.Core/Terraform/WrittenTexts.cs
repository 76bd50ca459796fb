using Linter.Hcl.Evaluation;
using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>
/// Finds the texts that an argument is made of, each with its own origin, also inside lists, objects and <c>jsonencode</c>: the whole
/// document of a policy says less about where a part of it stands than the parts do. A choice that is not taken is left out.
/// </summary>
internal static class WrittenTexts
{
    private const int MaxDepth = 64;
    private const int MaxTexts = 4_096;

    /// <summary>The strings that reach an argument, known or partly known, in the order of the text.</summary>
    /// <param name="module">The module that holds the argument.</param>
    /// <param name="argument">The argument.</param>
    public static IEnumerable<Value> Of(Module module, Argument argument)
    {
        var file = module.Folder.Files.FirstOrDefault(candidate => ReferenceEquals(candidate.Source, argument.ValueLocation.Source));
        var isMadeOfParts = argument.Expression is { } expression && file is not null && PartsOf(expression) is not null;
        var texts = isMadeOfParts
            ? OfExpression(argument.Expression!, ModuleScope.Of(module, file!), 0)
            : OfValue(argument.Value, 0);
        return texts.Take(MaxTexts);
    }

    /// <summary>The strings in a value.</summary>
    public static IEnumerable<Value> Of(Value value) => OfValue(value, 0).Take(MaxTexts);

    private static IEnumerable<Value> OfExpression(ExpressionSyntax expression, ModuleScope scope, int depth)
    {
        if (depth > MaxDepth)
        {
            return [];
        }

        return PartsOf(expression) is { } parts
            ? parts.SelectMany(part => OfExpression(part, scope, depth + 1))
            : expression is ConditionalExpression choice
                ? OfChoice(choice, scope, depth)
                : OfValue(Evaluator.Evaluate(expression, scope), depth);
    }

    private static IEnumerable<Value> OfChoice(ConditionalExpression choice, ModuleScope scope, int depth) =>
        Evaluator.Evaluate(choice.Condition, scope) is BoolValue condition
            ? OfExpression(condition.Content ? choice.WhenTrue : choice.WhenFalse, scope, depth + 1)
            : [];

    /// <summary>What an expression is put together from, or null where only evaluating it tells.</summary>
    private static IEnumerable<ExpressionSyntax>? PartsOf(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpression parenthesized => [parenthesized.Inner],
        TupleExpression tuple => tuple.Elements,
        ObjectExpression @object => @object.Items.Select(item => item.Value),
        FunctionCallExpression { Name: "jsonencode" or "yamlencode" or "concat" or "merge" or "tolist" or "toset" or "tomap" or "flatten" or "distinct" or "compact" } call => call.Arguments,
        _ => null,
    };

    private static IEnumerable<Value> OfValue(Value value, int depth) => value switch
    {
        _ when depth > MaxDepth => [],
        StringValue or UnknownValue { Parts.IsEmpty: false } => [value],
        SequenceValue sequence => sequence.Elements.SelectMany(element => OfValue(element, depth + 1)),
        MappingValue mapping => mapping.Items.Values.SelectMany(item => OfValue(item, depth + 1)),
        _ => [],
    };
}
