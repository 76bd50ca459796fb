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
        return Build(first, block.Parts is [var only] ? [(only, scope.In(only.File))] : [.. block.Parts.Select(part => (part, scope.In(part.File)))], 0);
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
            return new Argument(item.Key, place, place, item.Value);
        });
        return new ConfigurationBlock(argument.Name, [], argument.Source, argument.NameLocation.Span, argument.Location.Span, [.. arguments], []) { IsObject = true };
    }

    private static ConfigurationBlock Build(BlockPart header, ImmutableArray<(BlockPart Part, ModuleScope Scope)> parts, int depth)
    {
        // This runs for every block of a tree: without overrides nothing is looked up and nothing copied twice.
        var nestedCount = header.Syntax.Body.Items.Count(item => item is BlockSyntax);
        var arguments = ImmutableArray.CreateBuilder<Argument>(header.Syntax.Body.Items.Length - nestedCount);
        var blocks = ImmutableArray.CreateBuilder<ConfigurationBlock>(nestedCount);
        JsonObjectBlocks? objects = null;
        foreach (var (part, scope) in parts)
        {
            var isJson = depth < MaxDepth && ModuleFileNames.IsJson(part.File.Name);
            var ownStart = blocks.Count;
            foreach (var item in part.Syntax.Body.Items)
            {
                if (item is AttributeSyntax attribute)
                {
                    arguments.Add(new Argument(attribute, scope));
                    objects?.Remove(attribute.Name);
                    if (isJson && attribute.Value is ObjectExpression or TupleExpression)
                    {
                        (objects ??= new JsonObjectBlocks(depth + 1)).Add(part.File, attribute, scope);
                    }
                }
                else if (item is BlockSyntax nested && depth < MaxDepth)
                {
                    AddNested(new BlockPart(part.File, nested), scope, depth + 1, blocks);
                }
            }

            if (ownStart > 0)
            {
                ReplaceOverridden(blocks, ownStart);
            }
        }

        return new ConfigurationBlock(
            header.Syntax.Type,
            LabelsOf(header.Syntax),
            header.File.Source,
            header.Syntax.HeaderSpan,
            header.Syntax.Span,
            parts.Length == 1 && header.File.Tree.Diagnostics.IsEmpty ? arguments.DrainToImmutable() : LastOfEach(arguments),
            blocks.DrainToImmutable()) { ReadObjectBlocks = objects is null ? null : objects.Read };
    }

    // Of an argument set twice the last counts: by an override, or in a file with errors.
    private static ImmutableArray<Argument> LastOfEach(IEnumerable<Argument> arguments) =>
        [.. arguments.Reverse().DistinctBy(argument => argument.Name, StringComparer.Ordinal).Reverse()];

    // Nested blocks of an override stand in for all those of the same type.
    private static void ReplaceOverridden(ImmutableArray<ConfigurationBlock>.Builder blocks, int ownStart)
    {
        var own = blocks.Skip(ownStart).ToList();
        var kept = blocks.Take(ownStart).Where(block => !own.Exists(candidate => candidate.Type == block.Type)).ToList();
        blocks.Clear();
        blocks.AddRange(kept);
        blocks.AddRange(own);
    }

    private static ImmutableArray<string> LabelsOf(BlockSyntax block) => block.Labels switch
    {
        [] => [],
        [var only] => [only.Text],
        [var type, var name] => [type.Text, name.Text],
        var labels => [.. labels.Select(label => label.Text)],
    };

    private static void AddNested(BlockPart part, ModuleScope scope, int depth, ImmutableArray<ConfigurationBlock>.Builder blocks)
    {
        if (part.Syntax.Type != "dynamic" || part.Syntax.Labels.Length != 1)
        {
            blocks.Add(Build(part, [(part, scope)], depth));
        }
        else
        {
            blocks.AddRange(ReadDynamic(part, scope, depth));
        }
    }

    /// <summary>The arguments of a JSON body that are objects: where no schema knows the type, they stand in for blocks.</summary>
    private sealed class JsonObjectBlocks(int depth)
    {
        private readonly Dictionary<string, (ModuleFile File, AttributeSyntax Attribute, ModuleScope Scope)> _objects = new(StringComparer.Ordinal);

        public void Add(ModuleFile file, AttributeSyntax attribute, ModuleScope scope) => _objects[attribute.Name] = (file, attribute, scope);

        public void Remove(string name) => _objects.Remove(name);

        public ImmutableArray<ConfigurationBlock> Read(string type)
        {
            var blocks = ImmutableArray.CreateBuilder<ConfigurationBlock>();
            if (_objects.TryGetValue(type, out var found))
            {
                foreach (var block in ObjectBlocks.Of(found.Attribute, found.File.Source))
                {
                    AddNested(new BlockPart(found.File, block), found.Scope, depth, blocks);
                }
            }

            return blocks.DrainToImmutable();
        }
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
        new(type, [], block.Header.Source, block.Header.Span, block.Location.Span, block.Arguments, block.AllBlocks)
        {
            IsUncertain = uncertain,
            ReadObjectBlocks = block.ReadObjectBlocks,
        };
}
