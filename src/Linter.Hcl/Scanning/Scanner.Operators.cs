using System.Buffers;
using System.Globalization;
using System.Text;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Hcl.Scanning;

/// <content>Operators, numbers, and characters that are nothing.</content>
internal ref partial struct Scanner
{
    /// <summary>The greatest decimal exponent that a 512-bit binary floating-point number of the language can take.</summary>
    private const int GreatestExponent = 646_456_993;

    private const string LoneCarriageReturn = "A carriage return alone is no line end: expected a line feed behind it.";

    private int ScanEquals(int at)
    {
        switch (At(at + 1))
        {
            case (byte)'=':
                return Emit(TokenKind.EqualEqual, at, at + 2);
            case (byte)'>':
                return Emit(TokenKind.FatArrow, at, at + 2);
        }

        if (_mode == ScanMode.Body)
        {
            _mode = ScanMode.BodyExpression;
        }
        else if (_mode > ScanMode.Object)
        {
            CloseBeforeArgument();
        }

        return Emit(TokenKind.Assign, at, at + 1);
    }

    private int ScanRest(int at, byte character)
    {
        switch (character)
        {
            case (byte)'\r' when At(at + 1) == '\n':
                return Newline(at, at + 2);
            case (byte)'#':
                return SkipLineComment(at);
            case (byte)'/':
                return At(at + 1) switch
                {
                    (byte)'/' => SkipLineComment(at),
                    (byte)'*' => SkipBlockComment(at),
                    _ => Emit(TokenKind.Slash, at, at + 1),
                };
            case (byte)'<':
                return At(at + 1) == '<' && TryScanHeredoc(at, out var heredocEnd) ? heredocEnd : Pair(at, TokenKind.LessOrEqual, TokenKind.Less);
            case (byte)'>':
                return Pair(at, TokenKind.GreaterOrEqual, TokenKind.Greater);
            case (byte)'!':
                return Pair(at, TokenKind.NotEqual, TokenKind.Bang);
            case (byte)':':
                return At(at + 1) == ':' ? Emit(TokenKind.DoubleColon, at, at + 2) : Emit(TokenKind.Colon, at, at + 1);
            case (byte)'?':
                return Emit(TokenKind.Question, at, at + 1);
            case (byte)'*':
                return ScanStar(at);
            case (byte)'+':
                return Emit(TokenKind.Plus, at, at + 1);
            case (byte)'-':
                return Emit(TokenKind.Minus, at, at + 1);
            case (byte)'%':
                return Emit(TokenKind.Percent, at, at + 1);
            case (byte)'&':
                return Doubled(at, TokenKind.AndAnd, "\"&\" is no operator: expected \"&&\".");
            case (byte)'|':
                return Doubled(at, TokenKind.OrOr, "\"|\" is no operator: expected \"||\".");
            case (byte)'~' when At(at + 1) == '}':
                return CloseBrace(at, at + 2);
            default:
                return CharacterClass.IsDigit(character) ? ScanNumber(at) : ScanUnknown(at);
        }
    }

    private int Pair(int at, TokenKind withEquals, TokenKind alone) =>
        At(at + 1) == '=' ? Emit(withEquals, at, at + 2) : Emit(alone, at, at + 1);

    private int Doubled(int at, TokenKind kind, string message)
    {
        if (At(at + 1) == _text[at])
        {
            return Emit(kind, at, at + 2);
        }

        _diagnostics.Report(new TextSpan(at, at + 1), message);
        return Emit(kind, at, at + 1);
    }

    /// <summary>
    /// Newlines are free in brackets, but not around the star of <c>[*]</c> unless what is around the brackets frees them too.
    /// </summary>
    private int ScanStar(int at)
    {
        if (_mode == ScanMode.Bracket && LastKind == TokenKind.OpenBracket && _buffers.Frames[^1].Mode <= ScanMode.Object)
        {
            var open = _tokens[_count - 1];
            var close = at + 1;
            while (At(close) is (byte)' ' or (byte)'\t')
            {
                close++;
            }

            if (_droppedNewlineEnd > open.Start || At(close) is (byte)'\n' or (byte)'\r' or (byte)'#' || (At(close) == '/' && At(close + 1) == '/'))
            {
                _diagnostics.Report(
                    new TextSpan(at, at + 1),
                    "The star of a splat stands on a line of its own: expected \"[*]\" without newlines.",
                    open.Span,
                    "opened here");
            }
        }

        return Emit(TokenKind.Star, at, at + 1);
    }

    private int ScanNumber(int start)
    {
        // A digit, then digits, dots and exponents; a dot at the end belongs to what follows.
        var end = start + 1;
        var dots = 0;
        var exponentStart = 0;
        var isValid = true;
        for (var at = end; at < _text.Length;)
        {
            var character = _text[at];
            if (CharacterClass.IsDigit(character))
            {
                end = ++at;
            }
            else if (character == (byte)'.')
            {
                var next = at;
                while (At(next) == '.')
                {
                    next++;
                }

                if (!CharacterClass.IsDigit(At(next)) && !(At(next) is (byte)'e' or (byte)'E' && StartsExponent(next)))
                {
                    break;
                }

                dots += next - at;
                isValid &= exponentStart == 0;
                at = next;
            }
            else if (character is (byte)'e' or (byte)'E' && StartsExponent(at))
            {
                isValid &= exponentStart == 0;
                exponentStart = at + 1;
                at += At(at + 1) is (byte)'+' or (byte)'-' ? 2 : 1;
            }
            else
            {
                break;
            }
        }

        if (isValid && dots <= 1 && (exponentStart == 0 || IsExponentInRange(_text[exponentStart..end])))
        {
            return Emit(TokenKind.Number, start, end);
        }

        // "a.0.1" is told by the parser in the terms of an index.
        if (LastKind == TokenKind.Dot)
        {
            return Emit(TokenKind.Number, start, end);
        }

        _diagnostics.Report(new TextSpan(start, end), "This is not a valid number.");
        return Emit(TokenKind.Invalid, start, end);
    }

    private readonly bool StartsExponent(int at) =>
        CharacterClass.IsDigit(At(at + 1)) || (At(at + 1) is (byte)'+' or (byte)'-' && CharacterClass.IsDigit(At(at + 2)));

    private static bool IsExponentInRange(ReadOnlySpan<byte> exponent) =>
        exponent.Length <= 8
        || (int.TryParse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value is >= -GreatestExponent and <= GreatestExponent);

    private int ScanUnknown(int at)
    {
        var character = _text[at];
        if (character == (byte)';')
        {
            _diagnostics.Report(
                new TextSpan(at, at + 1),
                "\";\" separates nothing: expected a newline between arguments, or a comma between elements.");
            return _mode <= ScanMode.Object ? Newline(at, at + 1) : Emit(TokenKind.Comma, at, at + 1);
        }

        if (character is (byte)'\'' or (byte)'`')
        {
            return ScanForeignString(at, at + 1, character);
        }

        if (character < 0x80)
        {
            return Invalid(at, at + 1, character switch
            {
                0 => "A NUL character is not allowed.",
                (byte)'\r' => LoneCarriageReturn,
                _ => "This character means nothing here.",
            });
        }

        if (Rune.DecodeFromUtf8(_text[at..], out var rune, out var length) != OperationStatus.Done)
        {
            return Invalid(at, at + length, null); // the check of the whole text reports it
        }

        var end = CharacterClass.FindIdentifierEnd(_text, at);
        if (end > at)
        {
            return Emit(TokenKind.Identifier, at, end, _names.GetNumber(_text, at, end));
        }

        return rune.Value is 0x201C or 0x201D or 0x2018 or 0x2019
            ? ScanForeignString(at, at + length, 0)
            : Invalid(at, at + length, "This character means nothing here.");
    }

    /// <summary>
    /// A string in single quotes, backticks or typographic quotes: one token that is wrong, up to the last such quote of the line.
    /// </summary>
    private int ScanForeignString(int start, int contentStart, byte quote)
    {
        var line = _text[contentStart..];
        var lineEnd = line.IndexOfAny((byte)'\n', (byte)'\r');
        line = lineEnd < 0 ? line : line[..lineEnd];
        var length = quote != 0
            ? line.LastIndexOf(quote) + 1
            : Math.Max(
                Math.Max(line.LastIndexOf("\u201C"u8), line.LastIndexOf("\u201D"u8)),
                Math.Max(line.LastIndexOf("\u2018"u8), line.LastIndexOf("\u2019"u8))) + 3;
        var end = contentStart + (length >= (quote != 0 ? 1 : 3) ? length : line.Length);
        var name = quote switch { (byte)'\'' => "Single quotes", (byte)'`' => "Backticks", _ => "Typographic quotes" };
        _diagnostics.Report(new TextSpan(start, contentStart), $"{name} do not delimit a string: expected double quotes (\").");
        return Emit(TokenKind.Invalid, start, end);
    }

    /// <summary>Something that is no token. A run of them is reported once.</summary>
    private int Invalid(int start, int end, string? message)
    {
        if (LastKind == TokenKind.Invalid && _tokens[_count - 1].End == start)
        {
            _tokens[_count - 1] = new Token(TokenKind.Invalid, _tokens[_count - 1].Start, end);
            return end;
        }

        if (message is not null)
        {
            _diagnostics.Report(new TextSpan(start, end), message);
        }

        return Emit(TokenKind.Invalid, start, end);
    }
}
