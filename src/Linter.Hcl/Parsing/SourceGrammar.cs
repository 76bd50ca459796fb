using Linter.Hcl.Parsing.Primitives;
using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing;

/// <summary>Sources that are one expression or one template. Null stands for one that does not parse, which is reported.</summary>
internal static class SourceGrammar
{
    /// <summary>One expression, and nothing behind it.</summary>
    public static readonly Parser<Token, ExpressionSyntax?> Expression = Recovering(ExpressionGrammar.Expression);

    /// <summary>One template.</summary>
    public static readonly Parser<Token, ExpressionSyntax?> Template = Recovering(TemplateGrammar.File);

    private static RecoveringParser<ExpressionSyntax> Recovering(Parser<Token, ExpressionSyntax> whole) =>
        new(whole.Before(new KindParser(TokenKind.EndOfFile)));
}
