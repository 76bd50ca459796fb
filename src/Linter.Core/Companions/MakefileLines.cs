namespace Linter.Core.Companions;

/// <summary>Knows which commands of a makefile one shell runs: those of a recipe line, with the lines that it goes on to.</summary>
internal static class MakefileLines
{
    /// <summary>Where the line starts that a place belongs to, through lines that end in a backslash.</summary>
    public static int StartOf(string text, int index)
    {
        var start = index == 0 ? 0 : text.LastIndexOf('\n', index - 1) + 1;
        while (start > 1 && (text[start - 2] == '\\' || (text[start - 2] == '\r' && start > 2 && text[start - 3] == '\\')))
        {
            start = start < 2 ? 0 : text.LastIndexOf('\n', start - 2) + 1;
        }

        return start;
    }

    /// <summary>Whether the line at a place is one of a recipe.</summary>
    public static bool IsRecipe(string text, int start) => start < text.Length && text[start] == '\t';

    /// <summary>Where the recipe ends that a line belongs to: at the first line behind it that is neither empty nor a recipe's.</summary>
    public static int EndOfRecipe(string text, int start)
    {
        for (var at = start; at < text.Length;)
        {
            if (text[at] is not ('\t' or '\n' or '\r' or '#') && StartOf(text, at) == at)
            {
                return at;
            }

            at = text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length;
        }

        return text.Length;
    }

    /// <summary>Whether one shell runs a recipe as a whole.</summary>
    public static bool HasOneShell(string text) => text.Contains(".ONESHELL", StringComparison.Ordinal);
}
