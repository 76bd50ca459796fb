using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>An identifier that is a keyword here.</summary>
/// <param name="name">Its number in the name table.</param>
/// <param name="text">The keyword as people read it.</param>
internal sealed class KeywordParser(int name, string text) : Parser<Token, Token>
{
    private readonly string _expected = $"\"{text}\"";

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out Token result)
    {
        result = state.Current;
        if (result.Kind != TokenKind.Identifier || result.Name != name)
        {
            return Failure.Expected(ref state, _expected);
        }

        state.Advance();
        return true;
    }
}
