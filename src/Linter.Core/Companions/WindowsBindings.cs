namespace Linter.Core.Companions;

/// <summary>The environment variables that scripts for PowerShell and the Windows command prompt set, one on a line.</summary>
internal static class WindowsBindings
{
    /// <summary>Lines <c>$env:NAME = "value"</c>.</summary>
    public static IEnumerable<EnvironmentBinding> OfPowerShell(EmbeddedText source) => ScriptLines.Of(source).Select(line => PowerShellLine(source, line.Start, line.End)).OfType<EnvironmentBinding>();

    /// <summary>Lines <c>set NAME=value</c>; all up to the line's end is the value, blanks and quotation marks too.</summary>
    public static IEnumerable<EnvironmentBinding> OfCommandPrompt(EmbeddedText source) => ScriptLines.Of(source).Select(line => CommandLine(source, line.Start, line.End) ?? LastingLine(source, line.Start, line.End)).OfType<EnvironmentBinding>();

    private static EnvironmentBinding? PowerShellLine(EmbeddedText source, int start, int end)
    {
        const string mark = "$env:";
        var line = source.Text[start..end];
        var at = line.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        var sign = at < 0 ? -1 : line.IndexOf('=', at);
        if (sign < 0 || line[..at].Trim().Length > 0)
        {
            return null;
        }

        var name = line[(at + mark.Length)..sign].Trim();
        var raw = line[(sign + 1)..];
        var from = sign + 1 + raw.Length - raw.TrimStart().Length;
        raw = raw.Trim();
        if (name.Length == 0 || !name.All(IsNameCharacter) || raw.Length < 2 || raw[0] is not ('"' or '\'') || raw.IndexOf(raw[0], 1) is not (var close and > 0))
        {
            return name.Length > 0 && name.All(IsNameCharacter)
                ? Binding(source, name, start + at + mark.Length, [null], raw, start + from, raw.Length)
                : null;
        }

        var text = raw[1..close];
        var isKnown = raw[0] == '\'' || !text.Any(character => character is '$' or '`');
        return Binding(source, name, start + at + mark.Length, [isKnown ? text : null], text, start + from + 1, text.Length);
    }

    // "setx NAME value" and "setx NAME "value"": quotation marks go, and the next word is the end.
    private static EnvironmentBinding? LastingLine(EmbeddedText source, int start, int end)
    {
        var line = source.Text[start..end];
        var words = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words is not ["setx" or "SETX" or "@setx", var name, [not '/', ..] rest] || !name.All(IsNameCharacter))
        {
            return null;
        }

        var isWrapped = rest[0] == '"' && rest.IndexOf('"', 1) > 0;
        var text = isWrapped ? rest[1..rest.IndexOf('"', 1)] : rest.Split(' ', '\t')[0];
        var from = line.LastIndexOf(rest, StringComparison.Ordinal) + (isWrapped ? 1 : 0);
        return Binding(source, name, start + line.IndexOf(name, StringComparison.Ordinal), [text.Contains('%', StringComparison.Ordinal) ? null : text], text, start + from, text.Length);
    }

    private static EnvironmentBinding? CommandLine(EmbeddedText source, int start, int end)
    {
        var line = source.Text[start..end];
        var trimmed = line.TrimStart(' ', '\t', '@');
        var sign = line.IndexOf('=', StringComparison.Ordinal);
        if (sign < 0 || !trimmed.StartsWith("set ", StringComparison.OrdinalIgnoreCase) || trimmed.StartsWith("set /", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // In the form set "NAME=value" the value ends at the last quotation mark.
        var nameStart = line.Length - trimmed.Length + "set ".Length;
        var isWrapped = nameStart < sign && line[nameStart] == '"' && line.LastIndexOf('"') > sign;
        nameStart += isWrapped ? 1 : 0;
        var name = line[nameStart..sign];
        if (name.Length == 0 || !name.All(IsNameCharacter))
        {
            return null;
        }

        var valueEnd = isWrapped ? line.LastIndexOf('"') : line.IndexOf('&', sign) is var next and >= 0 ? next : line.Length;
        var text = line[(sign + 1)..valueEnd];
        return Binding(source, name, start + nameStart, [text.Contains('%', StringComparison.Ordinal) ? null : text], text, start + sign + 1, text.Length);
    }

    private static EnvironmentBinding Binding(EmbeddedText source, string name, int nameStart, string?[] pieces, string written, int start, int length)
    {
        var place = source.At(start, length);
        return new EnvironmentBinding(name, BindingValues.Of(pieces, place, "The script puts the value in when it runs."), written, source.At(nameStart, name.Length), place);
    }

    private static bool IsNameCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';
}
