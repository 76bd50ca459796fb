using System.Diagnostics.CodeAnalysis;
using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>
/// Items up to a closing token, which is left unread. A broken item is reported once and skipped; what is left of it stays in the tree,
/// and all other items stay whole.
/// </summary>
internal sealed class BodyParser(Parser<Token, BodyItemSyntax> item, TokenKind close) : Parser<Token, BodySyntax>
{
    private readonly Parser<Token, BodyItemSyntax?> _item = new RecoveringParser<BodyItemSyntax>(item);

    public override bool TryParse(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, [MaybeNullWhen(false)] out BodySyntax result)
    {
        var context = state.Context();
        var items = context.BodyItems;
        var mark = items.Count;
        var start = close == TokenKind.EndOfFile ? 0 : context.Tokens[(int)state.Location - 1].End; // behind the opening brace
        while (state.Current.Kind is var kind && kind != close && kind != TokenKind.EndOfFile)
        {
            if (kind == TokenKind.Newline)
            {
                state.Advance();
                continue;
            }

            TakeItem(ref state, ref expecteds, context);
        }

        context.Duplicates.Check(items.Since(mark), context.Diagnostics);
        result = new BodySyntax(start, state.Current.Start, items.TakeFrom(mark));
        return true;
    }

    private void TakeItem(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParsingContext context)
    {
        var first = (int)state.Location;
        var marks = context.Mark();
        var depth = context.BlockDepth;
        if (!_item.TryParse(ref state, ref expecteds, out var parsed) || parsed is null)
        {
            context.ReleaseTo(marks);
            context.BlockDepth = depth;
            if (ItemRecovery.MakeBrokenAttribute(context, first) is { } broken)
            {
                context.BodyItems.Add(broken);
            }

            var end = ItemRecovery.FindItemEnd(context.Tokens, first, (int)state.Location);
            state.Advance(Math.Max(end, first + 1) - (int)state.Location);
            return;
        }

        context.BodyItems.Add(parsed);
        if (state.Current.Kind == TokenKind.Newline)
        {
            state.Advance();
        }
        else if (state.Current.Kind != TokenKind.EndOfFile)
        {
            ItemRecovery.ReportNoNewline(context, state.Current, parsed);
            state.Advance(ItemRecovery.FindItemEnd(context.Tokens, (int)state.Location, (int)state.Location) - (int)state.Location);
        }
    }
}
