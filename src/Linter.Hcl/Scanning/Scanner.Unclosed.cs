using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Hcl.Scanning;

/// <content>What is never closed: how that is noticed, and where it is taken to end.</content>
internal ref partial struct Scanner
{
    /// <summary>
    /// An <c>=</c> can stand in none of <c>( [ ${</c>. Where the name before it starts a line, those were left open above:
    /// they are closed at the end of what stands before that name.
    /// </summary>
    private void CloseBeforeArgument()
    {
        if (LastKind == TokenKind.Identifier && StartsLine(_tokens[_count - 1].Start))
        {
            CloseBefore(_count - 1, canCloseIntoObject: true);
        }
    }

    /// <summary>
    /// The same for a <c>{</c> behind names and strings, the first of which is a name that starts a line: a block's header.
    /// </summary>
    /// <returns>Whether the brace opens a block.</returns>
    private bool CloseBeforeBlock()
    {
        var first = _count;
        while (first > 0 && _tokens[first - 1].Kind is TokenKind.Identifier or TokenKind.String && !StartsLine(_tokens[first - 1].Start))
        {
            first--;
        }

        var isHeader = first > 0 && _tokens[--first].Kind == TokenKind.Identifier && StartsLine(_tokens[first].Start);
        if (!isHeader || _tokens[_count - 1].Name is NameTable.In or NameTable.If)
        {
            return false;
        }

        return CloseBefore(first, canCloseIntoObject: false);
    }

    private readonly bool StartsLine(int at)
    {
        while (at > 0 && CharacterClass.IsBlank(_text[at - 1]))
        {
            at--;
        }

        return at > 0 && _text[at - 1] == (byte)'\n';
    }

    private bool CloseBefore(int firstToken, bool canCloseIntoObject)
    {
        var depth = FindOpen(static mode => mode <= ScanMode.ObjectFor || mode > ScanMode.Quote);
        var target = depth < 0 || _mode == ScanMode.ObjectFor ? ScanMode.ObjectFor : _buffers.Frames[depth].Mode;
        if (target > ScanMode.Object || (target == ScanMode.Object && !canCloseIntoObject))
        {
            return false;
        }

        var moved = _tokens[firstToken.._count];
        _count = firstToken;
        var before = LastTokenEnd();
        ReportUnclosed(_frame, new TextSpan(before, before));
        CloseDownTo(depth, before);
        if (LastKind != TokenKind.Newline)
        {
            Emit(TokenKind.Newline, before, before);
        }

        if (_mode == ScanMode.BodyExpression)
        {
            _mode = canCloseIntoObject ? ScanMode.BodyExpression : ScanMode.Body;
        }

        foreach (var token in moved)
        {
            Emit(token.Kind, token.Start, token.End, token.Name);
        }

        return true;
    }

    /// <summary>Closes parentheses and brackets that a closing brace shows to be unclosed.</summary>
    private void CloseBeforeBrace(int depth, int at, int end)
    {
        var last = LastTokenEnd();
        var isBehindNewline = _droppedNewlineEnd > last;
        ReportUnclosed(_frame, isBehindNewline ? new TextSpan(last, last) : new TextSpan(at, end));
        CloseDownTo(depth, last);
        if (isBehindNewline)
        {
            Newline(last);
        }
    }

    /// <summary>Puts in what closes the current frame and those around it, until the frame of a number is the current one.</summary>
    private void CloseDownTo(int depth, int at)
    {
        var outermostQuote = -1;
        for (var i = _buffers.Frames.Count; i > depth; i--)
        {
            var frame = i == _buffers.Frames.Count ? _frame : _buffers.Frames[i];
            if (frame.Mode >= ScanMode.Quote)
            {
                outermostQuote = i;
            }
        }

        while (_buffers.Frames.Count > depth)
        {
            if (_buffers.Frames.Count == outermostQuote)
            {
                // Nothing in a string that does not end can be trusted: it becomes one token that is wrong.
                var start = _frame.Start;
                _count = _frame.Token;
                Emit(TokenKind.Invalid, start, Math.Max(start, at));
            }
            else if (outermostQuote < 0 || _buffers.Frames.Count < outermostQuote)
            {
                if (_mode <= ScanMode.BodyExpression && LastKind is not (TokenKind.Newline or TokenKind.OpenBrace))
                {
                    Emit(TokenKind.Newline, at, at);
                }

                Emit(CloserOf(_mode), at, at);
            }

            Pop();
        }
    }

    private readonly int LastTokenEnd()
    {
        var last = _count - 1;
        while (last >= 0 && _tokens[last].Kind == TokenKind.Newline)
        {
            last--;
        }

        return last >= 0 ? _tokens[last].End : 0;
    }

    /// <summary>
    /// Says that a frame is not closed. A bracket is told where its closing one is missing, what spans lines where it was opened.
    /// </summary>
    private readonly void ReportUnclosed(ScanFrame frame, TextSpan before)
    {
        var (name, closer) = Describe(frame.Mode);
        var opened = new TextSpan(frame.Start, frame.Start + (frame.Mode == ScanMode.Sequence ? 2 : 1));
        if (frame.Mode is ScanMode.Parenthesis or ScanMode.Bracket)
        {
            var found = before.Length > 0 ? $"\"{(char)_text[before.End - 1]}\"" : before.Start >= _text.Length ? "the end of the file" : "a newline";
            _diagnostics.Report(before, $"Expected {closer} to close the {name}, found {found}.", opened, "opened here");
        }
        else
        {
            _diagnostics.Report(opened, $"This {name} is never closed: expected {closer}.", before, "expected before this");
        }
    }

    /// <summary>In the second look: closes, before a line, the braces that its indentation says are closed.</summary>
    /// <param name="lineStart">0-based offset of the line's first byte.</param>
    private void CloseByIndentation(int lineStart)
    {
        var at = lineStart;
        while (CharacterClass.IsBlank(At(at)))
        {
            at++;
        }

        var isCloser = At(at) == '}';
        if (!isCloser && !CharacterClass.StartsIdentifier(At(at)))
        {
            return;
        }

        _lineIndentation = at - lineStart;
        var depth = FindFirstIndented(isCloser ? _lineIndentation + 1 : _lineIndentation) - 1;
        if (depth < 0)
        {
            return;
        }

        var end = LastTokenEnd();
        _closedByIndentation += CountBraces(depth);
        ReportUnclosed(InnermostBrace(), new TextSpan(at, at));
        CloseDownTo(depth, end);
        Newline(end);
    }

    /// <summary>The number of the outermost frame that was opened on a line with at least an indentation, or -1.</summary>
    private readonly int FindFirstIndented(int indentation)
    {
        if (_frame.Indentation < indentation)
        {
            return -1;
        }

        // Each frame has the greatest indentation of those around it, so that they are in order.
        var low = 0;
        var high = _buffers.Frames.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_buffers.Frames[middle].Indentation < indentation)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private void Newline(int at)
    {
        if (_mode == ScanMode.BodyExpression)
        {
            _mode = ScanMode.Body;
        }

        if (_mode <= ScanMode.Object && LastKind != TokenKind.Newline)
        {
            Emit(TokenKind.Newline, at, at);
        }
    }

    private readonly int IndentationOf(int at)
    {
        var start = _text[..at].LastIndexOf((byte)'\n') + 1;
        var first = start;
        while (CharacterClass.IsBlank(_text[first]))
        {
            first++;
        }

        return first - start;
    }

    /// <summary>How many of the open frames behind the frame of a number are braces.</summary>
    private readonly int CountBraces(int depth)
    {
        var count = _mode <= ScanMode.ObjectFor ? 1 : 0;
        for (var i = depth + 1; i < _buffers.Frames.Count; i++)
        {
            count += _buffers.Frames[i].Mode <= ScanMode.ObjectFor ? 1 : 0;
        }

        return count;
    }

    private readonly ScanFrame InnermostBrace()
    {
        if (_mode <= ScanMode.ObjectFor)
        {
            return _frame;
        }

        var innermost = FindOpen(static mode => mode <= ScanMode.ObjectFor);
        return innermost > 0 ? _buffers.Frames[innermost] : _frame;
    }

    /// <summary>Closes what is open at the end of the text; one diagnostic tells the innermost.</summary>
    private void CloseAtEnd()
    {
        if (_buffers.Frames.Count == 0)
        {
            return;
        }

        _unclosedBraces = CountBraces(0);
        ReportUnclosed(_unclosedBraces > 0 ? InnermostBrace() : _frame, new TextSpan(_text.Length, _text.Length));
        CloseDownTo(0, LastTokenEnd());
    }
}
