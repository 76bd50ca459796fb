using Linter.Hcl.Parsing.Primitives;
using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing;

/// <summary>The grammar of templates.</summary>
internal static class TemplateGrammar
{
    /// <summary><c>"…"</c> with template sequences.</summary>
    public static readonly Parser<Token, ExpressionSyntax> Quoted = Template(TemplateForm.Quoted, TokenKind.CloseQuote);

    /// <summary><c>&lt;&lt;EOT</c>.</summary>
    public static readonly Parser<Token, ExpressionSyntax> Heredoc = Template(TemplateForm.Heredoc, TokenKind.CloseHeredoc);

    /// <summary><c>&lt;&lt;-EOT</c>.</summary>
    public static readonly Parser<Token, ExpressionSyntax> FlushHeredoc = Template(TemplateForm.FlushHeredoc, TokenKind.CloseHeredoc);

    /// <summary>A whole source.</summary>
    public static readonly Parser<Token, ExpressionSyntax> File = Template(TemplateForm.Heredoc, TokenKind.EndOfFile);

    private static TemplateParser Template(TemplateForm form, TokenKind close) => new(form, close, ExpressionGrammar.Inner, ExpressionGrammar.ForNames);
}
