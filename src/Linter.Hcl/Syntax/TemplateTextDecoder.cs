using Linter.Hcl.Text;

namespace Linter.Hcl.Syntax;

/// <summary>
/// Computes the text of a template's literals. Works on the template laid flat: pieces of text, and the sequences between them.
/// </summary>
/// <remarks>
/// A strip marker reaches only as far as the piece beside it. In a heredoc, a template file and a JSON string every line is a piece of its own, so that
/// <c>${~ x}</c> at the start of a line removes that line's indentation, not the line end before it.
/// </remarks>
internal sealed class TemplateTextDecoder(TemplateExpression template, SourceText source)
{
    private readonly List<Piece> _pieces = [];

    public Dictionary<TemplateLiteral, string> Decode()
    {
        Flatten();
        Strip();
        if (template.Form == TemplateForm.FlushHeredoc)
        {
            RemoveIndentation();
        }

        var texts = new Dictionary<TemplateLiteral, string>(ReferenceEqualityComparer.Instance);
        foreach (var piece in _pieces)
        {
            if (piece.Literal is not null)
            {
                texts[piece.Literal] = texts.GetValueOrDefault(piece.Literal, "") + piece.Text;
            }
        }

        return texts;
    }

    private void Flatten()
    {
        var left = new Stack<(TemplatePart? Part, TemplateMarker Marker)>();
        Push(template.Parts);
        while (left.TryPop(out var next))
        {
            switch (next.Part)
            {
                case null:
                    AddSequence(next.Marker.StripsLeft, next.Marker.StripsRight);
                    break;
                case TemplateLiteral literal:
                    AddText(literal);
                    break;
                case TemplateInterpolation interpolation:
                    AddSequence(interpolation.StripsLeft, interpolation.StripsRight);
                    break;
                case TemplateIf directive:
                    left.Push((null, directive.Close));
                    Push(directive.WhenFalse);
                    if (directive.Else is { } otherwise)
                    {
                        left.Push((null, otherwise));
                    }

                    Push(directive.WhenTrue);
                    left.Push((null, directive.Open));
                    break;
                case TemplateFor directive:
                    left.Push((null, directive.Close));
                    Push(directive.Body);
                    left.Push((null, directive.Open));
                    break;
            }
        }

        void Push(System.Collections.Immutable.ImmutableArray<TemplatePart> parts)
        {
            for (var i = parts.Length - 1; i >= 0; i--)
            {
                left.Push((parts[i], default));
            }
        }
    }

    private void AddSequence(bool stripsLeft, bool stripsRight) => _pieces.Add(new Piece { StripsLeft = stripsLeft, StripsRight = stripsRight });

    private void AddText(TemplateLiteral literal)
    {
        if (literal.DecodedText is null && template.Form == TemplateForm.Quoted)
        {
            _pieces.Add(new Piece { Literal = literal, Text = Literals.DecodeQuoted(source.Slice(literal.Span)) });
            return;
        }

        var text = literal.DecodedText ?? source.GetText(literal.Span);
        while (text.Length > 0)
        {
            var length = text.IndexOf('\n', StringComparison.Ordinal) + 1;
            length = length == 0 ? text.Length : length;
            _pieces.Add(new Piece { Literal = literal, Text = Literals.DecodeUnquoted(text[..length]) });
            text = text[length..];
        }
    }

    private void Strip()
    {
        for (var i = 0; i < _pieces.Count; i++)
        {
            if (_pieces[i].StripsLeft && i > 0)
            {
                _pieces[i - 1].Text = _pieces[i - 1].Text?.TrimEnd();
            }

            if (_pieces[i].StripsRight && i + 1 < _pieces.Count)
            {
                _pieces[i + 1].Text = _pieces[i + 1].Text?.TrimStart();
            }
        }
    }

    /// <summary>
    /// Removes the smallest indentation of all lines; a blank line does not count, a line that starts with a sequence has none.
    /// </summary>
    private void RemoveIndentation()
    {
        var smallest = int.MaxValue;
        var lineStarts = new List<Piece>();
        var startsLine = true;
        foreach (var piece in _pieces)
        {
            if (startsLine && piece.Text is { } text)
            {
                var indentation = text.Length - text.TrimStart().Length;
                if (indentation < text.Length || !text.EndsWith('\n'))
                {
                    smallest = Math.Min(smallest, indentation);
                    lineStarts.Add(piece);
                }
            }
            else if (startsLine)
            {
                smallest = 0;
            }

            startsLine = piece.Text is { } line && line.EndsWith('\n');
        }

        foreach (var piece in lineStarts)
        {
            piece.Text = piece.Text![smallest..];
        }
    }

    /// <summary>A piece of text (<see cref="Literal"/> says whose), or a sequence that has no text.</summary>
    private sealed class Piece
    {
        public TemplateLiteral? Literal { get; init; }

        public string? Text { get; set; }

        public bool StripsLeft { get; init; }

        public bool StripsRight { get; init; }
    }
}
