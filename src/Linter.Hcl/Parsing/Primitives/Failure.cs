using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>
/// How a primitive says what it expected. The context keeps it, not Pidgin: an error of the library counts all tokens up to its place,
/// so that a text with many errors would take time by the square of their number. Nothing of this runs on a correct text.
/// </summary>
internal static class Failure
{
    /// <summary>Instead of a sentence: the primitive has reported what is wrong itself.</summary>
    public const string Told = "";

    /// <summary>Fails at the current token: something else was expected.</summary>
    /// <returns>False.</returns>
    public static bool Expected(ref ParseState<Token> state, string expected) =>
        Because(ref state, $"Expected {expected}, found {TokenNames.Of(state.Current.Kind)}.");

    /// <summary>Fails at the current token with a whole sentence.</summary>
    /// <returns>False.</returns>
    public static bool Because(ref ParseState<Token> state, string message)
    {
        var context = state.Context();
        context.FailedAt = (int)state.Location;
        context.FailedBecause = message;
        return false;
    }

    public static ParsingContext Context(this ref ParseState<Token> state) => (ParsingContext)state.Configuration;
}
