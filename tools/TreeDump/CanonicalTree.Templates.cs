using System.Collections.Immutable;
using Linter.Hcl.Syntax;

namespace TreeDump;

/// <content>Templates: neighbouring texts are one, texts have no span, empty texts are left out.</content>
internal sealed partial class CanonicalTree
{
    private IReadOnlyDictionary<TemplateLiteral, string> _texts = ImmutableDictionary<TemplateLiteral, string>.Empty;

    private void WriteTemplate(TemplateExpression template)
    {
        if (template.Parts is [TemplateInterpolation wrapped])
        {
            Start("wrap", template);
            Write(wrapped.Value);
            return;
        }

        var outer = _texts;
        _texts = Literals.DecodeTemplate(template, source);
        Start("tmpl", template);
        WriteParts(template.Parts);
        _texts = outer;
    }

    private void WriteParts(ImmutableArray<TemplatePart> parts)
    {
        var text = "";
        foreach (var part in parts)
        {
            if (part is TemplateLiteral literal)
            {
                text += _texts[literal];
                continue;
            }

            WriteText(text);
            text = "";
            WritePart(part);
        }

        WriteText(text);
    }

    private void WritePart(TemplatePart part)
    {
        switch (part)
        {
            case TemplateInterpolation interpolation:
                Write(interpolation.Value);
                break;
            case TemplateIf directive:
                Start("tif", directive);
                Write(directive.Condition);
                WriteBranch(directive.WhenTrue);
                WriteBranch(directive.WhenFalse);
                writer.WriteEndArray();
                break;
            case TemplateFor directive:
                Start("tfor", directive);
                writer.WriteStringValue(directive.KeyName ?? "");
                writer.WriteStringValue(directive.ValueName);
                Write(directive.Collection);
                WriteBranch(directive.Body);
                writer.WriteEndArray();
                break;
        }
    }

    private void WriteBranch(ImmutableArray<TemplatePart> parts)
    {
        writer.WriteStartArray();
        WriteParts(parts);
        writer.WriteEndArray();
    }

    private void WriteText(string text)
    {
        if (text.Length > 0)
        {
            writer.WriteStartArray();
            writer.WriteStringValue("str");
            writer.WriteStringValue(text);
            writer.WriteEndArray();
        }
    }
}
