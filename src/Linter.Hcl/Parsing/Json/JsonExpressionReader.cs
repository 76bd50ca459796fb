using System.Collections.Immutable;
using System.Text.Json;
using Linter.Hcl.Diagnostics;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Hcl.Parsing.Json;

/// <summary>Makes expressions of JSON values.</summary>
internal sealed class JsonExpressionReader(SourceText source, JsonDocumentTokens document, EmbeddedParser embedded, DiagnosticBag diagnostics)
{
    private readonly List<JsonToken> _tokens = document.Tokens;

    /// <summary>What kinds of values are called in messages.</summary>
    public static string NameOf(JsonTokenType kind) => kind switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };

    /// <summary>The text of a name or string, JSON escapes decoded.</summary>
    public string TextOf(JsonToken token) => StringOf(token).ToString();

    /// <summary>Reads the value that starts at a token.</summary>
    public ExpressionSyntax Read(int at, JsonStringReading reading)
    {
        var token = _tokens[at];
        if (token.IsBroken)
        {
            return new ErrorExpression(token.Start, token.End);
        }

        return token.Kind switch
        {
            JsonTokenType.StartObject => ReadObject(at, reading),
            JsonTokenType.StartArray => ReadArray(at, reading),
            JsonTokenType.String => ReadString(token, reading),
            JsonTokenType.Number => ReadNumber(token),
            JsonTokenType.True => new BoolLiteral(token.Start, token.End, true),
            JsonTokenType.False => new BoolLiteral(token.Start, token.End, false),
            _ => new NullLiteral(token.Start, token.End),
        };
    }

    private ObjectExpression ReadObject(int at, JsonStringReading reading)
    {
        var items = ImmutableArray.CreateBuilder<ObjectItem>();
        var seen = new Dictionary<string, TextSpan>();
        var name = at + 1;
        for (; _tokens[name].Kind == JsonTokenType.PropertyName; name = _tokens[name + 1].Next)
        {
            var token = _tokens[name];
            var keyReading = reading == JsonStringReading.Literal ? reading : JsonStringReading.Template;
            var key = token.IsBroken ? new ErrorExpression(token.Start, token.End) : ReadString(token, keyReading);
            if (!seen.TryAdd(TextOf(token), token.Span))
            {
                diagnostics.Report(token.Span, "This name is there twice in one object.", seen[TextOf(token)], "first here");
            }

            items.Add(new ObjectItem(key, Read(name + 1, reading), false));
        }

        return new ObjectExpression(_tokens[at].Start, _tokens[name].End, items.DrainToImmutable());
    }

    private TupleExpression ReadArray(int at, JsonStringReading reading)
    {
        var elements = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        var element = at + 1;
        for (; _tokens[element].Kind != JsonTokenType.EndArray; element = _tokens[element].Next)
        {
            elements.Add(Read(element, reading));
        }

        return new TupleExpression(_tokens[at].Start, _tokens[element].End, elements.DrainToImmutable());
    }

    /// <summary>A number; HCL has no negative literals, so the sign is an operator as in the native syntax.</summary>
    private ExpressionSyntax ReadNumber(JsonToken token) => source.Bytes[token.Start] == (byte)'-'
        ? new UnaryExpression(token.Start, UnaryOperator.Negate, new NumberLiteral(token.Start + 1, token.End))
        : new NumberLiteral(token.Start, token.End);

    private ExpressionSyntax ReadString(JsonToken token, JsonStringReading reading)
    {
        var text = StringOf(token);
        if (reading == JsonStringReading.Literal)
        {
            return new StringLiteral(token.Start, token.End, text.ToString());
        }

        var isTemplate = HasSequence(text.Text);
        if (reading == JsonStringReading.Expression && !isTemplate)
        {
            return embedded.ParseExpression(source, text, diagnostics) ?? new ErrorExpression(token.Start, token.End);
        }

        if (!isTemplate)
        {
            return new StringLiteral(token.Start, token.End, Literals.DecodeUnquoted(text.ToString()));
        }

        if (embedded.ParseTemplate(source, text, diagnostics) is not { } template)
        {
            return new ErrorExpression(token.Start, token.End);
        }

        return reading == JsonStringReading.Expression && template.Parts is [TemplateInterpolation only]
            ? only.Value
            : new TemplateExpression(token.Start, token.End, TemplateForm.Quoted, template.Parts);
    }

    /// <summary>Whether a text has a template sequence that is not escaped.</summary>
    private static bool HasSequence(ReadOnlySpan<byte> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var length = text[at..].IndexOfAny((byte)'$', (byte)'%');
            if (length < 0)
            {
                return false;
            }

            at += length;
            if (text[at..] is [_, (byte)'{', ..])
            {
                return true;
            }

            if (text[at..] is [var first, var second, (byte)'{', ..] && first == second)
            {
                at += 2;
            }
        }

        return false;
    }

    private JsonString StringOf(JsonToken token) => JsonString.Decode(source.Bytes[(token.Start + 1)..(token.End - 1)], token.Start + 1);
}
