using System.Collections.Immutable;
using Linter.Core.Findings;

namespace Linter.Core.Terraform;

/// <summary>A block as it is in force: overrides merged, <c>dynamic</c> blocks made out, or an object that stands for a block.</summary>
internal sealed class ConfigurationBlock
{
    private readonly ImmutableArray<Argument> _arguments;
    private readonly Dictionary<string, int> _index;
    private readonly Dictionary<string, ImmutableArray<ConfigurationBlock>> _objectBlocks = new(StringComparer.Ordinal);

    /// <summary>Joins what is in force.</summary>
    /// <param name="type">The block's type, or the argument's name where an object stands for a block.</param>
    /// <param name="labels">The labels in order.</param>
    /// <param name="header">Type and labels: what a finding about the block as a whole points at.</param>
    /// <param name="arguments">The arguments in the order of the text; of a name set twice the last counts.</param>
    /// <param name="blocks">The nested blocks in the order of the text.</param>
    public ConfigurationBlock(
        string type,
        ImmutableArray<string> labels,
        Location header,
        ImmutableArray<Argument> arguments,
        ImmutableArray<ConfigurationBlock> blocks)
    {
        Type = type;
        Labels = labels;
        Header = header;
        _arguments = arguments;
        AllBlocks = blocks;
        _index = new Dictionary<string, int>(arguments.Length, StringComparer.Ordinal);
        for (var index = 0; index < arguments.Length; index++)
        {
            _index[arguments[index].Name] = index;
        }
    }

    /// <summary>The block's type.</summary>
    public string Type { get; }

    /// <summary>The labels in order.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Type and labels.</summary>
    public Location Header { get; }

    /// <summary>The whole block, first to last character.</summary>
    public required Location Location { get; init; }

    /// <summary>Whether an object (<c>assume_role = { … }</c>) stands for the block.</summary>
    public bool IsObject { get; init; }

    /// <summary>Whether it may be missing when it runs, or there several times: a <c>dynamic</c> block over an unknown collection.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>All arguments in the order of the text.</summary>
    public ImmutableArray<Argument> Arguments => _arguments;

    /// <summary>All nested blocks in the order of the text.</summary>
    public ImmutableArray<ConfigurationBlock> AllBlocks { get; }

    /// <summary>The argument of a name, or null.</summary>
    public Argument? Argument(string name) => _index.TryGetValue(name, out var index) ? _arguments[index] : null;

    /// <summary>Reads the argument of a name as blocks; null where blocks are told apart from arguments, as in the native syntax.</summary>
    public Func<string, IEnumerable<ConfigurationBlock>>? ReadObjectBlocks { get; init; }

    /// <summary>The nested blocks of a type in the order of the text. In JSON objects of that name stand in where no schema knows the type.</summary>
    public IEnumerable<ConfigurationBlock> Blocks(string type)
    {
        if (ReadObjectBlocks is null || !_index.ContainsKey(type))
        {
            return AllBlocks.Where(block => block.Type == type);
        }

        if (!_objectBlocks.TryGetValue(type, out var blocks))
        {
            _objectBlocks[type] = blocks = [.. AllBlocks.Where(block => block.Type == type), .. ReadObjectBlocks(type)];
        }

        return blocks;
    }

    /// <summary>Type and labels as in an address: <c>provider.aws</c>; for messages.</summary>
    public override string ToString() => Labels.IsEmpty ? Type : $"{Type}.{string.Join('.', Labels)}";
}
