using System.Collections.Immutable;
using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>Expressions separated by commas, up to a closing token that is left unread. A comma behind the last one is allowed.</summary>
/// <param name="element">One element.</param>
/// <param name="close">The closing token.</param>
/// <param name="alsoEnds">Another token that ends the list when it follows an element.</param>
/// <param name="label">What is expected behind an element.</param>
internal sealed class ListParser(Parser<Token, ExpressionSyntax> element, TokenKind close, TokenKind alsoEnds, string label)
    : Parser<Token, ImmutableArray<ExpressionSyntax>>
{
    public override bool TryParse(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out ImmutableArray<ExpressionSyntax> result)
    {
        var elements = state.Context().Expressions;
        var mark = elements.Count;
        while (state.Current.Kind != close)
        {
            if (!element.TryParse(ref state, ref expecteds, out var value))
            {
                result = default;
                return false;
            }

            elements.Add(value);
            var kind = state.Current.Kind;
            if (kind == TokenKind.Comma)
            {
                state.Advance();
            }
            else if (kind == close || kind == alsoEnds)
            {
                break;
            }
            else
            {
                result = default;
                return Failure.Expected(ref state, label);
            }
        }

        result = elements.TakeFrom(mark);
        return true;
    }
}
