using Linter.Hcl.Text;

namespace Linter.Core.Fixes;

/// <summary>The text of edits as the file that they change has it.</summary>
internal static class FixText
{
    /// <summary>What an edit puts in, with the line ends of its file.</summary>
    public static string For(Edit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return LineEndOf(edit.Location.Source) is var end && end == "\n" ? edit.NewText : edit.NewText.Replace("\n", end, StringComparison.Ordinal);
    }

    private static string LineEndOf(SourceText source) => source.Bytes.IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";
}
