namespace Linter.Core.Terraform.Functions.Time;

/// <summary>Reads numbers of a fixed number of digits, and what stands between them.</summary>
internal struct DigitReader(string text)
{
    private int _at;

    /// <summary>Whether all is read.</summary>
    public readonly bool IsAtEnd => _at == text.Length;

    /// <summary>Reads a number of exactly so many digits that is not above a bound.</summary>
    public bool TryRead(int digits, int most, out int number)
    {
        number = 0;
        if (_at + digits > text.Length)
        {
            return false;
        }

        for (var end = _at + digits; _at < end; _at++)
        {
            if (!char.IsAsciiDigit(text[_at]))
            {
                return false;
            }

            number = (number * 10) + (text[_at] - '0');
        }

        return number <= most;
    }

    /// <summary>Reads an hour of two digits, or of one where that is allowed.</summary>
    public bool TryReadHour(bool oneDigit, out int hour)
    {
        var isShort = oneDigit && _at + 1 < text.Length && text[_at + 1] == ':';
        return TryRead(isShort ? 1 : 2, 23, out hour);
    }

    /// <summary>Reads a fraction of a second where there is one; digits after the ninth do not count.</summary>
    public bool TryReadFraction(bool comma, out int nanoseconds)
    {
        nanoseconds = 0;
        if (!TrySkip('.') && !(comma && TrySkip(',')))
        {
            return true;
        }

        var start = _at;
        for (var unit = 100_000_000; _at < text.Length && char.IsAsciiDigit(text[_at]); _at++, unit /= 10)
        {
            nanoseconds += (text[_at] - '0') * unit;
        }

        return _at > start;
    }

    /// <summary>Goes past a character, if it is the next.</summary>
    public bool TrySkip(char character)
    {
        if (IsAtEnd || text[_at] != character)
        {
            return false;
        }

        _at++;
        return true;
    }
}
