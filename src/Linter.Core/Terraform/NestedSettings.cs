using Linter.Core.Findings;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>Reads settings that are written as nested blocks, as an object, or as a list of objects: JSON and backends have no blocks.</summary>
internal static class NestedSettings
{
    /// <summary>The nested settings of a name in the order of the text, whichever way they are written.</summary>
    public static IReadOnlyList<ConfigurationBlock> Nested(this ConfigurationBlock block, string name)
    {
        var blocks = block.Blocks(name).ToList();
        if (blocks.Count > 0 || block.Argument(name) is not { } argument)
        {
            return blocks;
        }

        return argument.Value switch
        {
            MappingValue => [BlockReader.ReadObject(argument)!],
            SequenceValue sequence => [.. sequence.Elements.OfType<MappingValue>().Select(element => BlockReader.ReadObject(ElementOf(argument, element))!)],
            _ => [],
        };
    }

    /// <summary>Whether settings of a name are there whose content is not known: an unknown object, a <c>dynamic</c> block.</summary>
    public static bool MayHaveMore(this ConfigurationBlock block, string name) =>
        block.Blocks(name).Any(nested => nested.IsUncertain) || block.Argument(name) is { Value.IsKnown: false };

    private static Argument ElementOf(Argument list, MappingValue element)
    {
        var place = element.Origin is { } origin ? new Location(origin.Last.Source, origin.Last.Span) : list.ValueLocation;
        return new Argument(list.Name, list.NameLocation, place, element);
    }
}
