using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>Reports where and why a parser fails, and gives null then. It always succeeds.</summary>
internal sealed class RecoveringParser<T>(Parser<Token, T> inner) : Parser<Token, T?>
    where T : class
{
    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out T? result)
    {
        if (!inner.TryParse(ref state, ref expecteds, out result))
        {
            result = null;
            var context = state.Context();
            if (context.FailedBecause.Length > 0)
            {
                ItemRecovery.Report(context, context.Tokens[context.FailedAt], context.FailedBecause);
            }
        }

        return true;
    }
}
