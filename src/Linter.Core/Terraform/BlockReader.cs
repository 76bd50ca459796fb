using System.Collections.Immutable;
using Linter.Core.Findings;
using Linter.Hcl.Evaluation;
using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>Makes blocks as they are in force out of what is written: overrides, <c>dynamic</c> blocks, objects in place of blocks.</summary>
internal static class BlockReader
{
    /// <summary>Blocks nested deeper than this are left out; Terraform's own schemas end long before.</summary>
    private const int MaxDepth = 32;

    /// <summary>A <c>dynamic</c> block over more elements than this is read as one over an unknown collection.</summary>
    private const int MaxDynamicBlocks = 64;

    /// <summary>Reads a declared block in a scope.</summary>
    public static ConfigurationBlock Read(DeclaredBlock block, ModuleScope scope)
    {
        var first = block.Parts[0];
        return Build(first, [.. block.Parts.Select(part => (part, scope.In(part.File)))], 0);
    }

    /// <summary>Reads an argument whose value is an object as if it were a block.</summary>
    /// <returns>The block, or null where the value is known not to be an object or nothing is known of it.</returns>
    public static ConfigurationBlock? ReadObject(Argument argument)
    {
        if (argument.Value is not MappingValue mapping)
        {
            return null;
        }

        var arguments = mapping.Items.Select(item =>
        {
            var place = item.Value.Origin is { } origin ? new Location(origin.Last.Source, origin.Last.Span) : argument.ValueLocation;
            return new Argument(item.Key, place, place, null, () => item.Value);
        });
        return new ConfigurationBlock(argument.Name, [], argument.NameLocation, [.. arguments], []) { Location = argument.Location, IsObject = true };
    }

    private static ConfigurationBlock Build(BlockPart header, ImmutableArray<(BlockPart Part, ModuleScope Scope)> parts, int depth)
    {
        var arguments = new List<Argument>();
        var blocks = new List<ConfigurationBlock>();
        var objects = new Dictionary<string, (ModuleFile File, AttributeSyntax Attribute, ModuleScope Scope)>(StringComparer.Ordinal);
        foreach (var (part, scope) in parts)
        {
            var own = new List<ConfigurationBlock>();
            foreach (var item in part.Syntax.Body.Items)
            {
                if (item is AttributeSyntax attribute)
                {
                    arguments.RemoveAll(argument => argument.Name == attribute.Name);
                    arguments.Add(ReadAttribute(part.File, attribute, scope));
                    objects.Remove(attribute.Name);
                    if (ModuleFileNames.IsJson(part.File.Name) && attribute.Value is ObjectExpression or TupleExpression)
                    {
                        objects[attribute.Name] = (part.File, attribute, scope);
                    }
                }
                else if (item is BlockSyntax nested && depth < MaxDepth)
                {
                    own.AddRange(ReadNested(new BlockPart(part.File, nested), scope, depth + 1));
                }
            }

            // Nested blocks of an override stand in for all those of the same type.
            blocks.RemoveAll(block => own.Exists(candidate => candidate.Type == block.Type));
            blocks.AddRange(own);
        }

        return new ConfigurationBlock(
            header.Syntax.Type,
            [.. header.Syntax.Labels.Select(label => label.Text)],
            header.File.At(header.Syntax.HeaderSpan),
            [.. arguments],
            [.. blocks]) { Location = header.File.At(header.Syntax), ReadObjectBlocks = objects.Count == 0 || depth >= MaxDepth ? null : ReadObjects };

        IEnumerable<ConfigurationBlock> ReadObjects(string type) => objects.TryGetValue(type, out var found)
            ? ObjectBlocks.Of(found.Attribute, found.File.Source).SelectMany(block => ReadNested(new BlockPart(found.File, block), found.Scope, depth + 1))
            : [];
    }

    private static Argument ReadAttribute(ModuleFile file, AttributeSyntax attribute, ModuleScope scope) =>
        new(attribute.Name, file.At(attribute.NameSpan), file.At(attribute.Value), attribute.Value, () => Evaluator.Evaluate(attribute.Value, scope));

    private static IEnumerable<ConfigurationBlock> ReadNested(BlockPart part, ModuleScope scope, int depth)
    {
        if (part.Syntax.Type != "dynamic" || part.Syntax.Labels.Length != 1)
        {
            return [Build(part, [(part, scope)], depth)];
        }

        return ReadDynamic(part, scope, depth);
    }

    private static IEnumerable<ConfigurationBlock> ReadDynamic(BlockPart part, ModuleScope scope, int depth)
    {
        var content = part.Syntax.Body.Items.OfType<BlockSyntax>().FirstOrDefault(block => block.Type == "content");
        if (content is null)
        {
            yield break;
        }

        var type = part.Syntax.Labels[0].Text;
        var attributes = part.Syntax.Body.Items.OfType<AttributeSyntax>().ToList();
        var forEach = attributes.Find(attribute => attribute.Name == "for_each");
        var iterator = attributes.Find(attribute => attribute.Name == "iterator")?.Value switch
        {
            TraversalExpression { Steps.Length: 0 } name => name.RootName,
            StringLiteral text => text.GetValue(part.File.Source),
            _ => type,
        };
        var elements = forEach is null ? null : Repetition.ElementsOf(Evaluator.Evaluate(forEach.Value, scope));
        if (elements is null || elements.Count > MaxDynamicBlocks)
        {
            var unknown = Repetition.UnknownElement("The collection of the dynamic block is not known.");
            yield return Rename(Build(part, [(new BlockPart(part.File, content), scope.With(iterator, unknown))], depth), type, uncertain: true);
            yield break;
        }

        foreach (var (key, value) in elements)
        {
            var bound = scope.With(iterator, Repetition.Element(key, value));
            yield return Rename(Build(part, [(new BlockPart(part.File, content), bound)], depth), type, uncertain: false);
        }
    }

    private static ConfigurationBlock Rename(ConfigurationBlock block, string type, bool uncertain) =>
        new(type, [], block.Header, block.Arguments, block.AllBlocks)
        {
            Location = block.Location,
            IsUncertain = uncertain,
            ReadObjectBlocks = block.ReadObjectBlocks,
        };
}
