using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>One token of a kind.</summary>
internal sealed class KindParser(TokenKind kind) : Parser<Token, Token>
{
    private readonly string _expected = TokenNames.Of(kind);

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out Token result)
    {
        result = state.Current;
        if (result.Kind != kind)
        {
            return Failure.Expected(ref state, _expected);
        }

        state.Advance();
        return true;
    }
}
