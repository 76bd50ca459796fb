using System.Collections.Immutable;
using Linter.Core.Findings;
using Linter.Hcl.Text;

namespace Linter.Core.Terraform;

/// <summary>A block as it is in force: overrides merged, <c>dynamic</c> blocks made out, or an object that stands for a block.</summary>
public sealed class ConfigurationBlock
{
    // With more arguments than this, an index finds them faster than looking at each.
    private const int MostWithoutIndex = 12;

    private readonly SourceText _source;
    private readonly TextSpan _headerSpan;
    private readonly TextSpan _span;
    private Dictionary<string, Argument>? _index;
    private Dictionary<string, ImmutableArray<ConfigurationBlock>>? _objectBlocks;

    /// <summary>Joins what is in force.</summary>
    /// <param name="type">The block's type, or the argument's name where an object stands for a block.</param>
    /// <param name="labels">The labels in order.</param>
    /// <param name="source">The text that holds the block itself.</param>
    /// <param name="headerSpan">Type and labels: what a finding about the block as a whole points at.</param>
    /// <param name="span">The whole block.</param>
    /// <param name="arguments">The arguments in the order of the text, none twice.</param>
    /// <param name="blocks">The nested blocks in the order of the text.</param>
    internal ConfigurationBlock(
        string type,
        ImmutableArray<string> labels,
        SourceText source,
        TextSpan headerSpan,
        TextSpan span,
        ImmutableArray<Argument> arguments,
        ImmutableArray<ConfigurationBlock> blocks)
    {
        Type = type;
        Labels = labels;
        _source = source;
        _headerSpan = headerSpan;
        _span = span;
        Arguments = arguments;
        AllBlocks = blocks;
    }

    /// <summary>The block's type.</summary>
    public string Type { get; }

    /// <summary>The labels in order.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Type and labels.</summary>
    public Location Header => new(_source, _headerSpan);

    /// <summary>The whole block, first to last character.</summary>
    public Location Location => new(_source, _span);

    /// <summary>Whether an object (<c>assume_role = { … }</c>) stands for the block.</summary>
    public bool IsObject { get; init; }

    /// <summary>Whether it may be missing when it runs, or there several times: a <c>dynamic</c> block over an unknown collection.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>All arguments in the order of the text.</summary>
    public ImmutableArray<Argument> Arguments { get; }

    /// <summary>All nested blocks in the order of the text.</summary>
    public ImmutableArray<ConfigurationBlock> AllBlocks { get; }

    /// <summary>The argument of a name, or null.</summary>
    public Argument? Argument(string name)
    {
        if (Arguments.Length > MostWithoutIndex)
        {
            _index ??= Arguments.ToDictionary(argument => argument.Name, StringComparer.Ordinal);
            return _index.GetValueOrDefault(name);
        }

        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
            {
                return argument;
            }
        }

        return null;
    }

    /// <summary>Reads the argument of a name as blocks; null where blocks are told apart from arguments, as in the native syntax.</summary>
    internal Func<string, ImmutableArray<ConfigurationBlock>>? ReadObjectBlocks { get; init; }

    /// <summary>The nested blocks of a type in the order of the text. In JSON objects of that name stand in where no schema knows the type.</summary>
    public IEnumerable<ConfigurationBlock> Blocks(string type)
    {
        if (ReadObjectBlocks is null || Argument(type) is null)
        {
            return AllBlocks.IsEmpty ? [] : AllBlocks.Where(block => block.Type == type);
        }

        _objectBlocks ??= new(StringComparer.Ordinal);
        if (!_objectBlocks.TryGetValue(type, out var blocks))
        {
            _objectBlocks[type] = blocks = [.. AllBlocks.Where(block => block.Type == type), .. ReadObjectBlocks(type)];
        }

        return blocks;
    }

    /// <summary>Type and labels as in an address: <c>provider.aws</c>; for messages.</summary>
    public override string ToString() => Labels.IsEmpty ? Type : $"{Type}.{string.Join('.', Labels)}";
}
