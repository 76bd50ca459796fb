using System.Diagnostics.CodeAnalysis;
using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>
/// A whole expression: operands joined by operators of their precedence, the conditional last. Counts how deep expressions nest.
/// </summary>
internal sealed class OperatorParser(Parser<Token, ExpressionSyntax> operand) : Parser<Token, ExpressionSyntax>
{
    private static readonly (byte Precedence, BinaryOperator Operator)[] Operators = BuildTable();

    private const string Colon = "\":\" and the value for when the condition is false";

    public override bool TryParse(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, [MaybeNullWhen(false)] out ExpressionSyntax result)
    {
        var context = state.Context();
        if (!NestedParser.Enter(ref state, context))
        {
            result = null;
            return false;
        }

        var succeeded = operand.TryParse(ref state, ref expecteds, out result);
        if (succeeded)
        {
            if (Operators[(int)state.Current.Kind].Precedence != 0)
            {
                succeeded = Climb(ref state, ref expecteds, context, ref result!, 1);
            }

            if (succeeded && state.Current.Kind == TokenKind.Question)
            {
                succeeded = FinishConditional(ref state, ref expecteds, ref result!);
            }
        }

        context.ExpressionDepth--;
        return succeeded;
    }

    /// <summary>Takes operators that bind at least as strongly as asked for, with their right operands.</summary>
    private bool Climb(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParsingContext context, ref ExpressionSyntax left, int weakest)
    {
        while (true)
        {
            var (precedence, @operator) = Operators[(int)state.Current.Kind];
            if (precedence < weakest)
            {
                return true;
            }

            state.Advance();
            if (!operand.TryParse(ref state, ref expecteds, out var right))
            {
                return false;
            }

            while (Operators[(int)state.Current.Kind].Precedence > precedence)
            {
                if (!Climb(ref state, ref expecteds, context, ref right, precedence + 1))
                {
                    return false;
                }
            }

            context.Links++;
            left = new BinaryExpression(@operator, left, right);
        }
    }

    private bool FinishConditional(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ref ExpressionSyntax condition)
    {
        state.Advance();
        if (!TryParse(ref state, ref expecteds, out var whenTrue))
        {
            return false;
        }

        if (state.Current.Kind != TokenKind.Colon)
        {
            return Failure.Expected(ref state, Colon);
        }

        state.Advance();
        if (!TryParse(ref state, ref expecteds, out var whenFalse))
        {
            return false;
        }

        condition = new ConditionalExpression(condition, whenTrue, whenFalse);
        return true;
    }

    /// <summary>For every kind of token how strongly it binds; 0 where it is no operator, so that no loop takes it.</summary>
    private static (byte Precedence, BinaryOperator Operator)[] BuildTable()
    {
        var table = new (byte, BinaryOperator)[(int)TokenKind.Invalid + 1];
        table[(int)TokenKind.OrOr] = (1, BinaryOperator.Or);
        table[(int)TokenKind.AndAnd] = (2, BinaryOperator.And);
        table[(int)TokenKind.EqualEqual] = (3, BinaryOperator.Equal);
        table[(int)TokenKind.NotEqual] = (3, BinaryOperator.NotEqual);
        table[(int)TokenKind.Greater] = (4, BinaryOperator.Greater);
        table[(int)TokenKind.GreaterOrEqual] = (4, BinaryOperator.GreaterOrEqual);
        table[(int)TokenKind.Less] = (4, BinaryOperator.Less);
        table[(int)TokenKind.LessOrEqual] = (4, BinaryOperator.LessOrEqual);
        table[(int)TokenKind.Plus] = (5, BinaryOperator.Add);
        table[(int)TokenKind.Minus] = (5, BinaryOperator.Subtract);
        table[(int)TokenKind.Star] = (6, BinaryOperator.Multiply);
        table[(int)TokenKind.Slash] = (6, BinaryOperator.Divide);
        table[(int)TokenKind.Percent] = (6, BinaryOperator.Modulo);
        return table;
    }
}
