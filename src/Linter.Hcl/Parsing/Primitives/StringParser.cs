using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>A string without template sequences.</summary>
internal sealed class StringParser : Parser<Token, ExpressionSyntax>
{
    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out ExpressionSyntax result)
    {
        result = state.Context().MakeString(state.Current, (int)state.Location);
        state.Advance();
        return true;
    }
}
