using System.Runtime.CompilerServices;
using Linter.Hcl.Diagnostics;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Hcl.Scanning;

/// <summary>
/// One pass over UTF-8 bytes that knows what is open. It gives only tokens that mean something: newlines inside brackets are left out, runs of them
/// are one, comments go to a list of their own. And it gives balanced tokens: whatever opens is closed. Where the text does not close a
/// bracket, a string or a heredoc, the scanner says so and puts the closing token in, so that the damage ends there.
/// </summary>
internal ref partial struct Scanner
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly ScanBuffers _buffers;
    private readonly DiagnosticBag _diagnostics;
    private readonly NameTable _names;
    private readonly bool _closesByIndentation;
    private Token[] _tokens;
    private int _count;
    private ScanMode _mode;
    private ScanFrame _frame;
    private int _droppedNewlineEnd;
    private int _unclosedBraces;
    private int _closedByIndentation;
    private int _strayClosers;
    private int _guessedEnds;
    private int _lineIndentation;

    private Scanner(ReadOnlySpan<byte> text, ScanMode mode, bool closesByIndentation, ScanBuffers buffers, DiagnosticBag diagnostics)
    {
        _text = text;
        _buffers = buffers;
        _diagnostics = diagnostics;
        _names = buffers.Names;
        _closesByIndentation = closesByIndentation;
        _tokens = buffers.Tokens;
        _mode = mode;
        _frame = new ScanFrame(mode, 0, 0);
    }

    /// <summary>Scans a text into the buffers.</summary>
    /// <param name="text">The whole text, a byte order mark included.</param>
    /// <param name="mode"><see cref="ScanMode.Body"/> for a file, <see cref="ScanMode.Parenthesis"/> for one expression, or <see cref="ScanMode.Template"/>.</param>
    /// <param name="buffers">Takes tokens and comments.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Scan(ReadOnlySpan<byte> text, ScanMode mode, ScanBuffers buffers, DiagnosticBag diagnostics)
    {
        var first = ScanOnce(text, mode, false, buffers, diagnostics);
        if (first.UnclosedBraces == 0)
        {
            return;
        }

        // Something is never closed. Indentation often tells where it should have been; it is believed only when it explains everything.
        var reported = new DiagnosticBag();
        var second = ScanOnce(text, mode, true, buffers, reported);
        if (second.StrayClosers == 0 && second.UnclosedBraces + second.ClosedByIndentation == first.UnclosedBraces)
        {
            diagnostics.Clear();
            diagnostics.AddAll(reported);
            return;
        }

        ScanOnce(text, mode, false, buffers, new DiagnosticBag());
    }

    private static ScanResult ScanOnce(ReadOnlySpan<byte> text, ScanMode mode, bool closesByIndentation, ScanBuffers buffers, DiagnosticBag diagnostics)
    {
        buffers.Clear();
        var scanner = new Scanner(text, mode, closesByIndentation, buffers, diagnostics);
        scanner.Run();
        buffers.Tokens = scanner._tokens;
        buffers.TokenCount = scanner._count;
        return new ScanResult(scanner._unclosedBraces, scanner._closedByIndentation, scanner._strayClosers);
    }

    private void Run()
    {
        var text = _text;
        var at = text is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        if (_mode == ScanMode.Template)
        {
            at = ScanTemplateText(at);
        }

        while (at < text.Length || ResumeBehindHeredoc(ref at))
        {
            var character = text[at];
            if (CharacterClass.StartsIdentifier(character))
            {
                var start = at++;
                while (at < text.Length && CharacterClass.ContinuesIdentifier(text[at]))
                {
                    at++;
                }

                if (at < text.Length && text[at] >= 0x80)
                {
                    at = CharacterClass.FindContinuationEnd(text, at);
                }

                Emit(TokenKind.Identifier, start, at, _names.GetNumber(text, start, at));
                continue;
            }

            switch (character)
            {
                case (byte)' ' or (byte)'\t':
                    at++;
                    while (at < text.Length && text[at] == (byte)' ')
                    {
                        at++;
                    }

                    break;
                case (byte)'\n':
                    at = Newline(at, at + 1);
                    break;
                case (byte)'=':
                    at = ScanEquals(at);
                    break;
                case (byte)'"':
                    at = ScanQuote(at);
                    break;
                case (byte)'.':
                    at = At(at + 1) == '.' && At(at + 2) == '.' ? Emit(TokenKind.Ellipsis, at, at + 3) : Emit(TokenKind.Dot, at, at + 1);
                    break;
                case (byte)',':
                    at = Emit(TokenKind.Comma, at, at + 1);
                    break;
                case (byte)'{':
                    at = OpenBrace(at);
                    break;
                case (byte)'}':
                    at = CloseBrace(at, at + 1);
                    break;
                case (byte)'(':
                    at = Open(TokenKind.OpenParenthesis, ScanMode.Parenthesis, at);
                    break;
                case (byte)')':
                    at = Close(ScanMode.Parenthesis, at);
                    break;
                case (byte)'[':
                    at = Open(TokenKind.OpenBracket, ScanMode.Bracket, at);
                    break;
                case (byte)']':
                    at = Close(ScanMode.Bracket, at);
                    break;
                default:
                    at = ScanRest(at, character);
                    break;
            }
        }

        CloseAtEnd();
        Emit(TokenKind.EndOfFile, text.Length, text.Length);
    }

    /// <summary>The byte at an offset, or NUL behind the end.</summary>
    private readonly byte At(int at) => at < _text.Length ? _text[at] : (byte)0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Emit(TokenKind kind, int start, int end, int name = 0)
    {
        var tokens = _tokens;
        var count = _count;
        if ((uint)count >= (uint)tokens.Length)
        {
            tokens = Grow();
        }

        tokens[count] = new Token(kind, start, end, name);
        _count = count + 1;
        return end;
    }

    private Token[] Grow()
    {
        Array.Resize(ref _tokens, _count * 2);
        return _tokens;
    }

    private readonly TokenKind LastKind => _count > 0 ? _tokens[_count - 1].Kind : TokenKind.Newline;

    private int Newline(int start, int end)
    {
        if (_mode > ScanMode.Object)
        {
            _droppedNewlineEnd = end;
        }
        else
        {
            if (_mode == ScanMode.BodyExpression)
            {
                _mode = ScanMode.Body;
            }

            if (LastKind != TokenKind.Newline)
            {
                Emit(TokenKind.Newline, start, end);
            }
        }

        if (_closesByIndentation)
        {
            CloseByIndentation(end);
        }

        return end;
    }

    private int SkipLineComment(int start)
    {
        var length = _text[start..].IndexOf((byte)'\n');
        if (length < 0)
        {
            _buffers.Comments.Add(new TextSpan(start, _text.Length));
            return _text.Length;
        }

        // The carriage return belongs to the newline, as it does where no comment stands in front of it.
        var feed = start + length;
        var end = _text[feed - 1] == (byte)'\r' ? feed - 1 : feed;
        _buffers.Comments.Add(new TextSpan(start, end));
        return Newline(end, feed + 1);
    }

    private int SkipBlockComment(int start)
    {
        var length = _text[(start + 2)..].IndexOf("*/"u8);
        var end = length < 0 ? _text.Length : start + length + 4;
        if (length < 0)
        {
            _diagnostics.Report(new TextSpan(start, start + 2), "This comment is never closed: expected \"*/\".");
        }

        _buffers.Comments.Add(new TextSpan(start, end));
        return end;
    }
}
