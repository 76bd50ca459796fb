namespace Linter.Core.Companions;

/// <summary>Leaves of a file only what a shell gets to see, each character in its place.</summary>
internal static class ScriptLines
{
    /// <summary>Where each line starts and ends, line ends left out.</summary>
    public static IEnumerable<(int Start, int End)> Of(EmbeddedText source)
    {
        for (var start = 0; start < source.Text.Length;)
        {
            var end = source.Text.IndexOf('\n', start) is var found and >= 0 ? found : source.Text.Length;
            yield return (start, end > start && source.Text[end - 1] == '\r' ? end - 1 : end);
            start = end + 1;
        }
    }

    /// <summary>Of a makefile: recipe lines without <c>@</c>, <c>-</c>, <c>+</c>.</summary>
    public static EmbeddedText OfMakefile(EmbeddedText file) => Mask(file, (line, _) =>
    {
        if (line is not ['\t', ..])
        {
            return null;
        }

        var mark = line.AsSpan().IndexOfAnyExcept(" \t@-+");
        return mark < 0 ? null : new string(' ', mark) + line[mark..];
    });

    /// <summary>Of a Dockerfile: what stands behind some of its instructions, with the lines that go on.</summary>
    public static EmbeddedText OfDockerfile(EmbeddedText file, params string[] instructions) => Mask(file, (line, before) =>
    {
        if (before is { WasKept: true, Line: { } last } && last.TrimEnd().EndsWith('\\'))
        {
            return line;
        }

        var trimmed = line.TrimStart();
        var keyword = trimmed.Split(' ', '\t')[0].ToUpperInvariant();
        if (!instructions.Contains(keyword))
        {
            return null;
        }

        var from = line.Length - trimmed.Length + keyword.Length;
        var rest = line[from..];

        // The old form ENV NAME value has no sign; the blank between stands for one.
        var name = rest.TrimStart().Split(' ', '\t')[0];
        if (keyword == "ENV" && name.Length > 0 && !name.Contains('=', StringComparison.Ordinal) && rest.IndexOf(name, StringComparison.Ordinal) + name.Length is var gap && gap < rest.Length)
        {
            rest = rest[..gap] + '=' + rest[(gap + 1)..];
        }

        return new string(' ', from) + rest;
    });

    private static EmbeddedText Mask(EmbeddedText file, Func<string, (bool WasKept, string Line)?, string?> keep)
    {
        var masked = new System.Text.StringBuilder(file.Text.Length);
        (bool WasKept, string Line)? before = null;
        foreach (var line in file.Text.Split('\n'))
        {
            var kept = keep(line, before);
            masked.Append(kept is { } text && text.Length == line.Length ? text : new string(' ', line.Length)).Append('\n');
            before = (kept is not null, line);
        }

        masked.Length--;
        return file.Masked(masked.ToString());
    }
}
