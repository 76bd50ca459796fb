using System.Text;
using Linter.Core.Terraform.Functions.Encodings;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Documents;

/// <summary>Writes values as a YAML document, byte for byte as Terraform's yamlencode does.</summary>
internal sealed class YamlWriter
{
    private const int Step = 2;
    private const int LongestSimpleKey = 128;
    private readonly StringBuilder _text = new();
    private bool _isGivenUp;

    /// <summary>Writes a wholly known value; null where the text would be too long, or where a text in it mixes line ends.</summary>
    public static string? Write(Value value)
    {
        var writer = new YamlWriter();
        if (value is SequenceValue { Elements.Length: > 0 } or MappingValue { Items.Count: > 0 })
        {
            writer.WriteBlock(value, 0);
        }
        else
        {
            // A bare word at the top could go on, so its end is marked.
            writer.WriteScalar(value, Step, 0);
            writer._text.Append(value is StringValue or SequenceValue or MappingValue ? "" : "...\n");
        }

        return writer.IsTooLong || writer._isGivenUp ? null : writer._text.ToString();
    }

    private bool IsTooLong => _text.Length > FunctionLimits.TextLength;

    /// <summary>Writes a collection with elements; the cursor stands at the indentation already.</summary>
    private void WriteBlock(Value value, int indent)
    {
        var isFirst = true;
        if (value is SequenceValue sequence)
        {
            foreach (var element in sequence.Elements)
            {
                WriteItemStart(ref isFirst, indent);
                _text.Append("- ");
                WriteNested(element, indent + Step, indent + Step);
            }

            return;
        }

        foreach (var (name, item) in ((MappingValue)value).Items)
        {
            WriteItemStart(ref isFirst, indent);
            WriteKey(name, indent);
            WriteMappedValue(item, indent);
        }
    }

    private void WriteItemStart(ref bool isFirst, int indent)
    {
        if (!isFirst)
        {
            _text.Append(' ', indent);
        }

        isFirst = false;
    }

    private void WriteKey(string name, int indent)
    {
        if (name.Contains('\n') || StrictUtf8.Encode(name).Length > LongestSimpleKey)
        {
            _text.Append("? ");
            WriteText(name, indent + Step, indent + Step);
            _text.Append(' ', indent).Append(':');
        }
        else
        {
            _text.Append(YamlText.Quoted(name, 0, null)).Append(':');
        }
    }

    private void WriteMappedValue(Value value, int indent)
    {
        switch (value)
        {
            case SequenceValue { Elements.Length: > 0 }:
                // A list in a mapping is not indented further: its dashes are enough.
                _text.Append('\n').Append(' ', indent);
                WriteBlock(value, indent);
                break;
            case MappingValue { Items.Count: > 0 }:
                _text.Append('\n').Append(' ', indent + Step);
                WriteBlock(value, indent + Step);
                break;
            default:
                _text.Append(' ');
                WriteScalar(value, indent + Step, CurrentColumn());
                break;
        }
    }

    private void WriteNested(Value value, int indent, int column)
    {
        if (IsTooLong)
        {
            return;
        }

        if (value is SequenceValue { Elements.Length: > 0 } or MappingValue { Items.Count: > 0 })
        {
            WriteBlock(value, indent);
        }
        else
        {
            WriteScalar(value, indent, column);
        }
    }

    private void WriteScalar(Value value, int indent, int column)
    {
        if (value is StringValue text)
        {
            WriteText(text.Content, indent, column);
            return;
        }

        _text.Append(value switch
        {
            SequenceValue => "[]",
            MappingValue => "{}",
            NumberValue number => number.ContentText,
            BoolValue truth => truth.Content ? "true" : "false",
            _ => "null",
        }).Append('\n');
    }

    private void WriteText(string text, int indent, int column)
    {
        _isGivenUp |= YamlText.MixesLineEnds(text);
        _text.Append(YamlText.FitsLiteral(text) ? YamlText.Literal(text, indent) : YamlText.Quoted(text, column, indent) + "\n");
    }

    private int CurrentColumn()
    {
        var column = 0;
        for (var at = _text.Length - 1; at >= 0 && _text[at] != '\n'; at--)
        {
            column += char.IsLowSurrogate(_text[at]) ? 0 : 1;
        }

        return column;
    }
}
