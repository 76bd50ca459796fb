using System.Globalization;
using System.Text;

namespace Linter.Core.Terraform.Functions.Documents;

/// <summary>Walks over the tokens of a JSON document.</summary>
internal sealed class JsonTokens(string text)
{
    private int _at;

    /// <summary>Whether all is read.</summary>
    public bool IsAtEnd => _at >= text.Length;

    /// <summary>Reads a number; null where it is not one.</summary>
    public string? ReadNumber()
    {
        var start = _at;
        _ = TryTake("-");
        var whole = SkipDigits();
        var isValid = whole > 0 && (whole == 1 || text[_at - whole] != '0');
        if (TryTake("."))
        {
            isValid &= SkipDigits() > 0;
        }

        if (Next is 'e' or 'E')
        {
            _at += _at + 1 < text.Length && text[_at + 1] is '+' or '-' ? 2 : 1;
            isValid &= SkipDigits() > 0;
        }

        return isValid ? text[start.._at] : null;
    }

    /// <summary>The next character, or NUL at the end.</summary>
    public char Next => _at < text.Length ? text[_at] : '\0';

    /// <summary>Takes a token, if it is next.</summary>
    public bool TryTake(string token)
    {
        if (!text.AsSpan(Math.Min(_at, text.Length)).StartsWith(token, StringComparison.Ordinal))
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

    /// <summary>Goes past blanks.</summary>
    public void SkipBlanks()
    {
        while (Next is ' ' or '\t' or '\r' or '\n')
        {
            _at++;
        }
    }

    /// <summary>Reads a text whose opening quote is next; null where it is not valid.</summary>
    public string? ReadText()
    {
        var result = new StringBuilder();
        for (_at++; _at < text.Length && text[_at] != '"';)
        {
            var character = text[_at++];
            if (character < ' ')
            {
                return null;
            }

            if (character != '\\')
            {
                result.Append(character);
            }
            else if (ReadEscape() is { } escaped)
            {
                result.Append(escaped);
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
        return string.Concat(result.ToString().EnumerateRunes().Select(rune => rune.ToString()));
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
            case 'u' when _at + 4 <= text.Length
                && ushort.TryParse(text.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit):
                _at += 4;
                return (char)unit;
            default:
                return null;
        }
    }
}
