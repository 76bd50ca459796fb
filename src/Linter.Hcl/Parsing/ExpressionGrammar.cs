using Linter.Hcl.Parsing.Primitives;
using Linter.Hcl.Scanning;
using Linter.Hcl.Syntax;
using Pidgin;
using static Pidgin.Parser;

namespace Linter.Hcl.Parsing;

/// <summary>The grammar of expressions. After the scanner it is LL(1): the kind of the next token always decides.</summary>
internal static class ExpressionGrammar
{
    /// <summary>An expression that stands inside another rule of this grammar, or of the template grammar.</summary>
    public static readonly Parser<Token, ExpressionSyntax> Inner = Rec(() => Expression!);

    /// <summary><c>key, value in</c> or <c>value in</c>.</summary>
    public static readonly Parser<Token, ForNames> ForNames =
        new ForNamesParser().Before(new KeywordParser(NameTable.In, "in"));

    private static readonly Parser<Token, ForClause> ForTuple = Map(
        static (_, names, collection, value, condition) => new ForClause(names, collection, null, value, false, condition),
        new KeywordParser(NameTable.For, "for"),
        ForNames,
        Inner.Before(Kind(TokenKind.Colon)),
        Inner,
        new OptionalKeywordParser<ExpressionSyntax>(NameTable.If, Inner));

    private static readonly Parser<Token, ForClause> ForObject = Map(
        static (_, names, collection, key, value, isGrouping, condition) => new ForClause(names, collection, key, value, isGrouping, condition),
        new KeywordParser(NameTable.For, "for"),
        ForNames,
        Inner.Before(Kind(TokenKind.Colon)),
        Inner.Before(Kind(TokenKind.FatArrow)),
        Inner,
        new OptionalKindParser(TokenKind.Ellipsis),
        new OptionalKeywordParser<ExpressionSyntax>(NameTable.If, Inner));

    private static readonly Parser<Token, ExpressionSyntax> Tuple = new BracketedParser<ExpressionSyntax>(
        ForTuple,
        new ListParser(Inner, TokenKind.CloseBracket, TokenKind.CloseBracket, "\",\" or \"]\""),
        Kind(TokenKind.CloseBracket),
        static (start, end, elements) => new TupleExpression(start, end, elements));

    private static readonly Parser<Token, ExpressionSyntax> Object = new BracketedParser<ObjectItem>(
        ForObject,
        new ObjectItemsParser(Inner),
        Kind(TokenKind.CloseBrace),
        static (start, end, items) => new ObjectExpression(start, end, items));

    private static readonly Parser<Token, ExpressionSyntax> Parenthesized = Map(
        static (open, inner, close) => (ExpressionSyntax)new ParenthesizedExpression(open.Start, close.End, inner),
        Kind(TokenKind.OpenParenthesis),
        Inner,
        Kind(TokenKind.CloseParenthesis));

    private static readonly Parser<Token, ExpressionSyntax> Not = Unary(TokenKind.Bang, UnaryOperator.Not);

    private static readonly Parser<Token, ExpressionSyntax> Negate = Unary(TokenKind.Minus, UnaryOperator.Negate);

    private static readonly Parser<Token, ExpressionSyntax> Term = new DispatchParser<ExpressionSyntax>(
        "an expression",
        (TokenKind.Identifier, new NameParser(new ListParser(Inner, TokenKind.CloseParenthesis, TokenKind.Ellipsis, "\",\" or \")\""))),
        (TokenKind.String, new StringParser()),
        (TokenKind.Number, Kind(TokenKind.Number).Select<ExpressionSyntax>(static token => new NumberLiteral(token.Start, token.End))),
        (TokenKind.OpenQuote, Rec(() => TemplateGrammar.Quoted)),
        (TokenKind.OpenHeredoc, Rec(() => TemplateGrammar.Heredoc)),
        (TokenKind.OpenFlushHeredoc, Rec(() => TemplateGrammar.FlushHeredoc)),
        (TokenKind.OpenBracket, Tuple),
        (TokenKind.OpenBrace, Object),
        (TokenKind.OpenParenthesis, Parenthesized),
        (TokenKind.Bang, Not),
        (TokenKind.Minus, Negate));

    private static readonly Parser<Token, ExpressionSyntax> Traversal = new TraversalParser(Term, Inner);

    /// <summary>A whole expression.</summary>
    public static readonly Parser<Token, ExpressionSyntax> Expression = new OperatorParser(Traversal);

    private static KindParser Kind(TokenKind kind) => new(kind);

    private static Parser<Token, ExpressionSyntax> Unary(TokenKind kind, UnaryOperator @operator) => Map(
        (sign, operand) => (ExpressionSyntax)new UnaryExpression(sign.Start, @operator, operand),
        Kind(kind),
        new NestedParser<ExpressionSyntax>(Rec(() => Traversal!)));
}
