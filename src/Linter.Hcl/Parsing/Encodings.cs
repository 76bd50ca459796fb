using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Linter.Hcl.Diagnostics;
using Linter.Hcl.Text;

namespace Linter.Hcl.Parsing;

/// <summary>Looks whether a source is UTF-8 text at all.</summary>
internal static class Encodings
{
    /// <summary>Whether the source can be scanned; it says why not.</summary>
    public static bool Check(SourceText source, DiagnosticBag diagnostics)
    {
        var bytes = source.Bytes;
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [not 0, 0, not 0, 0, ..] or [0, not 0, 0, not 0, ..])
        {
            diagnostics.Report(new TextSpan(0, Math.Min(2, bytes.Length)), "This file is UTF-16: expected UTF-8.");
            return false;
        }

        return true;
    }

    /// <summary>Reports the first place outside comments that is not UTF-8.</summary>
    public static void CheckUtf8(SourceText source, IReadOnlyList<TextSpan> comments, DiagnosticBag diagnostics)
    {
        if (Utf8.IsValid(source.Bytes))
        {
            return;
        }

        var bytes = source.Bytes;
        var comment = 0;
        for (var at = 0; at < bytes.Length;)
        {
            if (comment < comments.Count && at >= comments[comment].Start)
            {
                at = Math.Max(at, comments[comment++].End);
                continue;
            }

            if (bytes[at] < 0x80)
            {
                at++;
                continue;
            }

            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != OperationStatus.Done)
            {
                diagnostics.Report(new TextSpan(at, at + length), "This byte is not UTF-8: all files must be UTF-8.");
                return;
            }

            at += length;
        }
    }
}
