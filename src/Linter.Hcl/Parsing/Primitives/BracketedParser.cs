using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Linter.Hcl.Scanning;
using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>What starts with <c>[</c> or <c>{</c>: a for expression where the name <c>for</c> comes first, else a collection.</summary>
/// <param name="forClause">The rest of a for expression up to the closing token.</param>
/// <param name="elements">The elements of a collection up to the closing token.</param>
/// <param name="close">The closing token.</param>
/// <param name="make">Makes the collection from its start, end and elements.</param>
internal sealed class BracketedParser<T>(
    Parser<Token, ForClause> forClause,
    Parser<Token, ImmutableArray<T>> elements,
    Parser<Token, Token> close,
    Func<int, int, ImmutableArray<T>, ExpressionSyntax> make) : Parser<Token, ExpressionSyntax>
{
    public override bool TryParse(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, [MaybeNullWhen(false)] out ExpressionSyntax result)
    {
        result = null;
        var start = state.Current.Start;
        state.Advance();
        if (state.Current is { Kind: TokenKind.Identifier, Name: NameTable.For })
        {
            if (!forClause.TryParse(ref state, ref expecteds, out var clause) || !close.TryParse(ref state, ref expecteds, out var forEnd))
            {
                return false;
            }

            result = clause.ToExpression(start, forEnd.End);
            return true;
        }

        if (!elements.TryParse(ref state, ref expecteds, out var items) || !close.TryParse(ref state, ref expecteds, out var end))
        {
            return false;
        }

        result = make(start, end.End, items);
        return true;
    }
}
