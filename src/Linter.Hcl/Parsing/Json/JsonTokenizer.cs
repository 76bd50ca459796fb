using System.Text.Json;
using Linter.Hcl.Diagnostics;
using Linter.Hcl.Text;

namespace Linter.Hcl.Parsing.Json;

/// <summary>
/// Reads JSON with the platform's reader, which stops at the first error. Then the error is reported and a copy of the text repaired in a way
/// that moves no byte, and the reader starts again: so one error does not cost the rest, and all offsets stay right.
/// </summary>
internal sealed class JsonTokenizer(SourceText source, DiagnosticBag diagnostics)
{
    /// <summary>Behind this many repairs the rest of the text is not read.</summary>
    private const int MostRepairs = 20;

    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Allow,
        MaxDepth = ParsingLimits.JsonDepth,
    };

    private readonly byte[] _text = source.Bytes.ToArray();
    private readonly HashSet<int> _broken = [];
    private readonly Stack<int> _open = [];
    private JsonDocumentTokens _document = new();

    public JsonDocumentTokens Read()
    {
        var repair = new JsonRepair(_text, _broken, diagnostics);
        for (var repairs = 0; ; repairs++)
        {
            _document = new JsonDocumentTokens();
            _open.Clear();
            var errorAt = ReadUntilError();
            if (errorAt < 0)
            {
                ReportLeniencies();
                return _document;
            }

            var opened = _open.Count > 0 ? _document.Tokens[_open.Peek()] : (JsonToken?)null;
            var last = _document.Tokens.Count > 0 ? _document.Tokens[^1] : (JsonToken?)null;
            if (!repair.TryRepair(errorAt, opened, last, _open.Count) || repairs >= MostRepairs)
            {
                CloseAll(errorAt);
                ReportLeniencies();
                return _document;
            }
        }
    }

    /// <returns>The 0-based offset of the error that stops the reader, or -1.</returns>
    private int ReadUntilError()
    {
        var start = source.ContentStart;
        var reader = new Utf8JsonReader(_text.AsSpan(start), Options);
        try
        {
            while (reader.Read())
            {
                Add(ref reader, start);
            }
        }
        catch (JsonException exception)
        {
            // Where a comment ends with a lone carriage return the reader counts lines in its own way; behind what it has read the error is for sure.
            return Math.Max(OffsetOf(exception), start + (int)reader.BytesConsumed);
        }

        // A comment at the end hides from the reader that something is still open.
        return _open.Count > 0 ? _text.Length : -1;
    }

    private void Add(ref Utf8JsonReader reader, int offset)
    {
        var tokens = _document.Tokens;
        var start = (int)reader.TokenStartIndex + offset;
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.PropertyName && tokens is [.., { Kind: JsonTokenType.PropertyName }])
        {
            // Behind a comment the reader lets a name go without its value.
            tokens.Add(new JsonToken(JsonTokenType.Null, start, start, tokens.Count + 1, true));
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.Comment:
                _document.Comments.Add(new TextSpan(start, (int)reader.BytesConsumed + offset));
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                _open.Push(tokens.Count);
                tokens.Add(new JsonToken(reader.TokenType, start, start + 1, tokens.Count + 1, false));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                Close(reader.TokenType, start, start + 1);
                break;
            default:
                var quotes = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0;
                tokens.Add(new JsonToken(reader.TokenType, start, start + reader.ValueSpan.Length + quotes, tokens.Count + 1, _broken.Contains(start)));
                break;
        }
    }

    private void Close(JsonTokenType kind, int start, int end)
    {
        var tokens = _document.Tokens;
        var opened = _open.Pop();
        tokens.Add(new JsonToken(kind, start, end, tokens.Count + 1, false));
        tokens[opened] = tokens[opened] with { Next = tokens.Count };
    }

    /// <summary>Closes what is open where reading stops. A name without its value is dropped.</summary>
    private void CloseAll(int at)
    {
        var tokens = _document.Tokens;
        if (tokens.Count > 0 && tokens[^1].Kind == JsonTokenType.PropertyName)
        {
            tokens.RemoveAt(tokens.Count - 1);
        }

        while (_open.Count > 0)
        {
            Close(tokens[_open.Peek()].Kind == JsonTokenType.StartObject ? JsonTokenType.EndObject : JsonTokenType.EndArray, at, at);
        }
    }

    private int OffsetOf(JsonException exception)
    {
        var at = source.ContentStart;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            var length = _text.AsSpan(at).IndexOf((byte)'\n');
            if (length < 0)
            {
                break;
            }

            at += length + 1;
        }

        return (int)Math.Min(at + (exception.BytePositionInLine ?? 0), _text.Length);
    }

    /// <summary>What the reader was told to let pass, but JSON has not: comments, commas before a closing bracket.</summary>
    private void ReportLeniencies()
    {
        foreach (var comment in _document.Comments)
        {
            diagnostics.Report(comment, "JSON has no comments; in a body, a property named \"//\" is one.");
        }

        foreach (var token in _document.Tokens)
        {
            if (token is { Kind: JsonTokenType.Null, IsBroken: true })
            {
                diagnostics.Report(token.Span, "Expected a value behind a name.");
            }

            if (token.Kind is JsonTokenType.EndObject or JsonTokenType.EndArray && token.End > token.Start)
            {
                var before = _text.AsSpan(0, token.Start).TrimEnd(" \t\r\n"u8);
                if (before is [.., (byte)','])
                {
                    diagnostics.Report(new TextSpan(before.Length - 1, before.Length), "JSON has no comma behind the last element.");
                }
            }
        }
    }
}
