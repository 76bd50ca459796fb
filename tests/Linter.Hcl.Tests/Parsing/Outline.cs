using System.Text;
using Linter.Hcl.Syntax;

namespace Linter.Hcl.Tests.Parsing;

/// <summary>A tree in one line: <c>a = 1; b "x" { c = ! }</c>, where <c>!</c> is an error expression and everything else the source's own text.</summary>
internal static class Outline
{
    public static string Of(SyntaxTree tree)
    {
        var text = new StringBuilder();
        Append(text, tree, tree.Root);
        return text.ToString();
    }

    private static void Append(StringBuilder text, SyntaxTree tree, BodySyntax body)
    {
        var separator = "";
        foreach (var item in body.Items)
        {
            text.Append(separator);
            separator = "; ";
            switch (item)
            {
                case AttributeSyntax attribute:
                    text.Append(attribute.Name).Append(" = ");
                    text.Append(attribute.Value is ErrorExpression ? "!" : OneLine(tree.Source.GetText(attribute.Value.Span)));
                    break;
                case BlockSyntax block:
                    text.Append(block.Type).Append(' ');
                    foreach (var label in block.Labels)
                    {
                        text.Append('"').Append(label.Text).Append("\" ");
                    }

                    text.Append('{');
                    if (!block.Body.Items.IsEmpty)
                    {
                        text.Append(' ');
                        Append(text, tree, block.Body);
                        text.Append(' ');
                    }

                    text.Append('}');
                    break;
            }
        }
    }

    private static string OneLine(string text) => string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
