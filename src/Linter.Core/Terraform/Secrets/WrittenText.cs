using Linter.Core.Findings;
using Linter.Hcl.Syntax;

namespace Linter.Core.Terraform.Secrets;

/// <summary>A text that stands in a file, with the name of what it is the value of.</summary>
/// <param name="Text">The text, escapes decoded.</param>
/// <param name="Name">The nearest name: of the argument, the object's key, the variable.</param>
/// <param name="Node">Where it stands.</param>
/// <param name="File">The file.</param>
/// <param name="Place">What it is written in.</param>
/// <param name="Owner">What holds it, inside a sentence.</param>
internal sealed record WrittenText(string Text, string Name, SyntaxNode Node, ModuleFile File, WrittenPlace Place, string Owner)
{
    // Of these the name says nothing; the item beside them has it: { name = "AWS_SECRET_ACCESS_KEY", value = "…" }.
    private static readonly string[] NamesWithoutMeaning = ["value", "val", "default", "secret_string", "content", "plaintext", "default_value", "data"];

    /// <summary>Where the text stands.</summary>
    public Location Location => File.At(Node);

    /// <summary>All texts of a file that can hold something: those of variables, locals, module calls, resources, providers and outputs.</summary>
    public static IEnumerable<WrittenText> In(ModuleFile file)
    {
        foreach (var item in file.Tree.Root.Items)
        {
            var (place, owner) = OwnerOf(item, file);
            var name = item is BlockSyntax { Type: "variable", Labels: [var label, ..] } ? label.Text : "";
            foreach (var text in Walk(new Entry(item, name, place, owner), file))
            {
                yield return text;
            }
        }
    }

    private static (WrittenPlace Place, string Owner) OwnerOf(BodyItemSyntax item, ModuleFile file) => item switch
    {
        AttributeSyntax attribute => (WrittenPlace.Variable, $"the value of {attribute.Name} in {file.Name}"),
        BlockSyntax { Type: "variable" } variable => (WrittenPlace.Variable, $"variable \"{LabelOf(variable, 0)}\""),
        BlockSyntax { Type: "variables" } => (WrittenPlace.Variable, $"the variables in {file.Name}"),
        BlockSyntax { Type: "locals" } => (WrittenPlace.Local, "a local value"),
        BlockSyntax { Type: "module" } call => (WrittenPlace.ModuleInput, $"module \"{LabelOf(call, 0)}\""),
        BlockSyntax { Type: "output" } output => (WrittenPlace.Output, $"output \"{LabelOf(output, 0)}\""),
        BlockSyntax { Type: "data" } data when LabelOf(data, 0) == "external" => (WrittenPlace.Provisioner, $"data.external.{LabelOf(data, 1)}"),
        BlockSyntax { Type: "data" or "ephemeral" } data => (WrittenPlace.Resource, $"{data.Type}.{LabelOf(data, 0)}.{LabelOf(data, 1)}"),
        BlockSyntax { Type: "resource" } resource => (WrittenPlace.Resource, $"{LabelOf(resource, 0)}.{LabelOf(resource, 1)}"),
        BlockSyntax { Labels: [var label, ..] } other => (WrittenPlace.Resource, $"{other.Type} \"{label.Text}\""),
        BlockSyntax other => (WrittenPlace.Resource, $"the {other.Type} block"),
        _ => (WrittenPlace.Resource, file.Name),
    };

    private static string LabelOf(BlockSyntax block, int index) => index < block.Labels.Length ? block.Labels[index].Text : "";

    // The way down keeps its own stack: expressions may be nested as deeply as the parser allows.
    private static IEnumerable<WrittenText> Walk(Entry start, ModuleFile file)
    {
        var open = new Stack<Entry>([start]);
        while (open.TryPop(out var at))
        {
            switch (at.Node)
            {
                case StringLiteral literal:
                    yield return at.Say(literal.GetValue(file.Source), file);
                    break;
                case TemplateLiteral literal:
                    yield return at.Say(literal.DecodedText ?? file.Source.GetText(literal.Span), file);
                    break;
                case AttributeSyntax attribute:
                    open.Push(at with { Node = attribute.Value, Name = at.NameOf(attribute.Name) });
                    break;
                case BlockSyntax block:
                    var isProvisioner = at.Place == WrittenPlace.Resource && block.Type is "provisioner" or "connection";
                    PushAll(block.Body.Items, at with { Place = isProvisioner ? WrittenPlace.Provisioner : at.Place, Sibling = NameBeside(block.Body, file) });
                    break;
                case ObjectExpression @object:
                    var sibling = NameBeside(@object, file);
                    foreach (var item in @object.Items.Reverse())
                    {
                        var inner = at with { Sibling = sibling };
                        open.Push(inner with { Node = item.Value, Name = inner.NameOf(KeyText(item, file) ?? at.Name) });
                    }

                    break;
                default:
                    PushAll(at.Node.Children(), at);
                    break;
            }
        }

        void PushAll(IReadOnlyList<SyntaxNode> nodes, Entry context)
        {
            for (var index = nodes.Count - 1; index >= 0; index--)
            {
                open.Push(context with { Node = nodes[index] });
            }
        }
    }

    private static string? NameBeside(BodySyntax body, ModuleFile file) =>
        body.Items.OfType<AttributeSyntax>().FirstOrDefault(attribute => attribute.Name is "name" or "key")?.Value is StringLiteral literal
            ? literal.GetValue(file.Source)
            : null;

    private static string? NameBeside(ObjectExpression @object, ModuleFile file) =>
        @object.Items.FirstOrDefault(item => KeyText(item, file) is "name" or "key" or "Name" or "Key").Value is StringLiteral literal
            ? literal.GetValue(file.Source)
            : null;

    private static string? KeyText(ObjectItem item, ModuleFile file) => item.Key switch
    {
        TraversalExpression { Steps: [] } bare => bare.RootName,
        StringLiteral literal => literal.GetValue(file.Source),
        _ => null,
    };

    private sealed record Entry(SyntaxNode Node, string Name, WrittenPlace Place, string Owner, string? Sibling = null)
    {
        public WrittenText Say(string text, ModuleFile file) => new(text, Name, Node, file, Place, Owner);

        public string NameOf(string name) =>
            !NamesWithoutMeaning.Contains(name.ToLowerInvariant()) ? name : Sibling ?? (Name.Length > 0 ? Name : name);
    }
}
