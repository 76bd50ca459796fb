using System.Text.Json;
using Linter.Hcl.Text;

namespace Linter.Hcl.Parsing.Json;

/// <summary>A token of JSON; commas and colons are none.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">0-based byte offset of its first byte, the quote included.</param>
/// <param name="End">0-based byte offset behind it.</param>
/// <param name="Next">The number of the token behind the value that starts here.</param>
/// <param name="IsBroken">Whether something in it was wrong, and is reported.</param>
internal readonly record struct JsonToken(JsonTokenType Kind, int Start, int End, int Next, bool IsBroken)
{
    public TextSpan Span => new(Start, End);
}

/// <summary>The tokens of a JSON text, balanced, and its comments (which JSON does not have; they are reported).</summary>
internal sealed class JsonDocumentTokens
{
    public List<JsonToken> Tokens { get; } = [];

    public List<TextSpan> Comments { get; } = [];
}
