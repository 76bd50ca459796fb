using System.Collections.Immutable;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Core.Terraform;

/// <summary>
/// Reads objects of a JSON file as the blocks that they may be. Nothing in JSON tells a block from an argument with an object, and what only a
/// provider knows, no schema here says: whoever asks for blocks of a name gets them.
/// </summary>
internal static class ObjectBlocks
{
    /// <summary>The blocks that an argument stands for: its object, or each object of its list; none where its value is something else.</summary>
    /// <param name="attribute">The argument.</param>
    /// <param name="source">The JSON text.</param>
    public static IEnumerable<BlockSyntax> Of(AttributeSyntax attribute, SourceText source) =>
        BodiesOf(attribute.Value).Select(body => Block(attribute.Name, attribute.NameSpan, [], body, source));

    private static ImmutableArray<ObjectExpression> BodiesOf(ExpressionSyntax value) => value switch
    {
        ObjectExpression single => [single],
        TupleExpression list when list.Elements.All(element => element is ObjectExpression) => [.. list.Elements.Cast<ObjectExpression>()],
        _ => [],
    };

    private static BlockSyntax Block(string type, TextSpan typeSpan, ImmutableArray<BlockLabel> labels, ObjectExpression body, SourceText source)
    {
        var items = body.Items.SelectMany(item => ItemsOf(item, type, source));
        var start = labels.IsEmpty ? typeSpan.Start : labels[^1].Span.Start;
        return new BlockSyntax(start, body.End, type, typeSpan, labels, new BodySyntax(body.Start + 1, body.End - 1, [.. items]));
    }

    private static IEnumerable<BodyItemSyntax> ItemsOf(ObjectItem item, string type, SourceText source)
    {
        if (item.Key is not StringLiteral key || key.GetValue(source) is not (var name and not "//"))
        {
            return [];
        }

        return name switch
        {
            "dynamic" => BodiesOf(item.Value).SelectMany(types => types.Items).SelectMany(entry => DynamicBlocks(key.Span, entry, source)),
            "content" when type == "dynamic" => BodiesOf(item.Value).Select(body => Block(name, key.Span, [], body, source)),
            _ => [new AttributeSyntax(key.Start, item.Value.End, name, key.Span, item.Value)],
        };
    }

    private static IEnumerable<BlockSyntax> DynamicBlocks(TextSpan typeSpan, ObjectItem entry, SourceText source) => entry.Key is StringLiteral label
        ? BodiesOf(entry.Value).Select(body => Block("dynamic", typeSpan, [new BlockLabel(label.GetValue(source), label.Span)], body, source))
        : [];
}
