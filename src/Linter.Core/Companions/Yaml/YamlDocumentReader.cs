using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Linter.Core.Companions.Yaml;

/// <summary>Builds nodes from the events of a YAML parser, with places in bytes, anchors, merge keys and limits.</summary>
internal sealed class YamlDocumentReader
{
    /// <summary>Mappings and sequences inside each other beyond this are refused.</summary>
    public const int MaxDepth = 64;

    /// <summary>Nodes of a file beyond this are refused; aliases are counted by what they bring, merge keys by what they merge.</summary>
    public const int MaxNodes = 200_000;

    private readonly EmbeddedText _file;
    private readonly Parser _parser;
    private readonly Dictionary<string, YamlNode?> _anchors = new(StringComparer.Ordinal);
    private YamlProblem? _problem;
    private int _count;
    private Mark _last = Mark.Empty;

    private YamlDocumentReader(EmbeddedText file)
    {
        _file = file;
        _parser = new Parser(new StringReader(file.Text));
    }

    /// <summary>Reads all documents of a file, up to the first fault.</summary>
    public static YamlDocument Read(EmbeddedText file)
    {
        var reader = new YamlDocumentReader(file);
        var roots = ImmutableArray.CreateBuilder<YamlNode>();
        while (reader.Take() is { } next)
        {
            if (next is DocumentStart)
            {
                reader._anchors.Clear();
                if (reader.ReadNode(reader.Take(), 0) is not { } root)
                {
                    break;
                }

                if (root.Weight > MaxNodes)
                {
                    reader._problem ??= new YamlProblem(root.Location, "The aliases bring in too much to be read.", IsBeyondLimit: true);
                    break;
                }

                roots.Add(root);
            }
        }

        return new YamlDocument(roots.DrainToImmutable(), reader._problem);
    }

    private ParsingEvent? Take()
    {
        try
        {
            if (_problem is not null || !_parser.MoveNext())
            {
                return null;
            }

            _last = _parser.Current?.End ?? _last;
            return _parser.Current;
        }
        catch (YamlException exception)
        {
            // The parser's own message may quote the text.
            return Fail(exception.Start, "The YAML cannot be read from here on.", isBeyondLimit: false);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            return Fail(_last, "The YAML parser gave up on this file.", isBeyondLimit: true);
        }
    }

    private ParsingEvent? Fail(Mark mark, string message, bool isBeyondLimit)
    {
        _problem ??= new YamlProblem(_file.At(IndexOf(mark), 0), message, isBeyondLimit);
        return null;
    }

    // A node that is cut short by a fault still counts with what was read of it: jobs in front of the fault are judged.
    private YamlNode? ReadNode(ParsingEvent? start, int depth)
    {
        if (start is null)
        {
            return null;
        }

        if (depth > MaxDepth || ++_count > MaxNodes)
        {
            Fail(start.Start, "The YAML is nested too deeply or holds too much to be read.", isBeyondLimit: true);
            return null;
        }

        return start switch
        {
            Scalar scalar => Anchored(scalar, ReadScalar(scalar)),
            MappingStart mapping => Anchored(mapping, ReadMapping(mapping, depth)),
            SequenceStart sequence => Anchored(sequence, ReadSequence(sequence, depth)),
            AnchorAlias alias => ReadAlias(alias),
            _ => null,
        };
    }

    private YamlNode Anchored(NodeEvent node, YamlNode value)
    {
        if (!node.Anchor.IsEmpty)
        {
            _anchors[node.Anchor.Value] = value;
        }

        return value;
    }

    // An alias inside of its own anchor finds nothing yet: nodes cannot hold themselves.
    private YamlNode? ReadAlias(AnchorAlias alias)
    {
        if (_anchors.GetValueOrDefault(alias.Value.Value) is not { } shared)
        {
            Fail(alias.Start, "The alias names no anchor that stands before it.", isBeyondLimit: false);
            return null;
        }

        if (shared.Weight > MaxNodes)
        {
            Fail(alias.Start, "The aliases bring in too much to be read.", isBeyondLimit: true);
            return null;
        }

        return shared;
    }

    private ScalarNode ReadScalar(Scalar scalar)
    {
        var start = IndexOf(scalar.Start);
        var end = Math.Max(start, IndexOf(scalar.End));
        var from = scalar.Style switch
        {
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => start + 1,
            ScalarStyle.Literal or ScalarStyle.Folded => _file.Text.IndexOf('\n', start) is var line and >= 0 ? line + 1 : end,
            _ => start,
        };
        var content = _file.Derive(scalar.Value, start, end, Math.Min(from, end));
        var isPlain = scalar.Style == ScalarStyle.Plain;
        var location = isPlain || scalar.Value.Length == 0 ? _file.At(start, Math.Min(end, _file.Text.Length) - start) : content.Location;
        return new ScalarNode(content, location, isPlain);
    }

    private SequenceNode ReadSequence(SequenceStart start, int depth)
    {
        var elements = ImmutableArray.CreateBuilder<YamlNode>();
        for (var next = Take(); next is not (null or SequenceEnd); next = Take())
        {
            if (ReadNode(next, depth + 1) is { } element)
            {
                elements.Add(element);
            }
        }

        var weight = 1 + elements.Sum(element => element.Weight);
        return new SequenceNode(elements.DrainToImmutable(), _file.At(IndexOf(start.Start), 0), weight);
    }

    private MappingNode ReadMapping(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var merged = new List<YamlNode>();
        for (var next = Take(); next is not (null or MappingEnd); next = Take())
        {
            var key = ReadNode(next, depth + 1);
            if (ReadNode(Take(), depth + 1) is not { } value)
            {
                break;
            }

            if (key is ScalarNode { IsPlain: true, Content.Text: "<<" })
            {
                merged.AddRange(value.Items);
            }
            else if (key is ScalarNode scalar && names.Add(scalar.Content.Text))
            {
                entries.Add(new YamlEntry(scalar, value));
            }
        }

        // Each mapping holds what it merges, so that a chain of them would be as long as the square of the text: what is merged counts.
        foreach (var entry in merged.SelectMany(mapping => mapping.Entries))
        {
            if (++_count > MaxNodes)
            {
                Fail(start.Start, "The merge keys bring in too much to be read.", isBeyondLimit: true);
                break;
            }

            if (names.Add(entry.Name))
            {
                entries.Add(entry);
            }
        }

        var weight = 1 + entries.Sum(entry => 1 + entry.Value.Weight);
        return new MappingNode(entries.DrainToImmutable(), _file.At(IndexOf(start.Start), 0), weight);
    }

    private int IndexOf(Mark mark) => (int)Math.Clamp(mark.Index, 0, _file.Text.Length);
}
