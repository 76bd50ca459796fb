using System.Collections.Immutable;
using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Linter.Core.Terraform.Functions.Documents;

/// <summary>Builds values from the events of a YAML parser. Aliases share the value of their anchor, so a small text can describe a huge value.</summary>
internal sealed class YamlReader
{
    private readonly YamlEvents _events;
    private readonly Origin? _origin;
    private readonly Dictionary<string, Value?> _anchors = new(StringComparer.Ordinal);
    private bool _isTooMuch;
    private int _count;

    private YamlReader(string text, Origin? origin)
    {
        _events = new YamlEvents(text);
        _origin = origin;
    }

    /// <summary>Reads a document, the only one of the text.</summary>
    /// <param name="text">The document.</param>
    /// <param name="origin">Where it came from, or null.</param>
    /// <param name="isTooMuch">Whether it is beyond a limit rather than not valid.</param>
    /// <returns>The value, or null.</returns>
    public static Value? Read(string text, Origin? origin, out bool isTooMuch)
    {
        var reader = new YamlReader(text, origin);
        var value = reader._events.Take() is StreamStart && reader._events.Take() is DocumentStart ? reader.ReadValue(reader._events.Take(), 0) : null;
        var isWhole = value is not null && reader._events.Take() is DocumentEnd && reader._events.Take() is StreamEnd;
        isTooMuch = reader._isTooMuch || reader._events.HasFailed || (isWhole && reader._events.IsDisputed);
        return isWhole && !isTooMuch ? value : null;
    }

    private Value? TooMuch()
    {
        _isTooMuch = true;
        return null;
    }

    private Value? ReadValue(ParsingEvent? start, int depth)
    {
        if (depth > FunctionLimits.Depth || _count++ > FunctionLimits.Elements)
        {
            return TooMuch();
        }

        switch (start)
        {
            case Scalar scalar:
                return Anchored(scalar, () => ReadScalar(scalar));
            case MappingStart mapping when mapping.Tag.IsEmpty || mapping.Tag.Value == "tag:yaml.org,2002:map":
                return Anchored(mapping, () => ReadMapping(depth));
            case SequenceStart sequence when sequence.Tag.IsEmpty || sequence.Tag.Value == "tag:yaml.org,2002:seq":
                return Anchored(sequence, () => ReadSequence(depth));
            case AnchorAlias alias:
                var shared = _anchors.GetValueOrDefault(alias.Value.Value);
                return shared is { Weight: > FunctionLimits.Elements } ? TooMuch() : shared;
            default:
                return null;
        }
    }

    /// <summary>While a value is read, its anchor stands for nothing: values cannot hold themselves.</summary>
    private Value? Anchored(NodeEvent node, Func<Value?> read)
    {
        if (node.Anchor.IsEmpty)
        {
            return read();
        }

        _anchors[node.Anchor.Value] = null;
        return _anchors[node.Anchor.Value] = read();
    }

    private Value? ReadScalar(Scalar scalar)
    {
        var isQuoted = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
        if (!isQuoted && YamlScalar.IsTooLarge(scalar.Value))
        {
            return TooMuch();
        }

        var value = YamlScalar.Resolve(scalar.Tag.IsEmpty ? "" : scalar.Tag.Value, scalar.Value, isQuoted, _origin);

        // A block scalar is text, but it is text of the number or word that it looks like.
        var isBlock = scalar.Tag.IsEmpty && scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        return isBlock && value is not null ? ValueConversion.Convert(value, HclType.String) : value;
    }

    private Value? ReadSequence(int depth)
    {
        var elements = ImmutableArray.CreateBuilder<Value>();
        var weight = 0L;
        for (var next = _events.Take(); next is not SequenceEnd; next = _events.Take())
        {
            if (ReadValue(next, depth + 1) is not { } value)
            {
                return null;
            }

            elements.Add(value);
            if ((weight += value.Weight) > FunctionLimits.Elements)
            {
                return TooMuch();
            }
        }

        return SequenceValue.OfTuple(elements.ToImmutable(), _origin);
    }

    private Value? ReadMapping(int depth)
    {
        var items = ImmutableSortedDictionary.CreateBuilder<string, Value>(CodePointOrder.Instance);
        var weight = 0L;
        for (var next = _events.Take(); next is not MappingEnd; next = _events.Take())
        {
            if (next is not Scalar key)
            {
                return null;
            }

            if (!_events.EndsAsKey(key))
            {
                return TooMuch();
            }

            var isMerge = (key.Tag.IsEmpty && key.Value == "<<") || (!key.Tag.IsEmpty && key.Tag.Value == "tag:yaml.org,2002:merge");
            var name = isMerge ? null : NameOf(key);
            if ((!isMerge && name is null) || ReadValue(_events.Take(), depth + 1) is not { } value)
            {
                return null;
            }

            if ((weight += value.Weight) > FunctionLimits.Elements)
            {
                return TooMuch();
            }

            if (name is not null)
            {
                items[name] = value;
            }
            else if (!TryMerge(items, value))
            {
                return null;
            }
        }

        return MappingValue.OfObject(items.ToImmutable(), _origin);
    }

    private string? NameOf(Scalar key)
    {
        var isQuoted = key.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
        var value = YamlScalar.Resolve(key.Tag.IsEmpty ? "" : key.Tag.Value, key.Value, isQuoted, _origin);
        return value is null ? null : ValueConversion.Convert(value, HclType.String).Text;
    }

    /// <summary>The merge key brings the items of one mapping; lists of mappings are beyond Terraform 1.11.</summary>
    private static bool TryMerge(ImmutableSortedDictionary<string, Value>.Builder items, Value value)
    {
        if (value is not MappingValue mapping)
        {
            return false;
        }

        foreach (var (name, item) in mapping.Items)
        {
            items[name] = item;
        }

        return true;
    }
}
