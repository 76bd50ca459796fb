using System.Collections.Immutable;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Documents;

/// <summary>Reads JSON into values: objects into objects, arrays into tuples. Every text and number gets the origin of the document.</summary>
internal sealed class JsonReader
{
    private readonly JsonTokens _tokens;
    private readonly Origin? _origin;

    private JsonReader(string text, Origin? origin)
    {
        _tokens = new JsonTokens(text);
        _origin = origin;
    }

    /// <summary>Whether reading stopped because the document is too deep, too large, or has a number that is.</summary>
    private bool IsTooMuch { get; set; }

    private int Count { get; set; }

    /// <summary>Reads a whole document.</summary>
    /// <param name="text">The document.</param>
    /// <param name="origin">Where it came from, or null.</param>
    /// <param name="isTooMuch">Whether it is beyond a limit rather than not valid.</param>
    /// <returns>The value, or null.</returns>
    public static Value? Read(string text, Origin? origin, out bool isTooMuch)
    {
        var reader = new JsonReader(text, origin);
        var value = reader.ReadValue(0);
        reader._tokens.SkipBlanks();
        isTooMuch = reader.IsTooMuch;

        // What follows a closing bracket too many is not read.
        return reader._tokens.IsAtEnd || reader._tokens.Next is ']' or '}' ? value : null;
    }

    private Value? TooMuch()
    {
        IsTooMuch = true;
        return null;
    }

    private Value? ReadValue(int depth)
    {
        _tokens.SkipBlanks();
        if (depth > FunctionLimits.Depth || Count++ > FunctionLimits.Elements)
        {
            return TooMuch();
        }

        return _tokens.Next switch
        {
            '{' when _tokens.TryTake("{") => ReadObject(depth),
            '[' when _tokens.TryTake("[") => ReadArray(depth),
            '"' => _tokens.ReadText() is { } text ? new StringValue(text, _origin) : null,
            't' => _tokens.TryTake("true") ? new BoolValue(true, _origin) : null,
            'f' => _tokens.TryTake("false") ? new BoolValue(false, _origin) : null,
            'n' => _tokens.TryTake("null") ? new NullValue(HclType.Dynamic, _origin) : null,
            _ => ReadNumber(),
        };
    }

    private MappingValue? ReadObject(int depth)
    {
        var items = ImmutableSortedDictionary.CreateBuilder<string, Value>(CodePointOrder.Instance);
        var earlierItems = new List<(string Name, Value Value)>();
        _tokens.SkipBlanks();
        while (!_tokens.TryTake("}"))
        {
            if (items.Count > 0 && !_tokens.TryTake(","))
            {
                return null;
            }

            _tokens.SkipBlanks();
            var name = _tokens.Next == '"' ? _tokens.ReadText() : null;
            _tokens.SkipBlanks();
            if (name is null || !_tokens.TryTake(":") || ReadValue(depth + 1) is not { } value)
            {
                return null;
            }

            // The last of several of one name counts, and the others must be readable as its type.
            if (items.TryGetValue(name, out var earlier))
            {
                earlierItems.Add((name, earlier));
            }

            items[name] = value;
            _tokens.SkipBlanks();
        }

        return earlierItems.TrueForAll(item => JsonTypes.Fits(item.Value, items[item.Name].Type)) ? MappingValue.OfObject(items.ToImmutable(), _origin) : null;
    }

    private SequenceValue? ReadArray(int depth)
    {
        var elements = ImmutableArray.CreateBuilder<Value>();
        _tokens.SkipBlanks();
        while (!_tokens.TryTake("]"))
        {
            if ((elements.Count > 0 && !_tokens.TryTake(",")) || ReadValue(depth + 1) is not { } value)
            {
                return null;
            }

            elements.Add(value);
            _tokens.SkipBlanks();
        }

        return SequenceValue.OfTuple(elements.ToImmutable(), _origin);
    }

    private Value? ReadNumber()
    {
        if (_tokens.ReadNumber() is not { } digits)
        {
            return null;
        }

        return Number.TryParse(digits, out var number) ? new NumberValue(number, _origin) : TooMuch();
    }
}
