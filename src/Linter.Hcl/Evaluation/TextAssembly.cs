using System.Collections.Immutable;
using System.Text;
using Linter.Hcl.Values;

namespace Linter.Hcl.Evaluation;

/// <summary>Puts a string together from pieces that each know where they came from and may be unknown.</summary>
internal sealed class TextAssembly
{
    // Beyond this number pieces lose their own origin: nobody reads so many, and a loop can make any number.
    private const int MaximumParts = 1000;
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<StringPart>.Builder _parts = ImmutableArray.CreateBuilder<StringPart>();
    private StringBuilder? _rest;

    /// <summary>Why the whole is not known, or null.</summary>
    public UnknownReason? Unknown { get; private set; }

    /// <summary>Marks of all pieces.</summary>
    public ValueMarks Marks { get; set; }

    /// <summary>Whether it became longer than a string may be; then nothing more is added.</summary>
    public bool IsTooLong => _text.Length > EvaluationBudget.MaximumTextLength;

    /// <summary>Adds text.</summary>
    public void Add(string text, Origin? origin)
    {
        if (text.Length == 0 || IsTooLong)
        {
            return;
        }

        _text.Append(text);
        AddPart(new StringPart(text, origin));
    }

    /// <summary>Adds a string value with its pieces, known or not.</summary>
    public void Add(Value value)
    {
        Marks |= value.Marks;
        switch (value)
        {
            case StringValue { Parts.Length: > 1 } text:
                foreach (var part in text.Parts)
                {
                    Add(part.Text ?? "", part.Origin);
                }

                break;
            case StringValue text:
                Add(text.Content, text.Origin);
                break;
            case UnknownValue unknown:
                Unknown = Unknown is null ? unknown.Reason : UnknownReason.Graver(Unknown, unknown.Reason);
                foreach (var part in unknown.Parts.IsEmpty ? [new StringPart(null, unknown.Origin)] : unknown.Parts)
                {
                    _text.Append(part.Text);
                    AddPart(part);
                }

                break;
        }
    }

    /// <summary>The string, unknown where a piece is.</summary>
    public Value ToValue(Origin origin)
    {
        if (_rest is not null)
        {
            _parts.Add(new StringPart(Unknown is null ? _rest.ToString() : null, origin));
        }

        var parts = _parts.ToImmutable();
        return Unknown is null
            ? new StringValue(_text.ToString(), origin, Marks, parts.Length == 0 ? default : parts)
            : new UnknownValue(HclType.String, Unknown, origin, Marks, parts, isNotNull: true);
    }

    private void AddPart(StringPart part)
    {
        if (_parts.Count < MaximumParts)
        {
            _parts.Add(part);
            return;
        }

        _rest ??= new StringBuilder();
        _rest.Append(part.Text);
    }
}
