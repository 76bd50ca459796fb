using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Hcl.Scanning;

/// <content>Brackets: what opens, what closes it, and what should have.</content>
internal ref partial struct Scanner
{
    /// <summary>How far outwards a bracket looks for what it could close; the parser follows nothing that is nested deeper.</summary>
    private const int MostFramesSearched = 400;

    private int Open(TokenKind kind, ScanMode mode, int at)
    {
        Push(new ScanFrame(mode, at, _count));
        return Emit(kind, at, at + 1);
    }

    private void Push(ScanFrame frame)
    {
        _buffers.Frames.Add(_frame with { Mode = _mode });
        var indentation = frame.Mode <= ScanMode.ObjectFor ? _lineIndentation : -1;
        _frame = _closesByIndentation ? frame with { Indentation = Math.Max(_frame.Indentation, indentation) } : frame;
        _mode = frame.Mode;
    }

    private void Pop()
    {
        var frames = _buffers.Frames;
        _frame = frames[^1];
        _mode = _frame.Mode;
        frames.RemoveAt(frames.Count - 1);
    }

    private int OpenBrace(int at)
    {
        if (_mode == ScanMode.Body)
        {
            return Open(TokenKind.OpenBrace, ScanMode.Body, at);
        }

        if (_mode > ScanMode.Object && CloseBeforeBlock())
        {
            return Open(TokenKind.OpenBrace, ScanMode.Body, at);
        }

        return Open(TokenKind.OpenBrace, IsFollowedByFor(at + 1) ? ScanMode.ObjectFor : ScanMode.Object, at);
    }

    /// <summary>Whether the first thing behind blanks, newlines and comments is the name <c>for</c>.</summary>
    private readonly bool IsFollowedByFor(int at)
    {
        while (at < _text.Length)
        {
            switch (_text[at])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r':
                    at++;
                    continue;
                case (byte)'#':
                case (byte)'/' when At(at + 1) == '/':
                    at = EndOf("\n"u8, at);
                    continue;
                case (byte)'/' when At(at + 1) == '*':
                    at = EndOf("*/"u8, at + 2);
                    continue;
                case (byte)'f':
                    return _text[at..].StartsWith("for"u8) && CharacterClass.FindContinuationEnd(_text, at + 3) == at + 3;
                default:
                    return false;
            }
        }

        return false;
    }

    private readonly int EndOf(ReadOnlySpan<byte> what, int from)
    {
        var length = _text[from..].IndexOf(what);
        return length < 0 ? _text.Length : from + length + what.Length;
    }

    private int CloseBrace(int at, int end)
    {
        if (_mode is ScanMode.Parenthesis or ScanMode.Bracket && _buffers.Frames.Count > 0)
        {
            var depth = FindOpen(static mode => mode is not (ScanMode.Parenthesis or ScanMode.Bracket));
            if (depth < 0 || (depth == 0 && _buffers.Frames[0].Mode <= ScanMode.BodyExpression))
            {
                return _buffers.Frames.Count > 0 ? Mismatch(at, end) : Stray(at, end);
            }

            CloseBeforeBrace(depth, at, end);
        }

        if (_mode == ScanMode.Sequence)
        {
            Emit(TokenKind.CloseSequence, at, end);
            Pop();
            return Resume(end);
        }

        if (end - at == 2)
        {
            _diagnostics.Report(new TextSpan(at, at + 1), "\"~\" stands only inside the brackets of a template sequence.");
        }

        if (_buffers.Frames.Count == 0 || _mode > ScanMode.Sequence)
        {
            return Stray(at, end);
        }

        Emit(TokenKind.CloseBrace, end - 1, end);
        Pop();
        return end;
    }

    /// <summary>Goes on with the text around a template sequence that has ended.</summary>
    private int Resume(int at) => _mode switch
    {
        ScanMode.Quote => ScanQuoteText(at),
        ScanMode.Heredoc => ScanHeredocText(at, false),
        ScanMode.Template => ScanTemplateText(at),
        _ => at,
    };

    /// <summary>A closing parenthesis or bracket.</summary>
    private int Close(ScanMode mode, int at)
    {
        if (_mode != mode || _buffers.Frames.Count == 0)
        {
            var depth = FindOpen(m => m == mode || m is not (ScanMode.Parenthesis or ScanMode.Bracket or ScanMode.Object or ScanMode.ObjectFor));
            var closes = depth > 0 && _buffers.Frames[depth].Mode == mode && (_mode is ScanMode.Parenthesis or ScanMode.Bracket || IsOnLineOf(_frame.Start, at));
            if (!closes)
            {
                return _mode is ScanMode.Parenthesis or ScanMode.Bracket && _buffers.Frames.Count > 0 ? Mismatch(at, at + 1) : Stray(at, at + 1);
            }

            ReportUnclosed(_frame, new TextSpan(at, at + 1));
            CloseDownTo(depth, at);
        }

        Emit(mode == ScanMode.Parenthesis ? TokenKind.CloseParenthesis : TokenKind.CloseBracket, at, at + 1);
        Pop();
        return at + 1;
    }

    /// <summary>The wrong closing bracket where nothing else it could close is open: it is taken for the right one.</summary>
    private int Mismatch(int at, int end)
    {
        var (name, closer) = Describe(_mode);
        _diagnostics.Report(
            new TextSpan(at, end),
            $"Expected {closer} to close the {name}, found \"{(char)_text[at]}\".",
            new TextSpan(_frame.Start, _frame.Start + 1),
            "opened here");
        Emit(CloserOf(_mode), at, end);
        Pop();
        return end;
    }

    private int Stray(int at, int end)
    {
        _strayClosers++;
        _diagnostics.Report(new TextSpan(at, end), $"\"{(char)_text[end - 1]}\" closes nothing: no bracket of its kind is open here.");
        return end;
    }

    /// <summary>The number of the innermost enclosing frame (not the current one) whose mode is asked for, or -1 where none is near.</summary>
    private readonly int FindOpen(Predicate<ScanMode> isAskedFor, int farthest = MostFramesSearched)
    {
        var frames = _buffers.Frames;
        for (var i = frames.Count - 1; i >= Math.Max(0, frames.Count - farthest); i--)
        {
            if (isAskedFor(frames[i].Mode))
            {
                return i;
            }
        }

        return -1;
    }

    private readonly bool IsOnLineOf(int start, int end) => _text[start..end].IndexOf((byte)'\n') < 0;

    private static TokenKind CloserOf(ScanMode mode) => mode switch
    {
        ScanMode.Parenthesis => TokenKind.CloseParenthesis,
        ScanMode.Bracket => TokenKind.CloseBracket,
        ScanMode.Sequence => TokenKind.CloseSequence,
        _ => TokenKind.CloseBrace,
    };

    private static (string Name, string Closer) Describe(ScanMode mode) => mode switch
    {
        ScanMode.Parenthesis => ("parenthesis", "\")\""),
        ScanMode.Bracket => ("bracket", "\"]\""),
        ScanMode.Sequence => ("template sequence", "\"}\""),
        ScanMode.Object or ScanMode.ObjectFor => ("object", "\"}\""),
        _ => ("block", "\"}\""),
    };
}
