using System.Collections.Immutable;
using System.Text;

namespace Linter.Core.Companions.Shell;

/// <summary>A word, or the end of a command where there is none.</summary>
internal readonly record struct ShellToken(ShellWord? Word);

/// <summary>Splits a script into words and ends of commands by the quoting rules of POSIX; knows of bash what changes words.</summary>
internal sealed class ShellScanner(string text, bool isCommand = true)
{
    private readonly List<(string Delimiter, bool StripsTabs)> _documents = [];
    private int _at;

    /// <summary>The next word or end of a command; null at the end of the script.</summary>
    public ShellToken? Next()
    {
        SkipBlanks();
        while (isCommand && _at < text.Length && (text[_at] is '<' or '>' || IsRedirectionNumber()))
        {
            SkipRedirection();
            SkipBlanks();
        }

        if (_at >= text.Length)
        {
            return null;
        }

        var character = text[_at];
        if (character == '#')
        {
            _at = EndOfLine();
            return new ShellToken(null);
        }

        if (character == '\n')
        {
            _at++;
            SkipHereDocuments();
            return new ShellToken(null);
        }

        if (isCommand && IsOperator(character))
        {
            _at++;
            return new ShellToken(null);
        }

        return new ShellToken(ReadWord());
    }

    private void SkipBlanks()
    {
        while (_at < text.Length)
        {
            if (text[_at] is ' ' or '\t')
            {
                _at++;
            }
            else if (text[_at] == '\\' && LengthOfLineEnd(_at + 1) is > 0 and var length)
            {
                _at += 1 + length;
            }
            else
            {
                return;
            }
        }
    }

    private ShellWord ReadWord()
    {
        var start = _at;
        var pieces = ImmutableArray.CreateBuilder<ShellPiece>();
        while (_at < text.Length && ReadPiece(pieces))
        {
        }

        return new ShellWord(pieces.DrainToImmutable(), start, _at);
    }

    private bool ReadPiece(ImmutableArray<ShellPiece>.Builder pieces)
    {
        switch (text[_at])
        {
            case ' ' or '\t' or '\n':
            case '<' or '>' when isCommand:
            case var sign when isCommand && IsOperator(sign):
                return false;
            case '\'':
                ReadSingleQuoted(pieces);
                return true;
            case '"':
                ReadDoubleQuoted(pieces);
                return true;
            case '\\':
                ReadEscape(pieces);
                return true;
            case '`':
                ReadUnknown(pieces, EndOfBackquotes(isInQuotes: false), ShellQuoting.None);
                return true;
            case '$' when EndOfExpansion(_at) is > 0 and var end:
                ReadUnknown(pieces, end, ShellQuoting.None);
                return true;
            default:
                ReadPlain(pieces);
                return true;
        }
    }

    private void ReadPlain(ImmutableArray<ShellPiece>.Builder pieces)
    {
        var start = _at++;
        while (_at < text.Length && !" \t\n'\"\\`$".Contains(text[_at]) && !(isCommand && (IsOperator(text[_at]) || text[_at] is '<' or '>')))
        {
            _at++;
        }

        pieces.Add(new ShellPiece(text[start.._at], text[start.._at], ShellQuoting.None));
    }

    private void ReadSingleQuoted(ImmutableArray<ShellPiece>.Builder pieces)
    {
        var end = text.IndexOf('\'', _at + 1);
        var content = text[(_at + 1)..(end < 0 ? text.Length : end)];

        // Without its end the script does not run at all.
        pieces.Add(new ShellPiece(end < 0 ? null : content, content, ShellQuoting.Single));
        _at = end < 0 ? text.Length : end + 1;
    }

    private void ReadDoubleQuoted(ImmutableArray<ShellPiece>.Builder pieces)
    {
        var known = new StringBuilder();
        var start = ++_at;
        while (_at < text.Length && text[_at] != '"')
        {
            var character = text[_at];
            if (character == '\\' && _at + 1 < text.Length && text[_at + 1] is '$' or '`' or '"' or '\\')
            {
                known.Append(text[_at + 1]);
                _at += 2;
            }
            else if (character == '\\' && LengthOfLineEnd(_at + 1) is > 0 and var length)
            {
                _at += 1 + length;
            }
            else if ((character == '`' ? EndOfBackquotes(isInQuotes: true) : character == '$' && !IsQuoteNext(_at) ? EndOfExpansion(_at) : 0) is > 0 and var end)
            {
                Flush(_at);
                ReadUnknown(pieces, end, ShellQuoting.Double);
                start = _at;
            }
            else
            {
                known.Append(character);
                _at++;
            }
        }

        var isClosed = _at < text.Length;
        if (isClosed)
        {
            Flush(_at++);
        }
        else
        {
            pieces.Add(new ShellPiece(null, text[start..], ShellQuoting.Double));
        }

        void Flush(int end)
        {
            if (known.Length > 0 || end > start)
            {
                pieces.Add(new ShellPiece(known.ToString(), text[start..end], ShellQuoting.Double));
                known.Clear();
            }
        }
    }

    private void ReadEscape(ImmutableArray<ShellPiece>.Builder pieces)
    {
        if (_at + 1 >= text.Length)
        {
            pieces.Add(new ShellPiece("\\", "\\", ShellQuoting.None));
            _at++;
        }
        else if (LengthOfLineEnd(_at + 1) is > 0 and var length)
        {
            _at += 1 + length;
        }
        else
        {
            pieces.Add(new ShellPiece(text.Substring(_at + 1, 1), text.Substring(_at, 2), ShellQuoting.Backslash));
            _at += 2;
        }
    }

    private void ReadUnknown(ImmutableArray<ShellPiece>.Builder pieces, int end, ShellQuoting quoting)
    {
        pieces.Add(new ShellPiece(null, text[_at..end], quoting));
        _at = end;
    }

    /// <summary>Where an expansion that starts with <c>$</c> ends, or 0 where the sign stands for itself.</summary>
    private int EndOfExpansion(int start)
    {
        if (start + 1 >= text.Length)
        {
            return 0;
        }

        var next = text[start + 1];
        if (char.IsAsciiLetter(next) || next == '_')
        {
            var end = start + 2;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            return end;
        }

        return next switch
        {
            >= '0' and <= '9' or '@' or '*' or '#' or '?' or '-' or '$' or '!' => start + 2,
            '{' => EndOfNested(start + 1, '{', '}'),
            '(' => EndOfNested(start + 1, '(', ')'),
            '[' => EndOfNested(start + 1, '[', ']'),
            '\'' or '"' => EndOfQuotes(start + 1, next),
            _ => 0,
        };
    }

    // What stands inside is not read, so its quotation marks are only skipped.
    private int EndOfNested(int start, char open, char close)
    {
        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == '\'' && open == '(')
            {
                at = text.IndexOf('\'', at + 1) is var end and >= 0 ? end : text.Length;
            }
            else if (text[at] == open)
            {
                depth++;
            }
            else if (text[at] == close && --depth == 0)
            {
                return at + 1;
            }
        }

        return text.Length;
    }

    private int EndOfQuotes(int start, char quote)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == quote)
            {
                return at + 1;
            }
        }

        return text.Length;
    }

    // Without a second mark the script does not run at all; what was meant ends with the line, or with the quotation marks around.
    private int EndOfBackquotes(bool isInQuotes)
    {
        var end = EndOfQuotes(_at, '`');
        return text[end - 1] == '`' && end > _at + 1 ? end : isInQuotes ? Math.Max(_at + 1, Math.Min(EndOfLine(), EndOfQuotes(_at - 1, '"') - 1)) : EndOfLine();
    }

    private int EndOfLine() => text.IndexOf('\n', _at) is var end and >= 0 ? end : text.Length;

    private int LengthOfLineEnd(int at) => at < text.Length && text[at] == '\n' ? 1 : 0;

    // Between double quotation marks $" and $' are no quotation marks of their own.
    private bool IsQuoteNext(int at) => at + 1 < text.Length && text[at + 1] is '"' or '\'';

    private static bool IsOperator(char character) => character is ';' or '&' or '|' or '(' or ')';

    private bool IsRedirectionNumber() =>
        char.IsAsciiDigit(text[_at]) && _at + 1 < text.Length && text[_at + 1] is '<' or '>';

    private void SkipRedirection()
    {
        _at += char.IsAsciiDigit(text[_at]) ? 1 : 0;
        var isDocument = text.AsSpan(_at).StartsWith("<<") && !text.AsSpan(_at).StartsWith("<<<");
        while (_at < text.Length && text[_at] is '<' or '>' or '&' or '|')
        {
            _at++;
        }

        var stripsTabs = isDocument && _at < text.Length && text[_at] == '-';
        _at += stripsTabs ? 1 : 0;
        SkipBlanks();
        if (_at < text.Length && text[_at] is not ('\n' or ';' or '|' or '(' or ')'))
        {
            var word = ReadWord();
            if (isDocument)
            {
                _documents.Add((word.Shown, stripsTabs));
            }
        }
    }

    private void SkipHereDocuments()
    {
        foreach (var (delimiter, stripsTabs) in _documents)
        {
            while (_at < text.Length)
            {
                var end = EndOfLine();
                var line = text.AsSpan(_at, end - _at).TrimEnd('\r');
                _at = Math.Min(text.Length, end + 1);
                if ((stripsTabs ? line.TrimStart('\t') : line).SequenceEqual(delimiter))
                {
                    break;
                }
            }
        }

        _documents.Clear();
    }
}
