using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Documents;

/// <summary>Reads JSON into values: objects into objects, arrays into tuples. Every text and number gets the origin of the document.</summary>
internal sealed class JsonReader
{
    private readonly string _text;
    private readonly Origin? _origin;
    private int _at;

    private JsonReader(string text, Origin? origin)
    {
        _text = text;
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
        reader.SkipBlanks();
        isTooMuch = reader.IsTooMuch;

        // What follows a closing bracket too many is not read.
        return reader._at >= text.Length || reader.Next is ']' or '}' ? value : null;
    }

    private Value? TooMuch()
    {
        IsTooMuch = true;
        return null;
    }

    private Value? ReadValue(int depth)
    {
        SkipBlanks();
        if (depth > FunctionLimits.Depth || Count++ > FunctionLimits.Elements)
        {
            return TooMuch();
        }

        return Next switch
        {
            '{' => ReadObject(depth),
            '[' => ReadArray(depth),
            '"' => ReadText() is { } text ? new StringValue(text, _origin) : null,
            't' => TryTake("true") ? new BoolValue(true, _origin) : null,
            'f' => TryTake("false") ? new BoolValue(false, _origin) : null,
            'n' => TryTake("null") ? new NullValue(HclType.Dynamic, _origin) : null,
            _ => ReadNumber(),
        };
    }

    private MappingValue? ReadObject(int depth)
    {
        var items = ImmutableSortedDictionary.CreateBuilder<string, Value>(CodePointOrder.Instance);
        var earlierItems = new List<(string Name, Value Value)>();
        _at++;
        SkipBlanks();
        while (!TryTake("}"))
        {
            if (items.Count > 0 && !TryTake(","))
            {
                return null;
            }

            SkipBlanks();
            var name = Next == '"' ? ReadText() : null;
            SkipBlanks();
            if (name is null || !TryTake(":") || ReadValue(depth + 1) is not { } value)
            {
                return null;
            }

            // The last of several of one name counts, and the others must be readable as its type.
            if (items.TryGetValue(name, out var earlier))
            {
                earlierItems.Add((name, earlier));
            }

            items[name] = value;
            SkipBlanks();
        }

        return earlierItems.TrueForAll(item => JsonTypes.Fits(item.Value, items[item.Name].Type)) ? MappingValue.OfObject(items.ToImmutable(), _origin) : null;
    }

    private SequenceValue? ReadArray(int depth)
    {
        var elements = ImmutableArray.CreateBuilder<Value>();
        _at++;
        SkipBlanks();
        while (!TryTake("]"))
        {
            if ((elements.Count > 0 && !TryTake(",")) || ReadValue(depth + 1) is not { } value)
            {
                return null;
            }

            elements.Add(value);
            SkipBlanks();
        }

        return SequenceValue.OfTuple(elements.ToImmutable(), _origin);
    }

    private Value? ReadNumber()
    {
        var start = _at;
        _ = TryTake("-");
        var whole = SkipDigits();
        var isValid = whole > 0 && (whole == 1 || _text[_at - whole] != '0');
        if (TryTake("."))
        {
            isValid &= SkipDigits() > 0;
        }

        if (Next is 'e' or 'E')
        {
            _at += _at + 1 < _text.Length && _text[_at + 1] is '+' or '-' ? 2 : 1;
            isValid &= SkipDigits() > 0;
        }

        if (!isValid)
        {
            return null;
        }

        return Number.TryParse(_text.AsSpan(start, _at - start), out var number) ? new NumberValue(number, _origin) : TooMuch();
    }

    private string? ReadText()
    {
        var text = new StringBuilder();
        for (_at++; _at < _text.Length && _text[_at] != '"';)
        {
            var character = _text[_at++];
            if (character < ' ')
            {
                return null;
            }

            if (character != '\\')
            {
                text.Append(character);
            }
            else if (ReadEscape() is { } escaped)
            {
                text.Append(escaped);
            }
            else
            {
                return null;
            }
        }

        if (!TryTake("\""))
        {
            return null;
        }

        // Half a surrogate pair is no character.
        return string.Concat(text.ToString().EnumerateRunes().Select(rune => rune.ToString()));
    }

    private char? ReadEscape()
    {
        var kind = Next;
        _at++;
        switch (kind)
        {
            case '"' or '\\' or '/':
                return kind;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _at + 4 <= _text.Length
                && ushort.TryParse(_text.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit):
                _at += 4;
                return (char)unit;
            default:
                return null;
        }
    }

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    private bool TryTake(string token)
    {
        if (!_text.AsSpan(Math.Min(_at, _text.Length)).StartsWith(token, StringComparison.Ordinal))
        {
            return false;
        }

        _at += token.Length;
        return true;
    }

    private int SkipDigits()
    {
        var start = _at;
        while (char.IsAsciiDigit(Next))
        {
            _at++;
        }

        return _at - start;
    }

    private void SkipBlanks()
    {
        while (Next is ' ' or '\t' or '\r' or '\n')
        {
            _at++;
        }
    }
}
