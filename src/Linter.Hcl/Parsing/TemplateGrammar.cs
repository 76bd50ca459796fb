using Linter.Hcl.Parsing.Primitives;
using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing;

/// <summary>The grammar of templates.</summary>
internal static class TemplateGrammar
{
    /// <summary><c>"…"</c> with template sequences.</summary>
    public static readonly Parser<Token, ExpressionSyntax> Quoted = new TemplateParser(TemplateForm.Quoted, TokenKind.CloseQuote, ExpressionGrammar.Inner, ExpressionGrammar.ForNames);

    /// <summary><c>&lt;&lt;EOT</c>.</summary>
    public static readonly Parser<Token, ExpressionSyntax> Heredoc = new TemplateParser(TemplateForm.Heredoc, TokenKind.CloseHeredoc, ExpressionGrammar.Inner, ExpressionGrammar.ForNames);

    /// <summary><c>&lt;&lt;-EOT</c>.</summary>
    public static readonly Parser<Token, ExpressionSyntax> FlushHeredoc = new TemplateParser(TemplateForm.FlushHeredoc, TokenKind.CloseHeredoc, ExpressionGrammar.Inner, ExpressionGrammar.ForNames);
}
