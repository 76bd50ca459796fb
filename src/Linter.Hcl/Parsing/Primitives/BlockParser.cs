using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>A block: its type, its labels, and its body over several lines, with one argument on the same line, or empty.</summary>
/// <param name="attribute">The one argument of a block on one line.</param>
/// <param name="body">The body behind the newline that follows the opening brace, up to the closing one, which it leaves unread.</param>
internal sealed class BlockParser(Parser<Token, AttributeSyntax> attribute, Parser<Token, BodySyntax> body) : Parser<Token, BodyItemSyntax>
{
    private readonly Parser<Token, AttributeSyntax?> _attribute = new RecoveringParser<AttributeSyntax>(attribute);

    public override bool TryParse(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, [MaybeNullWhen(false)] out BodyItemSyntax result)
    {
        result = null;
        var context = state.Context();
        var type = state.Current;
        state.Advance();
        var labels = context.Labels;
        var mark = labels.Count;
        var hasBrokenLabel = false;
        while (state.Current.Kind is TokenKind.String or TokenKind.Identifier or TokenKind.Invalid)
        {
            var label = state.Current;
            state.Advance();
            if (label.Kind == TokenKind.Invalid)
            {
                hasBrokenLabel = true; // the scanner has reported it
                continue;
            }

            labels.Add(new BlockLabel(label.Kind == TokenKind.String ? context.LabelOf(label) : context.NameOf(label), label.Span));
        }

        if (state.Current.Kind != TokenKind.OpenBrace)
        {
            if (hasBrokenLabel)
            {
                return Failure.Because(ref state, Failure.Told);
            }

            if (!TakeOpen(ref state, context, labels.Count - mark))
            {
                return false;
            }
        }

        var headerLabels = labels.TakeFrom(mark);
        var start = state.Current.End;
        state.Advance();
        if (!TakeBody(ref state, ref expecteds, context, type, start, out var content))
        {
            return false;
        }

        var end = state.Current.End; // the scanner has seen to it that a closing brace stands here
        state.Advance();
        result = new BlockSyntax(type.Start, end, context.NameOf(type), type.Span, headerLabels, content);
        return true;
    }

    private static bool TakeOpen(ref ParseState<Token> state, ParsingContext context, int labels)
    {
        var token = state.Current;
        switch (token.Kind)
        {
            case TokenKind.OpenQuote:
                return Failure.Because(ref state, "A block's label is plain text: template sequences are not allowed in it.");
            case TokenKind.Assign:
                return Failure.Because(
                    ref state,
                    "Expected \"{\" behind the labels of the block, found \"=\"; an argument's name is one word without quotes.");
            case TokenKind.Newline when context.Tokens[(int)state.Location + 1].Kind == TokenKind.OpenBrace:
                context.Diagnostics.Report(
                    context.Tokens[(int)state.Location + 1].Span,
                    "The \"{\" of a block stands on the line of its type and labels.");
                state.Advance();
                return true;
            case TokenKind.Newline or TokenKind.EndOfFile when labels == 1:
                return Failure.Because(
                    ref state,
                    $"Expected \"=\" between a name and its value, or \"{{\" behind the label of a block, found {TokenNames.Of(token.Kind)}.");
            default:
                return Failure.Because(ref state, $"Expected a label or \"{{\", found {TokenNames.Of(token.Kind)}.");
        }
    }

    private bool TakeBody(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParsingContext context, Token type, int start, [MaybeNullWhen(false)] out BodySyntax content)
    {
        if (context.BlockDepth >= ParsingLimits.BlockDepth)
        {
            context.Diagnostics.Report(
                type.Span,
                $"This block is nested more than {ParsingLimits.BlockDepth} levels deep; it is not read.");
            state.Advance(ItemRecovery.FindClosingBrace(context.Tokens, (int)state.Location) - (int)state.Location);
            content = new BodySyntax(start, state.Current.Start, []);
            return true;
        }

        switch (state.Current.Kind)
        {
            case TokenKind.Newline:
                context.BlockDepth++;
                var succeeded = body.TryParse(ref state, ref expecteds, out content);
                context.BlockDepth--;
                return succeeded;
            case TokenKind.CloseBrace:
                content = new BodySyntax(start, state.Current.Start, []);
                return true;
            default:
                content = TakeOnlyArgument(ref state, ref expecteds, context, start);
                return true;
        }
    }

    /// <summary><c>{ name = value }</c>. Whatever else stands there is reported, and skipped up to the closing brace.</summary>
    private BodySyntax TakeOnlyArgument(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParsingContext context, int start)
    {
        var marks = context.Mark();
        var first = (int)state.Location;
        var isArgument = state.Current.Kind == TokenKind.Identifier && context.Tokens[first + 1].Kind == TokenKind.Assign;
        AttributeSyntax? only = null;
        if (!isArgument)
        {
            ItemRecovery.Report(
                context,
                state.Current,
                $"Expected a newline, \"}}\" or one argument behind \"{{\", found {TokenNames.Of(state.Current.Kind)}.");
        }
        else if (_attribute.TryParse(ref state, ref expecteds, out only) && only is null)
        {
            context.ReleaseTo(marks);
            only = ItemRecovery.MakeBrokenAttribute(context, first);
        }
        else if (state.Current.Kind != TokenKind.CloseBrace)
        {
            var hint = state.Current.Kind is TokenKind.Comma or TokenKind.Newline ? "; more than one argument needs a line each" : "";
            ItemRecovery.Report(
                context,
                state.Current,
                $"Expected \"}}\" behind the only argument of a block on one line, found {TokenNames.Of(state.Current.Kind)}{hint}.");
        }

        state.Advance(ItemRecovery.FindClosingBrace(context.Tokens, first) - (int)state.Location);
        ImmutableArray<BodyItemSyntax> items = only is null ? [] : [only];
        return new BodySyntax(start, state.Current.Start, items);
    }
}
