using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>The names of a for expression or directive: one, or two with a comma. Keywords are names here.</summary>
internal sealed class ForNamesParser : Parser<Token, ForNames>
{
    private const string FirstName = "a name";

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out ForNames result)
    {
        result = default;
        var context = state.Context();
        if (!TakeName(ref state, ref expecteds, context, out var first))
        {
            return false;
        }

        if (state.Current.Kind != TokenKind.Comma)
        {
            result = new ForNames(null, first);
            return true;
        }

        state.Advance();
        if (!TakeName(ref state, ref expecteds, context, out var second))
        {
            return false;
        }

        result = new ForNames(first, second);
        return true;
    }

    private static bool TakeName(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParsingContext context, out string name)
    {
        name = "";
        if (state.Current.Kind != TokenKind.Identifier)
        {
            return Failure.Expected(ref state, FirstName);
        }

        name = context.NameOf(state.Current);
        state.Advance();
        return true;
    }
}
