using System.Text.Json;
using Linter.Hcl.Diagnostics;
using Linter.Hcl.Text;

namespace Linter.Hcl.Parsing.Json;

/// <summary>
/// Reports what is wrong at a place of a JSON text, and changes bytes so that a reader gets over it. No byte changes its place.
/// </summary>
/// <param name="text">The text; it is changed.</param>
/// <param name="broken">Takes the offsets of tokens whose text is not what was written.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class JsonRepair(byte[] text, HashSet<int> broken, DiagnosticBag diagnostics)
{
    private static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;

    /// <summary>Repairs one error.</summary>
    /// <param name="at">0-based offset where the reader stopped.</param>
    /// <param name="opened">The innermost bracket that is open, or null.</param>
    /// <param name="last">The last token that was read, or null.</param>
    /// <param name="depth">How many brackets are open.</param>
    /// <returns>Whether reading can be tried again; if not, the error is reported all the same.</returns>
    public bool TryRepair(int at, JsonToken? opened, JsonToken? last, int depth)
    {
        if (at >= text.Length)
        {
            return ReportEnd(opened);
        }

        var character = text[at];
        if (character is (byte)'{' or (byte)'[' && depth >= ParsingLimits.JsonDepth)
        {
            diagnostics.Report(new TextSpan(at, at + 1), $"This JSON value is nested more than {ParsingLimits.JsonDepth} levels deep.");
            return false;
        }

        if (last is not null && opened is null)
        {
            diagnostics.Report(new TextSpan(at, at + 1), "Expected the end of the file behind the value.");
            return false;
        }

        if (FindStringStart(at) is var start and >= 0)
        {
            return RepairString(start, at);
        }

        // The reader gives a name only with its colon: one without is what stands behind the last token.
        var isName = last?.Kind == JsonTokenType.PropertyName;
        var before = text.AsSpan(0, at).TrimEnd(Blanks).Length;
        if (opened?.Kind == JsonTokenType.StartObject && !isName && text.AsSpan(last!.Value.End..before).TrimStart(" \t\r\n,"u8) is [(byte)'"', .., (byte)'"'])
        {
            return character == (byte)'='
                ? Replace(at, (byte)':', "Expected \":\" between a name and its value, found \"=\".")
                : Insert(before, at, (byte)':', "Expected \":\" between a name and its value.");
        }

        return character switch
        {
            (byte)'\'' => RepairSingleQuotes(at),
            (byte)'}' or (byte)']' when opened is not null && !isName && before > 0 && text[before - 1] is not ((byte)':' or (byte)',') =>
                ReplaceCloser(at, opened.Value.Kind == JsonTokenType.StartObject ? '}' : ']'),
            (byte)'"' or (byte)'{' or (byte)'[' or (byte)'-' when before > 0 && text[before - 1] is not ((byte)':' or (byte)',' or (byte)'{' or (byte)'[') =>
                Insert(before, at, (byte)',', "Expected \",\" between two elements."),
            _ => RepairWord(at, opened, isName),
        };
    }

    private bool ReportEnd(JsonToken? opened)
    {
        if (opened is { } token)
        {
            var isObject = token.Kind == JsonTokenType.StartObject;
            diagnostics.Report(
                token.Span,
                $"This {(isObject ? "object" : "array")} is never closed: expected \"{(isObject ? '}' : ']')}\".",
                new TextSpan(text.Length, text.Length),
                "expected before this");
        }
        else
        {
            diagnostics.Report(new TextSpan(text.Length, text.Length), "Expected a JSON object, found the end of the file.");
        }

        return false;
    }

    /// <summary>The offset of the opening quote of the string that an offset lies in, or -1. Strings do not go over lines.</summary>
    private int FindStringStart(int at)
    {
        var lineStart = text.AsSpan(0, at).LastIndexOf((byte)'\n') + 1;
        var start = -1;
        for (var i = lineStart; i < at; i++)
        {
            if (text[i] == (byte)'\\' && start >= 0)
            {
                i++;
            }
            else if (text[i] == (byte)'"')
            {
                start = start >= 0 ? -1 : i;
            }
        }

        return start;
    }

    private bool RepairString(int start, int at)
    {
        broken.Add(start);
        if (text[at] is not ((byte)'\n' or (byte)'\r'))
        {
            var escape = text.AsSpan(0, at).LastIndexOf((byte)'\\');
            if (text[at] >= 0x20 && escape > start)
            {
                diagnostics.Report(
                    new TextSpan(escape, at + 1),
                    "This escape sequence does not exist: expected \\\", \\\\, \\/, \\b, \\f, \\n, \\r, \\t or \\u with four hexadecimal digits.");
                text[escape] = (byte)'?';
                return true;
            }

            return Replace(at, (byte)' ', "A control character in a string must be escaped.");
        }

        // The string ends with its line: its last byte becomes the quote, before the comma if there is one.
        diagnostics.Report(
            new TextSpan(start, start + 1),
            "This string is never closed: expected a closing quote (\") before the end of the line.");
        var end = text.AsSpan(0, at).TrimEnd(Blanks).Length;
        var last = text[end - 1] == (byte)',' ? end - 2 : end - 1;
        if (last <= start)
        {
            return false;
        }

        text[last] = (byte)'"';
        if (text[last - 1] == (byte)'\\')
        {
            text[last - 1] = (byte)'?';
        }

        return true;
    }

    private bool RepairSingleQuotes(int at)
    {
        var rest = text.AsSpan(at + 1);
        var lineEnd = rest.IndexOf((byte)'\n');
        var length = rest[..(lineEnd < 0 ? rest.Length : lineEnd)].IndexOf((byte)'\'');
        diagnostics.Report(new TextSpan(at, at + 1), "Single quotes do not delimit a string: expected double quotes (\").");
        if (length < 0)
        {
            return false;
        }

        broken.Add(at);
        text[at] = (byte)'"';
        text[at + 1 + length] = (byte)'"';
        rest[..length].Replace((byte)'"', (byte)'?');
        return true;
    }

    /// <summary>A word or a number that JSON does not know, or a character that is nothing.</summary>
    private bool RepairWord(int at, JsonToken? opened, bool isName)
    {
        var start = at;
        while (start > 0 && IsWord(text[start - 1]))
        {
            start--;
        }

        var end = at;
        while (end < text.Length && IsWord(text[end]))
        {
            end++;
        }

        var word = text.AsSpan(start, end - start);
        if (word.IsEmpty)
        {
            var expected = opened?.Kind == JsonTokenType.StartObject && !isName ? "a name in double quotes" : "a value";
            return Replace(at, (byte)' ', $"Expected {expected}, found something else.");
        }

        broken.Add(start);
        if (opened?.Kind == JsonTokenType.StartObject && !isName)
        {
            diagnostics.Report(new TextSpan(start, end), "Expected a name in double quotes (\").");
            if (word.Length < 2)
            {
                return false;
            }

            word[0] = (byte)'"';
            word[^1] = (byte)'"';
            return true;
        }

        diagnostics.Report(
            new TextSpan(start, end),
            "Expected a JSON value: a string in double quotes, a number, true, false, null, an object or an array.");
        word.Fill((byte)' ');
        word[0] = (byte)'0';
        return true;
    }

    private static bool IsWord(byte character) => char.IsAsciiLetterOrDigit((char)character) || character is (byte)'_' or (byte)'.' or (byte)'-' or (byte)'+';

    private bool ReplaceCloser(int at, char by) => Replace(at, (byte)by, $"Expected \"{by}\", found \"{(char)text[at]}\".");

    private bool Replace(int at, byte by, string message)
    {
        diagnostics.Report(new TextSpan(at, at + 1), message);
        text[at] = by;
        return true;
    }

    /// <summary>Puts a character in the place of a blank, where there is one.</summary>
    private bool Insert(int blanksStart, int blanksEnd, byte character, string message)
    {
        diagnostics.Report(new TextSpan(blanksStart, blanksStart), message);
        if (blanksStart == blanksEnd)
        {
            return false;
        }

        text[blanksStart] = character;
        return true;
    }
}
