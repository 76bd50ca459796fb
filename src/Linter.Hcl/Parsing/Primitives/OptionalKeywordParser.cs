using System.Diagnostics.CodeAnalysis;
using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>What follows a keyword, or null where the keyword does not stand.</summary>
internal sealed class OptionalKeywordParser<T>(int name, Parser<Token, T> following) : Parser<Token, T?>
    where T : class
{
    public override bool TryParse(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, [MaybeNullWhen(false)] out T? result)
    {
        result = null;
        if (state.Current.Kind != TokenKind.Identifier || state.Current.Name != name)
        {
            return true;
        }

        state.Advance();
        return following.TryParse(ref state, ref expecteds, out result);
    }
}
