using Linter.Core.Findings;

namespace Linter.Core.Companions;

/// <summary>A line <c>NAME=value</c> of an env file as it is written.</summary>
/// <param name="Name">The name without <c>export</c> and blanks.</param>
/// <param name="HasExport">Whether <c>export</c> stands in front.</param>
/// <param name="HasBlanks">Whether blanks stand around the sign.</param>
/// <param name="HasCarriageReturn">Whether the line ends in CRLF.</param>
/// <param name="Raw">All behind the sign, blanks and quotation marks too, the line end not.</param>
/// <param name="Line">Where the line stands.</param>
/// <param name="Binding">The variable as libraries and compose read it; unknown where they differ.</param>
/// <param name="Quote">The quotation mark around the value, or U+0000.</param>
/// <param name="Content">What stands between the quotation marks, or the value without blanks and comment.</param>
internal sealed record DotEnvLine(string Name, bool HasExport, bool HasBlanks, bool HasCarriageReturn, string Raw, Location Line, EnvironmentBinding Binding, char Quote, string Content)
{
    /// <summary>Whether a blank stands in front of the sign.</summary>
    public bool HasBlankInFront { get; init; }

    /// <summary>Whether a comment stands behind the value.</summary>
    public bool HasComment => !IsQuoted && Raw.Contains(" #", StringComparison.Ordinal);

    /// <summary>Whether the value has quotation marks around it.</summary>
    public bool IsQuoted => Raw.TrimStart() is [('"' or '\'') and var quote, .. var rest] && rest.Contains(quote, StringComparison.Ordinal);
}

/// <summary>
/// Reads env files as compose, direnv and most libraries do: one pair of quotation marks goes, blanks around value and name go, <c>#</c>
/// behind a blank starts a comment. What Docker's <c>--env-file</c> keeps of it is in <see cref="DotEnvLine"/>.
/// </summary>
/// <remarks>
/// Compared with python-dotenv 0.21, docker-compose 1.29 and direnv 2.32. They differ over <c>$</c> (the first two know <c>${NAME}</c> only, in
/// every kind of quotation marks but single ones of direnv), over backslashes, and over <c>#</c> without a blank in front: such a value is not known.
/// </remarks>
internal static class DotEnvReader
{
    /// <summary>The lines that set a variable.</summary>
    public static IEnumerable<DotEnvLine> Read(EmbeddedText source)
    {
        var text = source.Text;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            var hasReturn = end > start && text[end - 1] == '\r';
            if (LineOf(source, start, hasReturn ? end - 1 : end, hasReturn) is { } line)
            {
                yield return line;
            }

            start = end + 1;
        }
    }

    private static DotEnvLine? LineOf(EmbeddedText source, int start, int end, bool hasReturn)
    {
        const string export = "export ";
        var line = source.Text[start..end];
        var trimmed = line.TrimStart();
        var sign = line.IndexOf('=', StringComparison.Ordinal);
        if (trimmed.StartsWith('#') || sign <= 0)
        {
            return null;
        }

        var hasExport = trimmed.StartsWith(export, StringComparison.Ordinal);
        var nameStart = line.Length - trimmed.Length + (hasExport ? export.Length : 0);
        if (nameStart >= sign)
        {
            return null;
        }

        var name = line[nameStart..sign].Trim();
        if (name.Length == 0 || !name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_'))
        {
            return null;
        }

        var raw = line[(sign + 1)..];
        var (text, from, length, quote) = ValueOf(raw);
        var place = source.At(start + sign + 1 + from, length);
        var binding = new EnvironmentBinding(
            name,
            IsAgreed(text, quote) ? BindingValues.Known(text, place) : BindingValues.Of([null], place, "Readers of env files differ over signs in this value."),
            text,
            source.At(start + line.IndexOf(name, nameStart, StringComparison.Ordinal), name.Length),
            place);
        var hasBlanks = char.IsWhiteSpace(line[sign - 1]) || (raw.Length > 0 && raw[0] is ' ' or '\t' && raw.Trim().Length > 0);
        return new DotEnvLine(name, hasExport, hasBlanks, hasReturn, raw, source.At(start, end - start), binding, quote, text) { HasBlankInFront = char.IsWhiteSpace(line[sign - 1]) };
    }

    // Between single quotation marks only python-dotenv puts "${NAME}" in.
    private static bool IsAgreed(string text, char quote) => quote switch
    {
        '\'' => !text.Contains('\\', StringComparison.Ordinal) && !text.Contains("${", StringComparison.Ordinal),
        '"' => !text.AsSpan().ContainsAny('$', '\\'),
        _ => !text.AsSpan().ContainsAny("$\\#") && text is not ['"' or '\'', ..],
    };

    private static (string Text, int From, int Length, char Quote) ValueOf(string raw)
    {
        var from = raw.Length - raw.TrimStart().Length;
        var rest = raw[from..];
        if (rest.Length > 1 && rest[0] is '"' or '\'' && EndOfQuotes(rest) is var close and > 0)
        {
            return (rest[1..close], from + 1, close - 1, rest[0]);
        }

        var comment = rest.IndexOf(" #", StringComparison.Ordinal);
        var value = (comment < 0 ? rest : rest[..comment]).TrimEnd();
        return (value, from, value.Length, '\0');
    }

    // A backslash keeps a quotation mark from ending the value.
    private static int EndOfQuotes(string text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] == text[0])
            {
                return at;
            }

            at += text[at] == '\\' ? 1 : 0;
        }

        return text.IndexOf(text[0], 1);
    }
}
