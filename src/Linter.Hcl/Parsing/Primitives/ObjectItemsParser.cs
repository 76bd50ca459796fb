using System.Collections.Immutable;
using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>Items of an object, separated by a comma or a newline or both, up to the closing brace, which is left unread.</summary>
internal sealed class ObjectItemsParser(Parser<Token, ExpressionSyntax> expression) : Parser<Token, ImmutableArray<ObjectItem>>
{
    private const string Separator = "\"=\" and the value of this key";
    private const string End = "a newline, \",\" or \"}\"";

    public override bool TryParse(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out ImmutableArray<ObjectItem> result)
    {
        result = default;
        var items = state.Context().ObjectItems;
        var mark = items.Count;
        while (state.Current.Kind != TokenKind.CloseBrace)
        {
            if (state.Current.Kind == TokenKind.Newline)
            {
                state.Advance();
                continue;
            }

            var isForced = state.Current.Kind == TokenKind.OpenParenthesis;
            if (!expression.TryParse(ref state, ref expecteds, out var key))
            {
                return false;
            }

            if (state.Current.Kind is not (TokenKind.Assign or TokenKind.Colon))
            {
                return Failure.Expected(ref state, Separator);
            }

            state.Advance();
            if (!expression.TryParse(ref state, ref expecteds, out var value))
            {
                return false;
            }

            items.Add(new ObjectItem(key, value, isForced));
            switch (state.Current.Kind)
            {
                case TokenKind.Comma or TokenKind.Newline:
                    state.Advance();
                    break;
                case TokenKind.CloseBrace:
                    break;
                default:
                    return Failure.Expected(ref state, End);
            }
        }

        result = items.TakeFrom(mark);
        return true;
    }
}
