using System.Diagnostics.CodeAnalysis;
using Linter.Hcl.Scanning;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>A term with any number of <c>.name</c>, <c>.0</c>, <c>[key]</c>, <c>.*</c> and <c>[*]</c> behind it.</summary>
/// <param name="term">The term, names included.</param>
/// <param name="key">The expression between the brackets of an index.</param>
internal sealed class TraversalParser(Parser<Token, ExpressionSyntax> term, Parser<Token, ExpressionSyntax> key) : Parser<Token, ExpressionSyntax>
{
    private const string AttributeName = "an attribute name";
    private const string CloseBracket = "\"]\"";

    public override bool TryParse(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, [MaybeNullWhen(false)] out ExpressionSyntax result)
    {
        var name = state.Current;
        if (name.Kind == TokenKind.Identifier && name.Name is < NameTable.True or > NameTable.Null && IsFollowed(state.Context().Tokens[(int)state.Location + 1].Kind))
        {
            state.Advance();
            result = null;
            return Follow(ref state, ref expecteds, name, ref result);
        }

        return term.TryParse(ref state, ref expecteds, out result) && (!IsFollowed(state.Current.Kind) || Follow(ref state, ref expecteds, name, ref result));
    }

    private static bool IsFollowed(TokenKind next) => next is TokenKind.Dot or TokenKind.OpenBracket;

    /// <summary>Takes what follows a value.</summary>
    /// <param name="state">Pidgin's state.</param>
    /// <param name="expecteds">Pidgin's list; passed on.</param>
    /// <param name="name">The name that starts the reference, where <paramref name="value"/> is null.</param>
    /// <param name="value">The value, or null for a name that is not yet an expression; then the whole.</param>
    private bool Follow(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, Token name, [NotNullWhen(true)] ref ExpressionSyntax? value)
    {
        var context = state.Context();
        var steps = context.Steps;
        var mark = steps.Count;
        while (true)
        {
            var opening = state.Current;
            if (opening.Kind == TokenKind.Dot)
            {
                state.Advance();
                if (state.Current.Kind == TokenKind.Star)
                {
                    value = WithSteps(value, name, context, mark);
                    if (!FollowAttributeSplat(ref state, context, opening.Start, ref value))
                    {
                        return false;
                    }
                }
                else if (!TakeAttribute(ref state, context, opening.Start))
                {
                    return false;
                }
            }
            else if (opening.Kind == TokenKind.OpenBracket)
            {
                state.Advance();
                if (state.Current.Kind == TokenKind.Star)
                {
                    value = WithSteps(value, name, context, mark);
                    return FollowFullSplat(ref state, ref expecteds, context, opening.Start, ref value);
                }

                if (!key.TryParse(ref state, ref expecteds, out var index))
                {
                    return false;
                }

                var end = state.Current.End;
                if (state.Current.Kind != TokenKind.CloseBracket)
                {
                    return Failure.Expected(ref state, CloseBracket);
                }

                state.Advance();
                if (IsConstant(index, context))
                {
                    steps.Add(new TraversalStep(new TextSpan(opening.Start, end), index));
                }
                else
                {
                    context.Links++;
                    value = WithSteps(value, name, context, mark);
                    value = new IndexExpression(value.Start, end, value, index);
                }
            }
            else
            {
                value = WithSteps(value, name, context, mark);
                return true;
            }

            if (steps.Count - mark > ParsingLimits.ChainLength)
            {
                return Failure.Because(ref state, $"This reference has more than {ParsingLimits.ChainLength} steps.");
            }
        }
    }

    /// <summary>Takes <c>name</c> or <c>0</c> behind a dot.</summary>
    private static bool TakeAttribute(ref ParseState<Token> state, ParsingContext context, int start)
    {
        var token = state.Current;
        switch (token.Kind)
        {
            case TokenKind.Identifier:
                context.Steps.Add(new TraversalStep(new TextSpan(start, token.End), context.NameOf(token)));
                break;
            case TokenKind.Number when context.Source.Slice(token.Span).Contains((byte)'.'):
                return Failure.Because(ref state, "Two indexes behind dots are read as one number: write them in brackets ([0][1]).");
            case TokenKind.Number:
                context.Steps.Add(new TraversalStep(new TextSpan(start, token.End), new NumberLiteral(token.Start, token.End)));
                break;
            default:
                return Failure.Expected(ref state, AttributeName);
        }

        state.Advance();
        return true;
    }

    /// <summary><c>value.*.a.0</c>: takes attributes only; a bracket behind it looks into the result.</summary>
    private static bool FollowAttributeSplat(
        ref ParseState<Token> state, ParsingContext context, int start, ref ExpressionSyntax value)
    {
        var item = new SplatItemExpression(start, state.Current.End);
        state.Advance();
        var mark = context.Steps.Count;
        while (state.Current.Kind == TokenKind.Dot)
        {
            var dot = state.Current.Start;
            state.Advance();
            if (state.Current.Kind == TokenKind.Star)
            {
                return Failure.Because(ref state, "A splat with a dot (.*) cannot follow another one: write them in brackets ([*]).");
            }

            if (!TakeAttribute(ref state, context, dot))
            {
                return false;
            }
        }

        context.Links++;
        var each = WithSteps(item, default, context, mark);
        value = new SplatExpression(value.Start, each.End, value, each, false);
        return true;
    }

    /// <summary><c>value[*]…</c>: all that follows is done with each element.</summary>
    private bool FollowFullSplat(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParsingContext context, int start, ref ExpressionSyntax value)
    {
        state.Advance();
        if (state.Current.Kind != TokenKind.CloseBracket)
        {
            return Failure.Expected(ref state, CloseBracket);
        }

        ExpressionSyntax each = new SplatItemExpression(start, state.Current.End);
        state.Advance();
        if (state.Current.Kind is TokenKind.Dot or TokenKind.OpenBracket)
        {
            ExpressionSyntax? followed = each;
            if (!NestedParser.Enter(ref state, context) || !Follow(ref state, ref expecteds, default, ref followed))
            {
                return false;
            }

            each = followed;
            context.ExpressionDepth--;
        }

        context.Links++;
        value = new SplatExpression(value.Start, each.End, value, each, true);
        return true;
    }

    /// <summary>The value, or the name where it is null, with the steps that have come since a mark.</summary>
    private static ExpressionSyntax WithSteps(ExpressionSyntax? value, Token name, ParsingContext context, int mark)
    {
        var steps = context.Steps;
        if (steps.Count == mark)
        {
            return value ?? new TraversalExpression(name.Start, name.End, context.NameOf(name), []);
        }

        var end = steps.Since(mark)[^1].Span.End;
        return value is null
            ? new TraversalExpression(name.Start, end, context.NameOf(name), steps.TakeFrom(mark))
            : new RelativeTraversalExpression(value.Start, end, value, steps.TakeFrom(mark));
    }

    /// <summary>
    /// Whether an index is a step: a literal. A string with a lone <c>$</c> or <c>%</c> among other text counts as an expression, as it
    /// does in the official parser.
    /// </summary>
    private static bool IsConstant(ExpressionSyntax index, ParsingContext context) => index switch
    {
        NumberLiteral or BoolLiteral or NullLiteral => true,
        StringLiteral text => text.ContentSpan.Length < 2 || context.Source.Slice(text.ContentSpan).IndexOfAny((byte)'$', (byte)'%') < 0,
        _ => false,
    };
}
