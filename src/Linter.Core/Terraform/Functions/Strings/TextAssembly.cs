using System.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Strings;

/// <summary>A text put together from pieces, known and unknown, each of which keeps its origin.</summary>
internal sealed class TextAssembly
{
    private readonly List<StringPart> _parts = [];
    private UnknownReason? _whyNotKnown;
    private int _length;

    /// <summary>Whether the text got longer than allowed.</summary>
    public bool IsTooLong => _length > FunctionLimits.TextLength;

    /// <summary>Adds a value of type string.</summary>
    public void Add(Value piece)
    {
        _whyNotKnown ??= (piece as UnknownValue)?.Reason;
        foreach (var part in Derivation.PartsOf(piece))
        {
            Add(part);
        }
    }

    /// <summary>Adds text that was made from a value.</summary>
    public void Add(string text, Origin? origin) => Add(new StringPart(text, origin));

    /// <summary>The text, or an unknown that tells its known pieces.</summary>
    public Value ToValue(FunctionCall call)
    {
        if (IsTooLong)
        {
            return call.TooLong();
        }

        if (_whyNotKnown is not null)
        {
            return new UnknownValue(HclType.String, _whyNotKnown, null, ValueMarks.None, [.. _parts]);
        }

        if (_parts is [var only])
        {
            return new StringValue(only.Text ?? "", only.Origin);
        }

        var text = new StringBuilder(_length);
        foreach (var part in _parts)
        {
            text.Append(part.Text);
        }

        return new StringValue(text.ToString(), null, ValueMarks.None, [.. _parts]);
    }

    /// <summary>Joins pieces with a separator.</summary>
    public static Value Join(FunctionCall call, Value separator, IReadOnlyList<Value> pieces)
    {
        var assembly = new TextAssembly();
        for (var index = 0; index < pieces.Count && !assembly.IsTooLong; index++)
        {
            if (index > 0)
            {
                assembly.Add(separator);
            }

            assembly.Add(pieces[index]);
        }

        return assembly.ToValue(call);
    }

    private void Add(StringPart part)
    {
        // Empty pieces say nothing, and the number of pieces is bounded through their length.
        _length += part.Text?.Length ?? 1;
        if (part.Text is not "")
        {
            _parts.Add(part);
        }
    }
}
