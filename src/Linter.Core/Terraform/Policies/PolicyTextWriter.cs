using System.Collections.Immutable;
using System.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Policies;

/// <summary>Writes JSON with or without blanks, in pieces around what is not known.</summary>
/// <param name="isMinified">Whether there are no blanks.</param>
internal sealed class PolicyTextWriter(bool isMinified)
{
    private readonly ImmutableArray<StringPart>.Builder _parts = ImmutableArray.CreateBuilder<StringPart>();
    private readonly StringBuilder _text = new();
    private ValueMarks _marks;

    /// <summary>Opens an object or a list.</summary>
    /// <param name="bracket">The bracket.</param>
    /// <param name="depth">How deep its members stand.</param>
    public void Open(char bracket, int depth)
    {
        _text.Append(bracket);
        NewLine(depth);
    }

    /// <summary>Closes it.</summary>
    /// <param name="bracket">The bracket.</param>
    /// <param name="depth">How deep the bracket stands.</param>
    public void Close(char bracket, int depth)
    {
        NewLine(depth);
        _text.Append(bracket);
    }

    /// <summary>Goes on to the next member.</summary>
    /// <param name="depth">How deep it stands.</param>
    public void Next(int depth)
    {
        _text.Append(',');
        NewLine(depth);
    }

    /// <summary>The name of a member.</summary>
    public void Name(string name) => _text.Append('"').Append(Quote(name)).Append(isMinified ? "\":" : "\": ");

    /// <summary>A text, of which pieces may be known only.</summary>
    public void Text(Value value)
    {
        _marks |= value.Marks;
        _text.Append('"');
        if (value.Text is { } known)
        {
            _text.Append(Quote(known));
        }
        else if (value is UnknownValue { Parts: { IsEmpty: false } parts })
        {
            foreach (var part in parts)
            {
                if (part.Text is { } piece)
                {
                    _text.Append(Quote(piece));
                }
                else
                {
                    Unknown();
                }
            }
        }
        else
        {
            Unknown();
        }

        _text.Append('"');
    }

    /// <summary>One text as such, others as a list; null where they are not known.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="depth">How deep the elements of a list stand.</param>
    public void Strings(ImmutableArray<Value>? texts, int depth)
    {
        switch (texts)
        {
            case null:
                Unknown();
                break;
            case { IsEmpty: true }:
                _text.Append("[]");
                break;
            case [var single]:
                Text(single);
                break;
            case { } several:
                Open('[', depth);
                for (var index = 0; index < several.Length; index++)
                {
                    if (index > 0)
                    {
                        Next(depth);
                    }

                    Text(several[index]);
                }

                Close(']', depth - 1);
                break;
        }
    }

    /// <summary>Something that is not known.</summary>
    public void Unknown()
    {
        Flush();
        _parts.Add(new StringPart(null, null));
    }

    /// <summary>What was written.</summary>
    /// <param name="whyUnknown">Why pieces are not known.</param>
    public Value ToValue(string whyUnknown)
    {
        Flush();
        return _parts is [{ Text: { } text }]
            ? new StringValue(text, null, _marks)
            : new UnknownValue(HclType.String, new UnknownReason(UnknownKind.OnlyAtRun, whyUnknown), null, _marks, _parts.ToImmutable());
    }

    private void Flush()
    {
        if (_text.Length > 0)
        {
            _parts.Add(new StringPart(_text.ToString(), null));
            _text.Clear();
        }
    }

    private void NewLine(int depth)
    {
        if (!isMinified)
        {
            _text.Append('\n').Append(' ', 2 * depth);
        }
    }

    private static string Quote(string text) => JsonText.Write(new StringValue(text)) is { Length: > 2 } quoted ? quoted[1..^1] : "";
}
