using System.Collections.Immutable;
using System.Text.Json;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace TreeDump;

/// <summary>Writes a tree in the referee's form: arrays that start with the kind and the byte offsets of the span.</summary>
internal sealed partial class CanonicalTree(Utf8JsonWriter writer, SourceText source)
{
    public void WriteBody(BodySyntax body)
    {
        writer.WriteStartArray();
        foreach (var item in body.Items)
        {
            switch (item)
            {
                case AttributeSyntax attribute:
                    Start("attr", attribute);
                    writer.WriteStringValue(attribute.Name);
                    Write(attribute.Value);
                    break;
                case BlockSyntax block:
                    Start("block", block);
                    writer.WriteStringValue(block.Type);
                    writer.WriteStartArray();
                    foreach (var label in block.Labels)
                    {
                        writer.WriteStringValue(label.Text);
                    }

                    writer.WriteEndArray();
                    WriteBody(block.Body);
                    break;
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private void Start(string kind, SyntaxNode node)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(kind);
        writer.WriteNumberValue(node.Start);
        writer.WriteNumberValue(node.End);
    }

    private void Write(ExpressionSyntax? expression)
    {
        if (expression is null)
        {
            writer.WriteNullValue();
            return;
        }

        switch (expression)
        {
            case NumberLiteral or BoolLiteral or NullLiteral or ErrorExpression or SplatItemExpression or StringLiteral:
                WriteLeaf(expression);
                break;
            case TemplateExpression template:
                WriteTemplate(template);
                break;
            case TraversalExpression or RelativeTraversalExpression or SplatExpression or IndexExpression:
                WriteTraversal(expression);
                break;
            case TupleExpression or ObjectExpression or ForExpression:
                WriteCollection(expression);
                break;
            default:
                WriteOperation(expression);
                break;
        }

        writer.WriteEndArray();
    }

    private void WriteLeaf(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case NumberLiteral number:
                Start("num", number);
                writer.WriteStringValue(number.GetText(source));
                break;
            case BoolLiteral literal:
                Start("bool", literal);
                writer.WriteBooleanValue(literal.Value);
                break;
            case StringLiteral literal:
                Start("tmpl", literal);
                WriteText(literal.GetValue(source));
                break;
            default:
                Start(expression switch { NullLiteral => "null", SplatItemExpression => "anon", _ => "err" }, expression);
                break;
        }
    }

    private void WriteOperation(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case FunctionCallExpression call:
                Start("call", call);
                writer.WriteStringValue(call.Name);
                writer.WriteBooleanValue(call.ExpandsFinal);
                WriteAll(call.Arguments);
                break;
            case ConditionalExpression conditional:
                Start("cond", conditional);
                Write(conditional.Condition);
                Write(conditional.WhenTrue);
                Write(conditional.WhenFalse);
                break;
            case BinaryExpression binary:
                Start("bin", binary);
                writer.WriteStringValue(Symbol(binary.Operator));
                Write(binary.Left);
                Write(binary.Right);
                break;
            case UnaryExpression unary:
                Start("un", unary);
                writer.WriteStringValue(unary.Operator == UnaryOperator.Not ? "!" : "neg");
                Write(unary.Operand);
                break;
            case ParenthesizedExpression parenthesized:
                Start("paren", parenthesized);
                Write(parenthesized.Inner);
                break;
            default:
                throw new ArgumentException($"An expression of type {expression.GetType().Name} has no canonical form.", nameof(expression));
        }
    }

    private void WriteCollection(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case TupleExpression tuple:
                Start("tuple", tuple);
                WriteAll(tuple.Elements);
                break;
            case ObjectExpression @object:
                Start("obj", @object);
                foreach (var item in @object.Items)
                {
                    writer.WriteStartArray();
                    writer.WriteBooleanValue(item.IsKeyForced);
                    Write(item.Key);
                    Write(item.Value);
                    writer.WriteEndArray();
                }

                break;
            case ForExpression @for:
                Start(@for.Key is null ? "fortuple" : "forobj", @for);
                writer.WriteStringValue(@for.KeyName ?? "");
                writer.WriteStringValue(@for.ValueName);
                Write(@for.Collection);
                Write(@for.Key);
                Write(@for.Value);
                Write(@for.Condition);
                writer.WriteBooleanValue(@for.IsGrouping);
                break;
        }
    }

    private void WriteAll(ImmutableArray<ExpressionSyntax> expressions)
    {
        foreach (var expression in expressions)
        {
            Write(expression);
        }
    }

    private static string Symbol(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Or => "||",
        BinaryOperator.And => "&&",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        _ => "?",
    };
}
