using System.Diagnostics.CodeAnalysis;
using Linter.Hcl.Scanning;
using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>
/// A template: text, interpolations and directives up to what closes it. Directives that are open lie on a stack of their own,
/// so that no number of them makes the parser go deeper.
/// </summary>
/// <param name="form">How it is written.</param>
/// <param name="close">What closes it; the opening token is the current one, but a whole source (<see cref="TokenKind.EndOfFile"/>) has none.</param>
/// <param name="expression">The expressions in it.</param>
/// <param name="forNames">The names of a <c>for</c> directive with <c>in</c>.</param>
internal sealed class TemplateParser(TemplateForm form, TokenKind close, Parser<Token, ExpressionSyntax> expression, Parser<Token, ForNames> forNames)
    : Parser<Token, ExpressionSyntax>
{
    private const string CloseSequence = "\"}\"";
    private const string Keyword = "\"if\", \"else\", \"endif\", \"for\" or \"endfor\"";

    public override bool TryParse(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, [MaybeNullWhen(false)] out ExpressionSyntax result)
    {
        result = null;
        var context = state.Context();
        var parts = context.TemplateParts;
        var partsMark = parts.Count;
        var directivesMark = context.Directives.Count;
        var start = state.Current.Start;
        if (close != TokenKind.EndOfFile)
        {
            state.Advance();
        }

        while (state.Current.Kind != close)
        {
            var token = state.Current;
            switch (token.Kind)
            {
                case TokenKind.TemplateText:
                    parts.Add(context.MakeTemplateText(token, (int)state.Location));
                    state.Advance();
                    break;
                case TokenKind.OpenInterpolation:
                    state.Advance();
                    if (!expression.TryParse(ref state, ref expecteds, out var value) || !TakeClose(ref state, ref expecteds, out var end))
                    {
                        return false;
                    }

                    parts.Add(new TemplateInterpolation(token.Start, end.End, value, Strips(token, 3), Strips(end, 2)));
                    break;
                case TokenKind.OpenDirective:
                    if (!TakeDirective(ref state, ref expecteds, context, directivesMark))
                    {
                        return false;
                    }

                    break;
                default:
                    return Failure.Because(ref state, $"Expected the end of the template, found {TokenNames.Of(token.Kind)}.");
            }
        }

        if (context.Directives.Count > directivesMark)
        {
            var open = context.Directives.Since(directivesMark)[^1];
            var name = open.IsIf ? "if" : "for";
            context.Diagnostics.Report(
                open.Open.Span,
                $"This \"{name}\" directive is never closed: expected \"%{{ end{name} }}\" before the end of the template.");
            return Failure.Because(ref state, Failure.Told);
        }

        result = new TemplateExpression(start, state.Current.End, form, parts.TakeFrom(partsMark));
        if (close != TokenKind.EndOfFile)
        {
            state.Advance();
        }

        return true;
    }

    private static bool Strips(Token token, int lengthWithMarker) => token.End - token.Start == lengthWithMarker;

    private static bool TakeClose(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out Token end)
    {
        end = state.Current;
        if (end.Kind == TokenKind.Colon)
        {
            return Failure.Because(ref state, "Expected \"}\", found \":\"; a \"${\" that is meant as text is written \"$${\".");
        }

        if (end.Kind != TokenKind.CloseSequence)
        {
            return Failure.Expected(ref state, CloseSequence);
        }

        state.Advance();
        return true;
    }

    private bool TakeDirective(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParsingContext context, int mark)
    {
        var open = state.Current;
        state.Advance();
        var keyword = state.Current;
        if (keyword.Kind != TokenKind.Identifier || keyword.Name is not (NameTable.If or NameTable.Else or NameTable.EndIf or NameTable.For or NameTable.EndFor))
        {
            return Failure.Expected(ref state, Keyword);
        }

        if (keyword.Name is NameTable.If or NameTable.For)
        {
            return OpenDirective(ref state, ref expecteds, context, open, mark);
        }

        var enclosing = context.Directives.Count > mark ? context.Directives.Since(mark)[^1] : default;
        var fits = keyword.Name switch
        {
            NameTable.EndIf => enclosing is { IsIf: true },
            NameTable.EndFor => enclosing is { Subject: not null, IsIf: false },
            _ => enclosing is { IsIf: true, Else: null },
        };
        if (!fits)
        {
            return Failure.Because(ref state, Misplaced(context.NameOf(keyword), enclosing));
        }

        state.Advance();
        if (!TakeClose(ref state, ref expecteds, out var end))
        {
            return false;
        }

        var marker = new TemplateMarker(new(open.Start, end.End), Strips(open, 3), Strips(end, 2));
        context.Directives.DropFrom(context.Directives.Count - 1);
        if (keyword.Name == NameTable.Else)
        {
            context.Directives.Add(enclosing with { Else = marker, WhenTrue = context.TemplateParts.TakeFrom(enclosing.PartsMark) });
            return true;
        }

        context.TemplateParts.Add(Finish(context, enclosing, marker));
        return true;
    }

    private bool OpenDirective(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParsingContext context, Token open, int mark)
    {
        var isIf = state.Current.Name == NameTable.If;
        if (context.Directives.Count - mark >= ParsingLimits.DirectiveDepth)
        {
            return Failure.Because(ref state, $"This template directive is nested more than {ParsingLimits.DirectiveDepth} levels deep.");
        }

        state.Advance();
        ForNames names = default;
        if ((!isIf && !forNames.TryParse(ref state, ref expecteds, out names))
            || !expression.TryParse(ref state, ref expecteds, out var subject)
            || !TakeClose(ref state, ref expecteds, out var end))
        {
            return false;
        }

        context.Links++;
        var marker = new TemplateMarker(new(open.Start, end.End), Strips(open, 3), Strips(end, 2));
        context.Directives.Add(new OpenDirective(isIf, marker, subject, names.Key, names.Value, context.TemplateParts.Count));
        return true;
    }

    private static TemplatePart Finish(ParsingContext context, OpenDirective directive, TemplateMarker close)
    {
        var body = context.TemplateParts.TakeFrom(directive.PartsMark);
        if (!directive.IsIf)
        {
            return new TemplateFor(directive.Open, directive.KeyName, directive.ValueName!, directive.Subject, body, close);
        }

        return directive.Else is null
            ? new TemplateIf(directive.Open, directive.Subject, body, null, [], close)
            : new TemplateIf(directive.Open, directive.Subject, directive.WhenTrue, directive.Else, body, close);
    }

    private static string Misplaced(string keyword, OpenDirective enclosing) => enclosing switch
    {
        { Subject: null } => $"\"%{{ {keyword} }}\" stands outside any directive that it could belong to.",
        { IsIf: true, Else: not null } when keyword == "else" => "This \"if\" directive has an \"else\" already: expected \"endif\", found \"else\".",
        _ => $"Expected \"{(enclosing.IsIf ? "endif" : "endfor")}\" for the directive that is open here, found \"{keyword}\".",
    };
}
