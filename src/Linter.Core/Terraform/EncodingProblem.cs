using System.Buffers;
using System.Text;
using Linter.Hcl.Diagnostics;
using Linter.Hcl.Text;

namespace Linter.Core.Terraform;

/// <summary>Tells whether a file does not parse because it is no UTF-8 text at all.</summary>
internal static class EncodingProblem
{
    /// <summary>The first diagnostic about bytes that are not UTF-8 text; what else is said of such a file means nothing. Null for a text.</summary>
    public static Diagnostic? FirstIn(ModuleFile file) => file.Tree.Diagnostics.FirstOrDefault(diagnostic => Is(file.Source, diagnostic));

    /// <summary>Whether the file is locked by git-crypt: encrypted in the repository, and text where the key is there.</summary>
    public static bool IsLockedByGitCrypt(SourceText source) => source.Bytes.StartsWith("\0GITCRYPT\0"u8);

    /// <summary>Whether a diagnostic is about bytes that are not UTF-8 text.</summary>
    private static bool Is(SourceText source, Diagnostic diagnostic)
    {
        var bytes = source.Slice(diagnostic.Span);
        return !bytes.IsEmpty && (bytes.Contains((byte)0) || Rune.DecodeFromUtf8(bytes, out _, out _) != OperationStatus.Done);
    }
}
