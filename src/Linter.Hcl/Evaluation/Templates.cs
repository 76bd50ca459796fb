using System.Collections.Immutable;
using Linter.Hcl.Syntax;
using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Hcl.Evaluation;

/// <summary>Evaluates strings with template sequences, and heredocs.</summary>
internal static class Templates
{
    /// <summary>Evaluates a template. One that is nothing but an interpolation has the value of its expression.</summary>
    public static Value Evaluate(TemplateExpression template, Frame frame) => template is { IsWrapper: true, Parts: [TemplateInterpolation only] }
        ? frame.Evaluate(only.Value)
        : Assemble(template, template.Parts, frame, frame.Run.TextsOf(template, frame.Scope), frame.At(template));

    private static Value Assemble(
        SyntaxNode place,
        ImmutableArray<TemplatePart> parts,
        Frame frame,
        IReadOnlyDictionary<TemplateLiteral, string> texts,
        Origin origin)
    {
        if (!frame.Run.Budget.TryEnter())
        {
            return frame.GiveUp(place.Span, "The template is nested too deeply.");
        }

        try
        {
            return AssembleParts(place, parts, frame, texts, origin);
        }
        finally
        {
            frame.Run.Budget.Leave();
        }
    }

    private static Value AssembleParts(
        SyntaxNode place,
        ImmutableArray<TemplatePart> parts,
        Frame frame,
        IReadOnlyDictionary<TemplateLiteral, string> texts,
        Origin origin)
    {
        var text = new TextAssembly();
        foreach (var part in parts)
        {
            if (part is TemplateLiteral literal)
            {
                text.Add(texts[literal], frame.At(literal));
            }
            else
            {
                text.Add(ToText(PartOf(part, frame, texts), part, frame));
            }

            if (text.IsTooLong || !frame.Run.Budget.TrySpend(1))
            {
                return frame.GiveUp(place.Span, "The string is too long.").AddMarks(text.Marks);
            }
        }

        return text.ToValue(origin);
    }

    private static Value PartOf(TemplatePart part, Frame frame, IReadOnlyDictionary<TemplateLiteral, string> texts) => part switch
    {
        TemplateInterpolation interpolation => frame.Evaluate(interpolation.Value),
        TemplateIf choice => Conditionals.Choose(
            choice,
            choice.Condition,
            () => Assemble(choice, choice.WhenTrue, frame, texts, frame.At(choice)),
            () => Assemble(choice, choice.WhenFalse, frame, texts, frame.At(choice)),
            frame),
        TemplateFor loop => Repeat(loop, frame, texts),
        _ => frame.Refuse(part.Span, "The template does not parse."),
    };

    private static Value ToText(Value value, TemplatePart part, Frame frame)
    {
        if (value.IsNull)
        {
            return frame.Refuse(part.Span, "A null value cannot be part of a string.", HclType.String).AddMarks(value.Marks);
        }

        if (value is UnknownValue unknown)
        {
            return unknown;
        }

        return ValueConversion.TryConvert(value, HclType.String, out var text, out var problem)
            ? text
            : frame.Refuse(part.Span, $"The value cannot be part of a string: {problem}.", HclType.String).AddMarks(value.Marks);
    }

    private static Value Repeat(TemplateFor loop, Frame frame, IReadOnlyDictionary<TemplateLiteral, string> texts)
    {
        var collection = frame.Evaluate(loop.Collection);
        if (ForLoops.Refusal(collection, loop.Collection, frame) is { } refusal)
        {
            return refusal;
        }

        if (collection is UnknownValue unknown)
        {
            return new UnknownValue(HclType.String, unknown.Reason, frame.At(loop), unknown.Marks);
        }

        var text = new TextAssembly { Marks = collection.Marks };
        foreach (var (key, element) in ForLoops.Elements(collection))
        {
            var inner = loop.KeyName is null ? frame : frame.Bind(loop.KeyName, key);
            text.Add(Assemble(loop, loop.Body, inner.Bind(loop.ValueName, element), texts, frame.At(loop)));
            if (text.IsTooLong || !frame.Run.Budget.TrySpend(1))
            {
                return frame.GiveUp(loop.Span, "The string is too long.").AddMarks(text.Marks);
            }
        }

        return text.ToValue(frame.At(loop));
    }
}
