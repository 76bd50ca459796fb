using System.Collections.Immutable;
using System.Text;
using Linter.Core.Credentials;
using Linter.Core.Fixes;
using Linter.Hcl.Text;

namespace Linter.Cli.Reports;

/// <summary>Shows a change as <c>diff -u</c> does, three lines of context, secrets starred.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Writes the change of one file.</summary>
    public static void Write(FixedSource change, SecretMask mask, TextWriter output)
    {
        var source = change.Source;
        var old = LinesOf(mask.Starred(source, new TextSpan(source.ContentStart, source.Length)));
        var pieces = PiecesOf(change, mask, old);
        if (pieces.Count == 0)
        {
            return;
        }

        var path = SafeText.OneLine(source.Path);
        output.WriteLine($"--- a/{path}");
        output.WriteLine($"+++ b/{path}");
        var shift = 0;
        for (var first = 0; first < pieces.Count;)
        {
            var last = first;
            while (last + 1 < pieces.Count && pieces[last + 1].Start - pieces[last].End <= 2 * Context)
            {
                last++;
            }

            shift += WriteHunk(pieces.GetRange(first, last - first + 1), old, shift, output);
            first = last + 1;
        }
    }

    private static int WriteHunk(List<Piece> pieces, ImmutableArray<string> old, int shift, TextWriter output)
    {
        var start = Math.Max(0, pieces[0].Start - Context);
        var end = Math.Min(old.Length, pieces[^1].End + Context);
        var growth = pieces.Sum(piece => piece.New.Length - (piece.End - piece.Start));
        output.WriteLine($"@@ -{Range(start, end - start)} +{Range(start + shift, end - start + growth)} @@");
        var at = start;
        foreach (var piece in pieces)
        {
            WriteLines(' ', old[at..piece.Start], output);
            WriteLines('-', old[piece.Start..piece.End], output);
            WriteLines('+', piece.New, output);
            at = piece.End;
        }

        WriteLines(' ', old[at..end], output);
        return growth;
    }

    private static string Range(int start, int count) => count == 0 ? $"{start},0" : $"{start + 1},{count}";

    private static void WriteLines(char mark, ImmutableArray<string> lines, TextWriter output)
    {
        foreach (var line in lines)
        {
            output.WriteLine(mark + SafeText.OneLine(line.TrimEnd('\n').TrimEnd('\r').Replace("\t", "    ", StringComparison.Ordinal)));
            if (!line.EndsWith('\n'))
            {
                output.WriteLine("\\ No newline at end of file");
            }
        }
    }

    /// <summary>The changed lines: edits that share a line make one piece.</summary>
    private static List<Piece> PiecesOf(FixedSource change, SecretMask mask, ImmutableArray<string> old)
    {
        var source = change.Source;
        var pieces = new List<Piece>();
        for (var first = 0; first < change.Edits.Length;)
        {
            var startLine = change.Edits[first].Location.Start.Line;
            var endLine = change.Edits[first].Location.End.Line;
            var last = first;
            while (last + 1 < change.Edits.Length && change.Edits[last + 1].Location.Start.Line <= endLine)
            {
                endLine = Math.Max(endLine, change.Edits[++last].Location.End.Line);
            }

            var text = new StringBuilder();
            var at = source.GetLine(startLine).Start;
            for (var index = first; index <= last; index++)
            {
                var edit = change.Edits[index];
                text.Append(mask.Starred(source, new TextSpan(at, edit.Location.Span.Start))).Append(Masking.MaskAll(FixText.For(edit)));
                at = edit.Location.Span.End;
            }

            text.Append(mask.Starred(source, new TextSpan(at, endLine < source.LineCount ? source.GetLine(endLine + 1).Start : source.Length)));
            Add(pieces, new Piece(startLine - 1, Math.Min(endLine, old.Length), LinesOf(text.ToString())), old);
            first = last + 1;
        }

        return pieces;
    }

    /// <summary>Adds a piece without the lines at both ends that stay as they are.</summary>
    private static void Add(List<Piece> pieces, Piece piece, ImmutableArray<string> old)
    {
        var (start, end, text) = (piece.Start, piece.End, piece.New);
        while (start < end && text.Length > 0 && old[start] == text[0])
        {
            start++;
            text = text.RemoveAt(0);
        }

        while (start < end && text.Length > 0 && old[end - 1] == text[^1])
        {
            end--;
            text = text.RemoveAt(text.Length - 1);
        }

        if (start < end || text.Length > 0)
        {
            pieces.Add(new Piece(start, end, text));
        }
    }

    private static ImmutableArray<string> LinesOf(string text)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is var found and >= 0 ? found + 1 : text.Length;
            lines.Add(text[at..end]);
            at = end;
        }

        return lines.DrainToImmutable();
    }

    /// <summary>Lines of the old text (0-based, half-open) and what stands there afterwards.</summary>
    private sealed record Piece(int Start, int End, ImmutableArray<string> New);
}
