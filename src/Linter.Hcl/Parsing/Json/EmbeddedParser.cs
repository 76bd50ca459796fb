using Linter.Hcl.Diagnostics;
using Linter.Hcl.Scanning;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Pidgin;

namespace Linter.Hcl.Parsing.Json;

/// <summary>Parses templates and expressions that stand in JSON strings; their spans point into the JSON text.</summary>
internal sealed class EmbeddedParser
{
    private readonly ParsingContext _context = new();
    private readonly DiagnosticBag _scanned = new();

    /// <summary>The parts of a template, or null where it does not parse, which is reported.</summary>
    public TemplateExpression? ParseTemplate(SourceText source, JsonString text, DiagnosticBag diagnostics) =>
        Parse(source, text, ScanMode.Template, SourceGrammar.Template, diagnostics) as TemplateExpression;

    /// <summary>An expression, or null where it does not parse, which is reported.</summary>
    public ExpressionSyntax? ParseExpression(SourceText source, JsonString text, DiagnosticBag diagnostics) =>
        Parse(source, text, ScanMode.Parenthesis, SourceGrammar.Expression, diagnostics);

    private ExpressionSyntax? Parse(SourceText source, JsonString text, ScanMode mode, Parser<Token, ExpressionSyntax?> grammar, DiagnosticBag diagnostics)
    {
        var buffers = _context.Buffers;
        _scanned.Clear();
        Scanner.Scan(text.Text, mode, buffers, _scanned);
        _context.Start(source, new EmbeddedText(text.Text, buffers.Tokens.AsSpan(0, buffers.TokenCount).ToArray()));
        foreach (ref var token in buffers.Tokens.AsSpan(0, buffers.TokenCount))
        {
            token = new Token(token.Kind, text.SourceOffset(token.Start), text.SourceOffset(token.End), token.Name);
        }

        var expression = grammar.ParseOrThrow(_context.Tokens, _context);
        expression = expression is null ? null : TreeHeight.Bound(expression, _context);
        foreach (var diagnostic in _scanned.ToImmutable())
        {
            diagnostics.Add(diagnostic with { Span = Map(diagnostic.Span), Related = diagnostic.Related is { } related ? Map(related) : null });
        }

        diagnostics.AddAll(_context.Diagnostics);
        return _scanned.Count + _context.Diagnostics.Count == 0 ? expression : null;

        TextSpan Map(TextSpan span) => new(text.SourceOffset(span.Start), text.SourceOffset(span.End));
    }
}
