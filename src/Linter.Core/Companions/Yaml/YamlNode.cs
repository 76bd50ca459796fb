using System.Collections.Immutable;
using Linter.Core.Findings;

namespace Linter.Core.Companions.Yaml;

/// <summary>A node of a YAML document. Nodes behind an alias are shared, so that a small text never becomes a large tree.</summary>
internal abstract class YamlNode(Location location, long weight)
{
    /// <summary>Where it stands: of a mapping or sequence the first byte.</summary>
    public Location Location { get; } = location;

    /// <summary>Number of nodes in it, those behind aliases counted each time; a text counts for one more with each 32 characters.</summary>
    public long Weight { get; } = weight;

    /// <summary>The text of a scalar, else null.</summary>
    public string? Text => (this as ScalarNode)?.Content.Text;

    /// <summary>The value of a key, or null where this is no mapping or has no such key.</summary>
    public YamlNode? this[string key] => (this as MappingNode)?.Find(key)?.Value;

    /// <summary>The items of a sequence; a scalar or mapping stands for a sequence of itself.</summary>
    public ImmutableArray<YamlNode> Items => this is SequenceNode sequence ? sequence.Elements : [this];

    /// <summary>The entries of a mapping, else none.</summary>
    public ImmutableArray<YamlEntry> Entries => this is MappingNode mapping ? mapping.All : [];
}

/// <summary>A text.</summary>
internal sealed class ScalarNode(EmbeddedText content, Location location, bool isPlain) : YamlNode(location, 1 + (content.Text.Length / CharactersOfNode))
{
    // A long text is read again wherever an alias puts it.
    private const int CharactersOfNode = 32;

    /// <summary>The text with the place of each of its characters.</summary>
    public EmbeddedText Content { get; } = content;

    /// <summary>Whether it is written without quotation marks and on one line, so that <c>true</c>, <c>null</c> and numbers mean more than text.</summary>
    public bool IsPlain { get; } = isPlain;

    /// <summary>Whether it stands for no value at all.</summary>
    public bool IsNull => IsPlain && Content.Text is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>Keys with values; merged ones included, and no key twice.</summary>
internal sealed class MappingNode(ImmutableArray<YamlEntry> entries, Location location, long weight) : YamlNode(location, weight)
{
    // Pipelines with thousands of jobs are asked for their defaults by each of them.
    private const int Many = 32;

    private Dictionary<string, YamlEntry>? _index;

    /// <summary>The entries in the order of the text, merged ones last.</summary>
    public ImmutableArray<YamlEntry> All { get; } = entries;

    /// <summary>The entry of a key, or null. Two threads may make the same index at once.</summary>
    public YamlEntry? Find(string key) => All.Length < Many
        ? All.FirstOrDefault(entry => entry.Name == key)
        : (_index ??= All.ToDictionary(entry => entry.Name, StringComparer.Ordinal)).GetValueOrDefault(key);
}

/// <summary>A list.</summary>
internal sealed class SequenceNode(ImmutableArray<YamlNode> elements, Location location, long weight) : YamlNode(location, weight)
{
    /// <summary>The elements in the order of the text.</summary>
    public ImmutableArray<YamlNode> Elements { get; } = elements;
}

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlEntry(ScalarNode Key, YamlNode Value)
{
    /// <summary>The key's text.</summary>
    public string Name => Key.Content.Text;
}
