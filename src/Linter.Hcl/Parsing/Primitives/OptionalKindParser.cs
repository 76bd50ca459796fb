using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>Skips a token of a kind if it is there, and says whether it was.</summary>
internal sealed class OptionalKindParser(TokenKind kind) : Parser<Token, bool>
{
    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out bool result)
    {
        result = state.Current.Kind == kind;
        if (result)
        {
            state.Advance();
        }

        return true;
    }
}
