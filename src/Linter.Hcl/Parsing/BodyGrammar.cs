using Linter.Hcl.Parsing.Primitives;
using Linter.Hcl.Syntax;
using Pidgin;
using static Pidgin.Parser;

namespace Linter.Hcl.Parsing;

/// <summary>The grammar of files, bodies and blocks.</summary>
internal static class BodyGrammar
{
    private static readonly Parser<Token, AttributeSyntax> Attribute = new AttributeParser(ExpressionGrammar.Expression);

    private static readonly Parser<Token, BodyItemSyntax> Block = new BlockParser(Attribute, Rec(() => Nested!));

    private static readonly Parser<Token, BodyItemSyntax> Item = new ItemParser(Attribute, Block);

    private static readonly Parser<Token, BodySyntax> Nested = new BodyParser(Item, TokenKind.CloseBrace);

    /// <summary>A whole file.</summary>
    public static readonly Parser<Token, BodySyntax> File = new BodyParser(Item, TokenKind.EndOfFile);
}
