namespace Linter.Core.Companions;

/// <summary>Reads a text that is nothing but a reference to a variable or secret.</summary>
internal static class ReferenceName
{
    // "${{ secrets.KEY }}", "<< pipeline.parameters.key >>", "$(KEY)", "${KEY}", "$KEY".
    private static readonly (string Open, string Close)[] Marks = [("${{", "}}"), ("<<", ">>"), ("$(", ")"), ("${", "}"), ("$", "")];

    /// <summary>The last name of the reference, or null where the text is none, or more than one.</summary>
    public static string? Of(string text)
    {
        var trimmed = text.Trim().Trim('"', '\'').Trim();
        foreach (var (open, close) in Marks)
        {
            if (trimmed.StartsWith(open, StringComparison.Ordinal) && trimmed.EndsWith(close, StringComparison.Ordinal) && trimmed.Length > open.Length + close.Length)
            {
                var path = trimmed[open.Length..^close.Length].Trim();
                var name = path[(path.LastIndexOf('.') + 1)..];
                return name.Length > 0 && path.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.') ? name : null;
            }
        }

        return null;
    }
}
