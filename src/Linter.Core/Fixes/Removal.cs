using Linter.Core.Findings;
using Linter.Hcl.Text;

namespace Linter.Core.Fixes;

/// <summary>Removes arguments and blocks with the lines they leave empty.</summary>
internal static class Removal
{
    /// <summary>The edit that removes a place, with its line where nothing else stands there; a comment behind it stays.</summary>
    public static Edit Of(Location location)
    {
        var source = location.Source;
        var bytes = source.Bytes;
        var start = location.Span.Start;
        var end = location.Span.End;
        while (start > source.ContentStart && bytes[start - 1] is (byte)' ' or (byte)'\t')
        {
            start--;
        }

        var behind = end;
        while (behind < bytes.Length && bytes[behind] is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            behind++;
        }

        var startsLine = start == source.ContentStart || bytes[start - 1] == (byte)'\n';
        if (startsLine && behind < bytes.Length && bytes[behind] == (byte)'\n')
        {
            return new Edit(new Location(source, new TextSpan(start, behind + 1)), "");
        }

        var isComment = behind < bytes.Length && bytes[behind] is (byte)'#' or (byte)'/';
        return new Edit(startsLine && isComment ? new Location(source, new TextSpan(location.Span.Start, behind)) : location, "");
    }
}
