using Linter.Core.Findings;

namespace Linter.Core.Companions;

/// <summary>A line <c>NAME=value</c> of an env file as it is written.</summary>
/// <param name="Name">The name without <c>export</c> and blanks.</param>
/// <param name="HasExport">Whether <c>export</c> stands in front.</param>
/// <param name="HasBlanks">Whether blanks stand around the sign.</param>
/// <param name="HasCarriageReturn">Whether the line ends in CRLF.</param>
/// <param name="Raw">All behind the sign, blanks and quotation marks too, the line end not.</param>
/// <param name="Line">Where the line stands.</param>
/// <param name="Binding">The variable as libraries and compose read it.</param>
internal sealed record DotEnvLine(string Name, bool HasExport, bool HasBlanks, bool HasCarriageReturn, string Raw, Location Line, EnvironmentBinding Binding)
{
    /// <summary>Whether a comment stands behind the value.</summary>
    public bool HasComment => !IsQuoted && Raw.Contains(" #", StringComparison.Ordinal);

    /// <summary>Whether the value has quotation marks around it.</summary>
    public bool IsQuoted => Raw.TrimStart() is [('"' or '\'') and var quote, .. var rest] && rest.Contains(quote, StringComparison.Ordinal);
}

/// <summary>
/// Reads env files as compose, direnv and most libraries do: one pair of quotation marks goes, blanks around value and name go, <c>#</c>
/// behind a blank starts a comment. What Docker's <c>--env-file</c> keeps of it is in <see cref="DotEnvLine"/>.
/// </summary>
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
        var (text, from, length) = ValueOf(raw);
        var place = source.At(start + sign + 1 + from, length);
        var isLiteral = !text.Contains('$', StringComparison.Ordinal) || raw.TrimStart().StartsWith('\'');
        var binding = new EnvironmentBinding(
            name,
            isLiteral ? BindingValues.Known(text, place) : BindingValues.Of([null], place, "A variable may be put in here; readers of env files differ."),
            text,
            source.At(start + line.IndexOf(name, nameStart, StringComparison.Ordinal), name.Length),
            place);
        var hasBlanks = char.IsWhiteSpace(line[sign - 1]) || (raw.Length > 0 && raw[0] is ' ' or '\t' && raw.Trim().Length > 0);
        return new DotEnvLine(name, hasExport, hasBlanks, hasReturn, raw, source.At(start, end - start), binding);
    }

    private static (string Text, int From, int Length) ValueOf(string raw)
    {
        var from = raw.Length - raw.TrimStart().Length;
        var rest = raw[from..];
        if (rest.Length > 1 && rest[0] is '"' or '\'' && rest.IndexOf(rest[0], 1) is var close and > 0)
        {
            return (rest[1..close], from + 1, close - 1);
        }

        var comment = rest.IndexOf(" #", StringComparison.Ordinal);
        var value = (comment < 0 ? rest : rest[..comment]).TrimEnd();
        return (value, from, value.Length);
    }
}
