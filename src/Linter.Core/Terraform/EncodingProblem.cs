using System.Buffers;
using System.Text;
using Linter.Hcl.Diagnostics;
using Linter.Hcl.Text;

namespace Linter.Core.Terraform;

/// <summary>Tells whether a file does not parse because it is no UTF-8 text at all.</summary>
internal static class EncodingProblem
{
    /// <summary>Whether a diagnostic is about bytes that are not UTF-8 text.</summary>
    public static bool Is(SourceText source, Diagnostic diagnostic)
    {
        var bytes = source.Slice(diagnostic.Span);
        return !bytes.IsEmpty && (bytes.Contains((byte)0) || Rune.DecodeFromUtf8(bytes, out _, out _) != OperationStatus.Done);
    }
}
