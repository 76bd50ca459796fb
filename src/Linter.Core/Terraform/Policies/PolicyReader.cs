using Linter.Core.Findings;
using Linter.Hcl.Evaluation;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Policies;

/// <summary>Reads the policy that an expression gives: a document of a data source, <c>jsonencode</c>, text, or what a name stands for.</summary>
internal static class PolicyReader
{
    private const int MaxDepth = 16;

    /// <summary>The policy that an argument holds; <see cref="PolicyDocument.Unknown"/> where it cannot be read.</summary>
    public static PolicyDocument Read(Module module, Argument argument) =>
        argument.Expression is { } expression ? Read(module, expression, argument.ValueLocation.Source, 0) : OfValue(argument.Value, argument.ValueLocation);

    /// <summary>The policy that an expression gives.</summary>
    /// <param name="module">The module that holds the expression.</param>
    /// <param name="expression">The expression.</param>
    /// <param name="source">The source that its spans point into.</param>
    /// <param name="depth">How many steps were taken to get here.</param>
    public static PolicyDocument Read(Module module, ExpressionSyntax expression, SourceText source, int depth)
    {
        if (depth > MaxDepth || module.Folder.Files.FirstOrDefault(file => ReferenceEquals(file.Source, source)) is not { } file)
        {
            return PolicyDocument.Unknown;
        }

        var place = file.At(expression);
        switch (expression)
        {
            case ParenthesizedExpression parenthesized:
                return Read(module, parenthesized.Inner, source, depth + 1);
            case TemplateExpression { IsWrapper: true, Parts: [TemplateInterpolation { Value: var inner }] }:
                return Read(module, inner, source, depth + 1);
            case FunctionCallExpression { Name: "jsonencode", Arguments: [var encoded] }:
                return PolicyValueReader.Read(Evaluator.Evaluate(encoded, ModuleScope.Of(module, file)), place, [.. References.In(encoded)]);
            case ConditionalExpression choice:
                return Evaluator.Evaluate(choice.Condition, ModuleScope.Of(module, file)) is BoolValue condition
                    ? Read(module, condition.Content ? choice.WhenTrue : choice.WhenFalse, source, depth + 1)
                    : PolicyDocument.Unknown;
            case TraversalExpression { RootName: "data", Steps: [{ Name: "aws_iam_policy_document" }, { Name: { } name }, ..] }:
                return module.DataSources.FirstOrDefault(data => data.Type == "aws_iam_policy_document" && data.Name == name) is { } found
                    ? found.Module.Policies.DocumentOf(found, depth + 1)
                    : PolicyDocument.Unknown;
            case TraversalExpression { RootName: "local", Steps: [{ Name: { } local }] } when module.FindLocal(local) is { } written:
                return Read(module, written.Attribute.Value, written.File.Source, depth + 1);
            case TraversalExpression { RootName: "var", Steps: [{ Name: { } variable }] }
                when module.Call is { } call && call.Block.Argument(variable) is { Expression: { } given } input:
                return Read(call.Caller, given, input.ValueLocation.Source, depth + 1);
            default:
                return OfValue(Evaluator.Evaluate(expression, ModuleScope.Of(module, file)), place);
        }
    }

    /// <summary>The policy that a text is.</summary>
    /// <param name="value">The text.</param>
    /// <param name="place">Where statements stand whose own place is not known.</param>
    public static PolicyDocument OfValue(Value value, Location place) =>
        PolicyText.Read(value) is { } document ? PolicyValueReader.Read(document, place, []) : PolicyDocument.Unknown;
}
