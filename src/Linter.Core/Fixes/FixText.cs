using Linter.Hcl.Text;

namespace Linter.Core.Fixes;

/// <summary>The text of edits as the file that they change has it.</summary>
internal static class FixText
{
    /// <summary>What an edit puts in, with the line ends of its file.</summary>
    public static string For(Edit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        if (!edit.NewText.Contains('\n', StringComparison.Ordinal))
        {
            return edit.NewText;
        }

        // A text that was taken from the file brings its line ends along.
        var text = edit.NewText.Replace("\r\n", "\n", StringComparison.Ordinal);
        return HasWindowsEnds(edit.Location.Source) ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
    }

    private static bool HasWindowsEnds(SourceText source) => source.Bytes.IndexOf("\r\n"u8) >= 0;
}
