using System.Diagnostics.CodeAnalysis;
using Linter.Hcl.Syntax;
using Pidgin;

namespace Linter.Hcl.Parsing.Primitives;

/// <summary>Chooses the parser by the kind of the next token, in one step instead of trying alternatives.</summary>
/// <param name="label">What is expected where no parser takes the token.</param>
/// <param name="cases">The parsers; each gets its token unread.</param>
internal sealed class DispatchParser<T>(string label, params (TokenKind Kind, Parser<Token, T> Parser)[] cases) : Parser<Token, T>
{
    private readonly Parser<Token, T>?[] _table = BuildTable(cases);
    public override bool TryParse(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, [MaybeNullWhen(false)] out T result)
    {
        if (_table[(int)state.Current.Kind] is { } parser)
        {
            return parser.TryParse(ref state, ref expecteds, out result);
        }

        result = default;
        return Failure.Expected(ref state, label);
    }

    private static Parser<Token, T>?[] BuildTable((TokenKind Kind, Parser<Token, T> Parser)[] cases)
    {
        var table = new Parser<Token, T>?[(int)TokenKind.Invalid + 1];
        foreach (var (kind, parser) in cases)
        {
            table[(int)kind] = parser;
        }

        return table;
    }
}
