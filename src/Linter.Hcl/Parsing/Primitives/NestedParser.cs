using System.Diagnostics.CodeAnalysis;
using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>Counts how deep a parser that calls itself goes, and fails before the stack does.</summary>
internal sealed class NestedParser<T>(Parser<Token, T> inner) : Parser<Token, T>
{
    public override bool TryParse(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, [MaybeNullWhen(false)] out T result)
    {
        var context = state.Context();
        if (!NestedParser.Enter(ref state, context))
        {
            result = default;
            return false;
        }

        var succeeded = inner.TryParse(ref state, ref expecteds, out result);
        context.ExpressionDepth--;
        return succeeded;
    }
}

/// <summary>The count that all nested parsers share.</summary>
internal static class NestedParser
{
    private static readonly string TooDeep = $"This expression is nested more than {ParsingLimits.ExpressionDepth} levels deep.";

    public static bool Enter(ref ParseState<Token> state, ParsingContext context)
    {
        var depth = context.ExpressionDepth + 1;
        if (depth > ParsingLimits.ExpressionDepth)
        {
            return Failure.Because(ref state, TooDeep);
        }

        context.ExpressionDepth = depth;
        if (depth > context.DeepestExpression)
        {
            context.DeepestExpression = depth;
        }

        return true;
    }
}
