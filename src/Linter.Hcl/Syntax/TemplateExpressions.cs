using System.Collections.Immutable;
using Linter.Hcl.Text;

namespace Linter.Hcl.Syntax;

/// <summary>How a template was written.</summary>
public enum TemplateForm
{
    /// <summary><c>"…"</c> (also a JSON string).</summary>
    Quoted,

    /// <summary><c>&lt;&lt;EOT</c>.</summary>
    Heredoc,

    /// <summary><c>&lt;&lt;-EOT</c>: the common indentation is removed.</summary>
    FlushHeredoc,
}

/// <summary>A quoted string without template sequences. The text is decoded on demand.</summary>
public sealed class StringLiteral(int start, int end, string? decoded = null) : ExpressionSyntax(start, end)
{
    private readonly string? _decoded = decoded;

    /// <summary>The text without quotes, escapes and <c>$${</c> decoded.</summary>
    /// <param name="source">The source of the tree that holds the node.</param>
    public string GetValue(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return _decoded ?? Literals.DecodeQuoted(source.Bytes[(Start + 1)..(End - 1)]);
    }

    /// <summary>Where the text stands: between the quotes.</summary>
    public TextSpan ContentSpan => new(Start + 1, End - 1);
}

/// <summary>A string with template sequences, or a heredoc.</summary>
public sealed class TemplateExpression(int start, int end, TemplateForm form, ImmutableArray<TemplatePart> parts) : ExpressionSyntax(start, end)
{
    /// <summary>How it was written.</summary>
    public TemplateForm Form { get; } = form;

    /// <summary>The parts in order. An empty heredoc has none.</summary>
    public ImmutableArray<TemplatePart> Parts { get; } = parts;

    /// <summary>
    /// Whether it is nothing but one interpolation (<c>"${x}"</c>), so that its value is that of the expression, unconverted.
    /// </summary>
    public bool IsWrapper => Parts is [TemplateInterpolation];
}

/// <summary>A part of a template.</summary>
public abstract class TemplatePart : SyntaxNode
{
    private protected TemplatePart(int start, int end) : base(start, end)
    {
    }
}

/// <summary>
/// Text of a template. What it means depends on its neighbours (strip markers, indentation): <see cref="Literals"/> tells.
/// </summary>
public sealed class TemplateLiteral(int start, int end, string? decoded = null) : TemplatePart(start, end)
{
    /// <summary>The text with JSON escapes already decoded (template escapes are not), or null where the source has it as it is.</summary>
    public string? DecodedText { get; } = decoded;
}

/// <summary><c>${value}</c>. The span is the whole sequence.</summary>
public sealed class TemplateInterpolation(int start, int end, ExpressionSyntax value, bool stripsLeft, bool stripsRight) : TemplatePart(start, end)
{
    /// <summary>The expression.</summary>
    public ExpressionSyntax Value { get; } = value;

    /// <summary>Whether it starts with <c>${~</c>.</summary>
    public bool StripsLeft { get; } = stripsLeft;

    /// <summary>Whether it ends with <c>~}</c>.</summary>
    public bool StripsRight { get; } = stripsRight;
}

/// <summary>One <c>%{ … }</c> of a directive.</summary>
/// <param name="Span">The whole sequence.</param>
/// <param name="StripsLeft">Whether it starts with <c>%{~</c>.</param>
/// <param name="StripsRight">Whether it ends with <c>~}</c>.</param>
public readonly record struct TemplateMarker(TextSpan Span, bool StripsLeft, bool StripsRight);

/// <summary><c>%{ if condition } … %{ else } … %{ endif }</c>.</summary>
public sealed class TemplateIf : TemplatePart
{
    /// <summary>Makes an if directive.</summary>
    public TemplateIf(
        TemplateMarker open,
        ExpressionSyntax condition,
        ImmutableArray<TemplatePart> whenTrue,
        TemplateMarker? otherwise,
        ImmutableArray<TemplatePart> whenFalse,
        TemplateMarker close) : base(open.Span.Start, close.Span.End)
    {
        Open = open;
        Condition = condition;
        WhenTrue = whenTrue;
        Else = otherwise;
        WhenFalse = whenFalse;
        Close = close;
    }

    /// <summary><c>%{ if … }</c></summary>
    public TemplateMarker Open { get; }

    /// <summary>What decides.</summary>
    public ExpressionSyntax Condition { get; }

    /// <summary>The parts behind <c>%{ if }</c>.</summary>
    public ImmutableArray<TemplatePart> WhenTrue { get; }

    /// <summary><c>%{ else }</c>, or null.</summary>
    public TemplateMarker? Else { get; }

    /// <summary>The parts behind <c>%{ else }</c>; empty without one.</summary>
    public ImmutableArray<TemplatePart> WhenFalse { get; }

    /// <summary><c>%{ endif }</c></summary>
    public TemplateMarker Close { get; }
}

/// <summary><c>%{ for k, v in collection } … %{ endfor }</c>.</summary>
public sealed class TemplateFor : TemplatePart
{
    /// <summary>Makes a for directive.</summary>
    public TemplateFor(
        TemplateMarker open,
        string? keyName,
        string valueName,
        ExpressionSyntax collection,
        ImmutableArray<TemplatePart> body,
        TemplateMarker close) : base(open.Span.Start, close.Span.End)
    {
        Open = open;
        KeyName = keyName;
        ValueName = valueName;
        Collection = collection;
        Body = body;
        Close = close;
    }

    /// <summary><c>%{ for … }</c></summary>
    public TemplateMarker Open { get; }

    /// <summary>The name of the key variable, or null where only one name is given.</summary>
    public string? KeyName { get; }

    /// <summary>The name of the value variable.</summary>
    public string ValueName { get; }

    /// <summary>What is iterated.</summary>
    public ExpressionSyntax Collection { get; }

    /// <summary>The parts that are repeated.</summary>
    public ImmutableArray<TemplatePart> Body { get; }

    /// <summary><c>%{ endfor }</c></summary>
    public TemplateMarker Close { get; }
}
