using System.Buffers;
using System.Text;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Hcl.Scanning;

/// <content>Quoted strings and template sequences.</content>
internal ref partial struct Scanner
{
    /// <summary>How many bytes behind an unclosed string are searched for the quote that was meant to close it.</summary>
    private const int LongestMeantString = 2000;

    private static readonly SearchValues<byte> QuoteStops = SearchValues.Create("\"\\$%\r\n"u8);

    private static readonly SearchValues<byte> TemplateStops = SearchValues.Create("$%"u8);

    private int ScanQuote(int start)
    {
        // Most strings have no template sequence: one token.
        var end = FindQuoteTextEnd(start + 1);
        if (At(end) == '"')
        {
            return Emit(TokenKind.String, start, end + 1);
        }

        Push(new ScanFrame(ScanMode.Quote, start, _count));
        Emit(TokenKind.OpenQuote, start, start + 1);
        return FinishQuoteText(start + 1, end);
    }

    private int ScanQuoteText(int start) => FinishQuoteText(start, FindQuoteTextEnd(start));

    private int FinishQuoteText(int start, int end)
    {
        if (end > start)
        {
            Emit(TokenKind.TemplateText, start, end);
        }

        switch (At(end))
        {
            case (byte)'"':
                Emit(TokenKind.CloseQuote, end, end + 1);
                Pop();
                return end + 1;
            case (byte)'$' or (byte)'%':
                return OpenSequence(end);
            default:
                return EndUnclosedQuote(end);
        }
    }

    /// <summary>
    /// Finds the quote, template sequence, line end or end of the text that ends the text of a string; checks its escapes.
    /// </summary>
    private readonly int FindQuoteTextEnd(int at)
    {
        var text = _text;
        while (true)
        {
            var length = text[at..].IndexOfAny(QuoteStops);
            if (length < 0)
            {
                return text.Length;
            }

            at += length;
            switch (text[at])
            {
                case (byte)'\\':
                    at = CheckEscape(at);
                    break;
                case (byte)'$' or (byte)'%' when At(at + 1) != '{':
                    at += At(at + 1) == text[at] && At(at + 2) == '{' ? 3 : 1;
                    break;
                default:
                    return at;
            }
        }
    }

    /// <summary>Checks an escape sequence.</summary>
    /// <returns>The offset behind it.</returns>
    private readonly int CheckEscape(int at)
    {
        switch (At(at + 1))
        {
            case (byte)'n' or (byte)'r' or (byte)'t' or (byte)'"' or (byte)'\\':
                return at + 2;
            case (byte)'u' or (byte)'U':
                return CheckUnicodeEscape(at, _text[at + 1] == (byte)'u' ? 4 : 8);
            case (byte)'\n' or (byte)'\r' or 0:
                _diagnostics.Report(
                    new TextSpan(at, at + 1),
                    "A backslash needs a character behind it: expected \\n, \\r, \\t, \\\", \\\\, \\u or \\U.");
                return at + 1;
            default:
                Rune.DecodeFromUtf8(_text[(at + 1)..], out _, out var length);
                _diagnostics.Report(
                    new TextSpan(at, at + 1 + length),
                    "This escape sequence does not exist: expected \\n, \\r, \\t, \\\", \\\\, \\u or \\U; a backslash itself is \\\\.");
                return at + 1 + length;
        }
    }

    private readonly int CheckUnicodeEscape(int at, int digits)
    {
        if (Literals.TryReadHexadecimal(_text[(at + 2)..], digits, out var value) && Rune.IsValid(value))
        {
            return at + 2 + digits;
        }

        var end = at + 2;
        while (end < at + 2 + digits && char.IsAsciiHexDigit((char)At(end)))
        {
            end++;
        }

        var message = end < at + 2 + digits
            ? $"\\{(char)_text[at + 1]} needs {digits} hexadecimal digits behind it."
            : "This escape sequence is not the number of a Unicode character.";
        _diagnostics.Report(new TextSpan(at, end), message);
        return end;
    }

    private int OpenSequence(int at)
    {
        var end = At(at + 2) == '~' ? at + 3 : at + 2;
        Push(new ScanFrame(ScanMode.Sequence, at, _count));
        return Emit(_text[at] == (byte)'$' ? TokenKind.OpenInterpolation : TokenKind.OpenDirective, at, end);
    }

    /// <summary>
    /// A string cannot go on behind the end of its line. It may be the last of several that were opened on the line, one in the other's
    /// template sequences: then a sequence of the first one was not closed, and the first one is what ends here.
    /// </summary>
    private int EndUnclosedQuote(int at)
    {
        var frames = _buffers.Frames;
        var outermost = frames.Count;
        var unclosed = _frame;
        var lineStart = _text[..at].LastIndexOf((byte)'\n') + 1;
        for (var i = frames.Count - 1; i > 0 && frames[i].Start >= lineStart; i--)
        {
            if (frames[i].Mode == ScanMode.Quote)
            {
                outermost = i;
                unclosed = frames[i + 1 < frames.Count ? i + 1 : i];
            }
        }

        _diagnostics.RemoveFrom(frames.Count == outermost ? _frame.Start : frames[outermost].Start);
        if (unclosed.Mode == ScanMode.Sequence)
        {
            var opener = _text[unclosed.Start] == (byte)'$' ? "${" : "%{";
            _diagnostics.Report(
                new TextSpan(unclosed.Start, unclosed.Start + 2),
                $"This \"{opener}\" is never closed: expected \"}}\" before the end of the string.");
        }
        else
        {
            var before = new TextSpan(at, Math.Min(at + 1, _text.Length));
            _diagnostics.Report(
                new TextSpan(_frame.Start, _frame.Start + 1),
                "This string is never closed: expected a closing quote (\") before the end of the line.",
                before,
                "expected before this");
        }

        var isLabel = frames[outermost - 1].Mode == ScanMode.Body;
        var end = unclosed.Mode == ScanMode.Sequence ? at : isLabel ? FindBraceAtLineEnd(at) : FindEndOnLaterLine(at);
        CloseDownTo(outermost - 1, end);
        return end;
    }

    /// <summary>
    /// Whether a string that is not closed on its line was meant to go on: text that looks like no code, up to a quote that is the only one of
    /// its line. Then that is all one error.
    /// </summary>
    /// <returns>The offset behind that quote, or <paramref name="at"/>.</returns>
    private readonly int FindEndOnLaterLine(int at)
    {
        var rest = _text[at..Math.Min(_text.Length, at + LongestMeantString)];
        var length = rest.IndexOfAny("\"={}"u8);
        if (length < 0 || rest[length] != (byte)'"')
        {
            return at;
        }

        var behind = rest[(length + 1)..];
        var lineEnd = behind.IndexOfAny((byte)'\n', (byte)'\r');
        return behind[..(lineEnd < 0 ? behind.Length : lineEnd)].Contains((byte)'"') ? at : at + length + 1;
    }

    /// <summary>A label without its closing quote took the brace at the end of its line: that brace is given back.</summary>
    private readonly int FindBraceAtLineEnd(int lineEnd)
    {
        var at = lineEnd;
        while (CharacterClass.IsBlank(_text[at - 1]))
        {
            at--;
        }

        return _text[at - 1] == (byte)'{' ? at - 1 : lineEnd;
    }

    private int ScanTemplateText(int start)
    {
        var at = start;
        while (true)
        {
            var length = _text[at..].IndexOfAny(TemplateStops);
            at = length < 0 ? _text.Length : at + length;
            if (length < 0 || At(at + 1) == '{')
            {
                break;
            }

            at += At(at + 1) == _text[at] && At(at + 2) == '{' ? 3 : 1;
        }

        if (at > start)
        {
            Emit(TokenKind.TemplateText, start, at);
        }

        return at < _text.Length ? OpenSequence(at) : at;
    }
}
