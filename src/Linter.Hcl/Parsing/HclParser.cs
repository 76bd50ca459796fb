using System.Collections.Immutable;
using Linter.Hcl.Diagnostics;
using Linter.Hcl.Scanning;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Pidgin;

namespace Linter.Hcl.Parsing;

/// <summary>Turns HCL native syntax into a tree. Whatever text comes in, a tree comes out, with diagnostics beside it.</summary>
/// <remarks>An instance keeps buffers between files: use one a thread.</remarks>
public sealed class HclParser
{
    private readonly ParsingContext _context = new();

    /// <summary>Parses a whole file.</summary>
    public SyntaxTree Parse(SourceText source)
    {
        var body = Parse(source, ScanMode.Body, BodyGrammar.File);
        ImmutableArray<TextSpan> comments = [.. _context.Buffers.Comments];
        return new SyntaxTree(source, body, _context.Diagnostics.ToImmutable(), comments);
    }

    /// <summary>
    /// Parses one expression that takes the whole source, as <c>terraform console</c> and <c>-var</c> do. Newlines mean nothing in it.
    /// </summary>
    /// <returns>The expression; an <see cref="ErrorExpression"/> where it does not parse.</returns>
    public ExpressionSyntax ParseExpression(SourceText source, out ImmutableArray<Diagnostic> diagnostics) =>
        ParseWhole(source, ScanMode.Parenthesis, SourceGrammar.Expression, out diagnostics);

    /// <summary>Parses a template that takes the whole source, as <c>templatefile</c> does. There are no backslash escapes in it.</summary>
    /// <returns>The template; where it does not parse, one with a single <see cref="ErrorExpression"/> interpolated.</returns>
    public TemplateExpression ParseTemplate(SourceText source, out ImmutableArray<Diagnostic> diagnostics)
    {
        var template = ParseWhole(source, ScanMode.Template, SourceGrammar.Template, out diagnostics);
        return template as TemplateExpression
            ?? new TemplateExpression(template.Start, template.End, TemplateForm.Heredoc, [new TemplateInterpolation(template.Start, template.End, template, false, false)]);
    }

    private ExpressionSyntax ParseWhole(SourceText source, ScanMode mode, Parser<Token, ExpressionSyntax?> grammar, out ImmutableArray<Diagnostic> diagnostics)
    {
        var expression = Parse(source, mode, grammar);
        expression = expression is null ? new ErrorExpression(source.ContentStart, source.Length) : TreeHeight.Bound(expression, _context);
        diagnostics = _context.Diagnostics.ToImmutable();
        return expression;
    }

    private T Parse<T>(SourceText source, ScanMode mode, Parser<Token, T> grammar)
    {
        ArgumentNullException.ThrowIfNull(source);
        _context.Start(source);
        if (!Encodings.Check(source, _context.Diagnostics))
        {
            source = new SourceText(source.Path, []);
            _context.Buffers.Clear();
        }

        Scanner.Scan(source.Bytes, mode, _context.Buffers, _context.Diagnostics);
        Encodings.CheckUtf8(source, _context.Buffers.Comments, _context.Diagnostics);
        return grammar.ParseOrThrow(_context.Tokens, _context);
    }
}
