using System.Buffers;
using System.Text;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Hcl.Scanning;

/// <content>Heredocs.</content>
internal ref partial struct Scanner
{
    /// <summary>How often in one file the end of an unclosed heredoc is guessed; each guess reads the rest of the file.</summary>
    private const int MostGuessedEnds = 8;

    private static readonly SearchValues<byte> HeredocStops = SearchValues.Create("$%\r\n"u8);

    private bool TryScanHeredoc(int start, out int end)
    {
        var markerStart = At(start + 2) == '-' ? start + 3 : start + 2;
        var isDecorated = At(markerStart) is (byte)'"' or (byte)'\'' or (byte)' ';
        if (isDecorated)
        {
            markerStart++;
        }

        var markerEnd = CharacterClass.FindIdentifierEnd(_text, markerStart);
        var lineEnd = EndOf("\n"u8, markerEnd);
        var isAlone = lineEnd - markerEnd == 1 || (lineEnd - markerEnd == 2 && At(markerEnd) == '\r');
        end = start;
        if (markerEnd == markerStart || lineEnd == _text.Length && At(lineEnd - 1) != '\n' || (isDecorated && At(markerStart - 1) == ' ' && !isAlone))
        {
            return false;
        }

        if (isDecorated || !isAlone)
        {
            _diagnostics.Report(
                new TextSpan(start, markerEnd),
                "The marker of a heredoc stands without quotes or blanks right behind \"<<\" or \"<<-\", and nothing follows it on its line.");
        }

        Push(new ScanFrame(ScanMode.Heredoc, start, _count, markerStart, markerEnd));
        Emit(At(start + 2) == '-' ? TokenKind.OpenFlushHeredoc : TokenKind.OpenHeredoc, start, lineEnd);
        end = ScanHeredocText(lineEnd, true);
        return true;
    }

    private int ScanHeredocText(int start, bool startsLine)
    {
        var text = _text;
        var at = start;
        while (true)
        {
            if (startsLine && IsMarkerLine(at, out var markerLineEnd))
            {
                return CloseHeredoc(start, at, markerLineEnd);
            }

            startsLine = false;
            var length = text[at..].IndexOfAny(HeredocStops);
            if (length < 0)
            {
                return EndUnclosedHeredoc();
            }

            at += length;
            switch (text[at])
            {
                case (byte)'\n':
                    at++;
                    startsLine = true;
                    break;
                case (byte)'\r':
                    if (At(at + 1) != '\n')
                    {
                        _diagnostics.Report(new TextSpan(at, at + 1), LoneCarriageReturn);
                    }

                    at++;
                    break;
                default:
                    if (At(at + 1) == '{')
                    {
                        if (at > start)
                        {
                            Emit(TokenKind.TemplateText, start, at);
                        }

                        return OpenSequence(at);
                    }

                    at += At(at + 1) == text[at] && At(at + 2) == '{' ? 3 : 1;
                    break;
            }
        }
    }

    /// <summary>Whether a line is the end marker, with or without blanks around, and a line end.</summary>
    /// <param name="lineStart">0-based offset of the line.</param>
    /// <param name="lineEnd">The offset behind the line end.</param>
    private readonly bool IsMarkerLine(int lineStart, out int lineEnd)
    {
        var at = SkipMarker(lineStart);
        lineEnd = at + 1;
        if (at < 0)
        {
            return false;
        }

        while (At(at) is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\v' or (byte)'\f')
        {
            at++;
        }

        lineEnd = at + 1;
        return At(at) == '\n';
    }

    /// <summary>The offset behind the marker at the start of a line, or -1 where none stands there.</summary>
    private readonly int SkipMarker(int at)
    {
        while (At(at) is (byte)' ' or (byte)'\t' or (byte)'\v' or (byte)'\f')
        {
            at++;
        }

        var marker = _text[_frame.MarkerStart.._frame.MarkerEnd];
        return at < _text.Length && _text[at] == marker[0] && _text[at..].StartsWith(marker) ? at + marker.Length : -1;
    }

    private int CloseHeredoc(int textStart, int textEnd, int markerLineEnd)
    {
        if (textEnd > textStart)
        {
            Emit(TokenKind.TemplateText, textStart, textEnd);
        }

        var markerEnd = At(markerLineEnd - 2) == '\r' ? markerLineEnd - 2 : markerLineEnd - 1;
        Emit(TokenKind.CloseHeredoc, textEnd, markerEnd);
        Pop();
        return Newline(markerEnd, markerLineEnd);
    }

    /// <summary>
    /// A heredoc whose marker never comes alone on a line. Its end is guessed: a line that starts with the marker, or a brace that stands alone
    /// on a line further left than the line that opened the heredoc.
    /// </summary>
    private int EndUnclosedHeredoc()
    {
        var indentation = IndentationOf(_frame.Start);
        var line = _guessedEnds++ < MostGuessedEnds ? EndOf("\n"u8, _frame.MarkerEnd) : _text.Length;
        for (; line < _text.Length; line = EndOf("\n"u8, line))
        {
            var end = SkipMarker(line);
            if (end >= 0 && !CharacterClass.ContinuesIdentifier(At(end)))
            {
                return EndHeredocAt(end, "must stand alone on its line, with a newline behind it", new TextSpan(end, end));
            }

            if (IsLoneBrace(line, indentation))
            {
                break;
            }
        }

        return EndHeredocAt(line, "never comes", new TextSpan(_frame.Start, _frame.MarkerEnd));
    }

    private int EndHeredocAt(int end, string problem, TextSpan place)
    {
        var opened = new TextSpan(_frame.Start, _frame.MarkerEnd);
        var marker = Encoding.UTF8.GetString(_text[_frame.MarkerStart.._frame.MarkerEnd]);
        _diagnostics.RemoveFrom(_frame.Start);
        _diagnostics.Report(place, $"The end marker {marker} of this heredoc {problem}.", opened, "opened here");
        CloseDownTo(_buffers.Frames.Count - 1, end);
        return end < _text.Length && _text[end - 1] == (byte)'\n' ? Newline(end - 1, end) : end;
    }

    /// <summary>
    /// A template sequence that is not closed before the end marker of its heredoc takes the rest of the file: goes back to that marker.
    /// </summary>
    private bool ResumeBehindHeredoc(ref int at)
    {
        var depth = FindOpen(static mode => mode == ScanMode.Heredoc, int.MaxValue);
        if (depth < 1 || _guessedEnds++ >= MostGuessedEnds)
        {
            return false;
        }

        var frames = _buffers.Frames;
        var unclosed = depth + 1 < frames.Count ? frames[depth + 1] : _frame;
        _diagnostics.RemoveFrom(frames[depth].Start);
        ReportUnclosed(unclosed, new TextSpan(unclosed.Start + 2, unclosed.Start + 2));
        CloseDownTo(depth, unclosed.Start);
        for (var line = EndOf("\n"u8, unclosed.Start); line < _text.Length; line = EndOf("\n"u8, line))
        {
            if (IsMarkerLine(line, out var lineEnd))
            {
                CloseDownTo(depth - 1, lineEnd - 1);
                at = Newline(lineEnd - 1, lineEnd);
                return at < _text.Length;
            }
        }

        CloseDownTo(depth - 1, _text.Length);
        return false;
    }

    private readonly bool IsLoneBrace(int line, int indentation)
    {
        var at = line;
        while (CharacterClass.IsBlank(At(at)))
        {
            at++;
        }

        return At(at) == '}' && at - line < indentation && EndOf("\n"u8, at) <= at + 3 && At(at + 1) is (byte)'\n' or (byte)'\r' or 0;
    }
}
