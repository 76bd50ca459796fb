using System.Collections.Immutable;

namespace Linter.Hcl.Syntax;

/// <summary>The one place that knows which nodes lie directly below a node.</summary>
internal static class SyntaxChildren
{
    /// <summary>Adds the nodes directly below a node, in the order of the text.</summary>
    public static void AddTo(List<SyntaxNode> children, SyntaxNode node)
    {
        switch (node)
        {
            case BodySyntax body:
                AddAll(children, body.Items);
                break;
            case AttributeSyntax attribute:
                children.Add(attribute.Value);
                break;
            case BlockSyntax block:
                children.Add(block.Body);
                break;
            case TemplatePart part:
                AddOfPart(children, part);
                break;
            case ExpressionSyntax expression:
                AddOfExpression(children, expression);
                break;
        }
    }

    private static void AddOfExpression(List<SyntaxNode> children, ExpressionSyntax expression)
    {
        switch (expression)
        {
            case TemplateExpression template:
                AddAll(children, template.Parts);
                break;
            case TraversalExpression traversal:
                AddKeys(children, traversal.Steps);
                break;
            case RelativeTraversalExpression traversal:
                children.Add(traversal.Source);
                AddKeys(children, traversal.Steps);
                break;
            case SplatExpression splat:
                children.Add(splat.Source);
                children.Add(splat.Each);
                break;
            case IndexExpression index:
                children.Add(index.Collection);
                children.Add(index.Key);
                break;
            case FunctionCallExpression call:
                AddAll(children, call.Arguments);
                break;
            case ConditionalExpression conditional:
                children.Add(conditional.Condition);
                children.Add(conditional.WhenTrue);
                children.Add(conditional.WhenFalse);
                break;
            case BinaryExpression binary:
                children.Add(binary.Left);
                children.Add(binary.Right);
                break;
            case UnaryExpression unary:
                children.Add(unary.Operand);
                break;
            case ParenthesizedExpression parenthesized:
                children.Add(parenthesized.Inner);
                break;
            case TupleExpression tuple:
                AddAll(children, tuple.Elements);
                break;
            case ObjectExpression @object:
                foreach (var item in @object.Items)
                {
                    children.Add(item.Key);
                    children.Add(item.Value);
                }

                break;
            case ForExpression @for:
                children.Add(@for.Collection);
                AddIfThere(children, @for.Key);
                children.Add(@for.Value);
                AddIfThere(children, @for.Condition);
                break;
        }
    }

    private static void AddOfPart(List<SyntaxNode> children, TemplatePart part)
    {
        switch (part)
        {
            case TemplateInterpolation interpolation:
                children.Add(interpolation.Value);
                break;
            case TemplateIf directive:
                children.Add(directive.Condition);
                AddAll(children, directive.WhenTrue);
                AddAll(children, directive.WhenFalse);
                break;
            case TemplateFor directive:
                children.Add(directive.Collection);
                AddAll(children, directive.Body);
                break;
        }
    }

    private static void AddAll<T>(List<SyntaxNode> children, ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        foreach (var node in nodes)
        {
            children.Add(node);
        }
    }

    private static void AddKeys(List<SyntaxNode> children, ImmutableArray<TraversalStep> steps)
    {
        foreach (var step in steps)
        {
            AddIfThere(children, step.Key);
        }
    }

    private static void AddIfThere(List<SyntaxNode> children, SyntaxNode? node)
    {
        if (node is not null)
        {
            children.Add(node);
        }
    }
}
