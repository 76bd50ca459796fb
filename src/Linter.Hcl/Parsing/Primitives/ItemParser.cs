using System.Diagnostics.CodeAnalysis;
using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>An argument or a block: what follows the name decides. Both parsers get the name unread.</summary>
internal sealed class ItemParser(Parser<Token, AttributeSyntax> attribute, Parser<Token, BodyItemSyntax> block) : Parser<Token, BodyItemSyntax>
{
    private const string Item = "an argument or a block";

    public override bool TryParse(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, [MaybeNullWhen(false)] out BodyItemSyntax result)
    {
        result = null;
        switch (state.Current.Kind)
        {
            case TokenKind.Identifier:
                break;
            case TokenKind.String or TokenKind.OpenQuote:
                return Failure.Because(ref state, "The name of an argument or the type of a block is written without quotes.");
            default:
                return Failure.Expected(ref state, Item);
        }

        var context = state.Context();
        var at = (int)state.Location;
        var next = context.Tokens[at + 1].Kind;
        if (next == TokenKind.Assign)
        {
            var succeeded = attribute.TryParse(ref state, ref expecteds, out var argument);
            result = argument;
            return succeeded;
        }

        if (next is TokenKind.String or TokenKind.Identifier or TokenKind.OpenBrace or TokenKind.OpenQuote or TokenKind.Invalid
            || (next == TokenKind.Newline && context.Tokens[at + 2].Kind == TokenKind.OpenBrace))
        {
            return block.TryParse(ref state, ref expecteds, out result);
        }

        var name = context.NameOf(state.Current);
        state.Advance();
        return Failure.Because(ref state, $"Expected \"=\" and a value, or \"{{\", behind \"{name}\", found {TokenNames.Of(next)}.");
    }
}
