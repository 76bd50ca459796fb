using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>How a primitive says what it expected. Nothing of this runs on a correct text.</summary>
internal static class Failure
{
    /// <summary>Instead of a sentence: the primitive has reported what is wrong itself.</summary>
    public const string Told = "";

    /// <summary>Fails at the current token: something else was expected.</summary>
    public static bool Expected(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, Expected<Token> expected)
    {
        state.SetError(Maybe.Just(state.Current), false, state.Location, null);
        expecteds.Add(expected);
        return false;
    }

    /// <summary>Fails at the current token with a whole sentence.</summary>
    public static bool Because(ref ParseState<Token> state, string message)
    {
        state.SetError(Maybe.Just(state.Current), false, state.Location, message);
        return false;
    }

    public static ParsingContext Context(this ref ParseState<Token> state) => (ParsingContext)state.Configuration;
}
