using System.Diagnostics.CodeAnalysis;
using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>Reports an error and gives a value in place of what failed. It reads nothing.</summary>
internal sealed class ReportParser<T>(ParseError<Token> error, T value) : Parser<Token, T>
{
    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, [MaybeNullWhen(false)] out T result)
    {
        ItemRecovery.Report(state.Context(), error);
        result = value;
        return true;
    }
}
