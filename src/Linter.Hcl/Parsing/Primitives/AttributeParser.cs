using System.Diagnostics.CodeAnalysis;
using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>
/// A name, an <c>=</c> and a value; the caller has seen the first two. Looks whether the tree of the value is too high for recursive
/// walks.
/// </summary>
internal sealed class AttributeParser(Parser<Token, ExpressionSyntax> value) : Parser<Token, AttributeSyntax>
{
    public override bool TryParse(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, [MaybeNullWhen(false)] out AttributeSyntax result)
    {
        result = null;
        var context = state.Context();
        var name = state.Current;
        state.Advance(2);
        context.StartArgument();
        if (!value.TryParse(ref state, ref expecteds, out var expression))
        {
            return false;
        }

        result = new AttributeSyntax(name.Start, expression.End, context.NameOf(name), name.Span, TreeHeight.Bound(expression, context));
        return true;
    }
}
