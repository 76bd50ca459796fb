using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Linter.Hcl.Scanning;
using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>What starts with a name: a literal, a function call, or a reference.</summary>
/// <param name="arguments">The arguments of a call, up to its closing parenthesis or <c>...</c>.</param>
internal sealed class NameParser(Parser<Token, ImmutableArray<ExpressionSyntax>> arguments) : Parser<Token, ExpressionSyntax>
{
    private const string FunctionName = "the name of a function";
    private const string OpenParenthesis = "\"(\" and the arguments of the function";
    private const string CloseParenthesis = "\")\"";

    public override bool TryParse(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, [MaybeNullWhen(false)] out ExpressionSyntax result)
    {
        var name = state.Current;
        state.Advance();
        if (state.Current.Kind is TokenKind.OpenParenthesis or TokenKind.DoubleColon)
        {
            return FinishCall(ref state, ref expecteds, name, out result);
        }

        result = name.Name switch
        {
            NameTable.True => new BoolLiteral(name.Start, name.End, true),
            NameTable.False => new BoolLiteral(name.Start, name.End, false),
            NameTable.Null => new NullLiteral(name.Start, name.End),
            _ => new TraversalExpression(name.Start, name.End, state.Context().NameOf(name), []),
        };
        return true;
    }

    private bool FinishCall(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, Token first, [MaybeNullWhen(false)] out ExpressionSyntax result)
    {
        result = null;
        var context = state.Context();
        var name = context.NameOf(first);
        var nameEnd = first.End;
        while (state.Current.Kind == TokenKind.DoubleColon)
        {
            state.Advance();
            if (state.Current.Kind != TokenKind.Identifier)
            {
                return Failure.Expected(ref state, FunctionName);
            }

            if (state.Current.End - first.Start > ParsingLimits.ChainLength)
            {
                return Failure.Because(ref state, $"The name of a function is longer than {ParsingLimits.ChainLength} bytes.");
            }

            name += "::" + context.NameOf(state.Current);
            nameEnd = state.Current.End;
            state.Advance();
        }

        if (state.Current.Kind != TokenKind.OpenParenthesis)
        {
            return Failure.Expected(ref state, OpenParenthesis);
        }

        state.Advance();
        if (!arguments.TryParse(ref state, ref expecteds, out var values))
        {
            return false;
        }

        var expandsFinal = state.Current.Kind == TokenKind.Ellipsis;
        if (expandsFinal)
        {
            if (values.IsEmpty)
            {
                return Failure.Because(ref state, "\"...\" expands the argument before it: expected an argument, found \"...\".");
            }

            state.Advance();
        }

        var close = state.Current;
        if (close.Kind != TokenKind.CloseParenthesis)
        {
            return Failure.Expected(ref state, CloseParenthesis);
        }

        state.Advance();
        result = new FunctionCallExpression(first.Start, close.End, name, nameEnd, values, expandsFinal);
        return true;
    }
}
