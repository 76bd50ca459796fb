using Linter.Hcl.Text;

namespace Linter.Core.Findings;

/// <summary>Places of one file that are known already. A question is answered in the logarithm of their number, however they overlap.</summary>
internal sealed class SpanSet
{
    private readonly int[] _starts;

    // For each place in order of the starts: the farthest end of all that begin no later.
    private readonly int[] _ends;

    /// <summary>Makes a set of places, given in any order.</summary>
    public SpanSet(IEnumerable<TextSpan> spans)
    {
        TextSpan[] sorted = [.. spans.OrderBy(span => span.Start)];
        _starts = [.. sorted.Select(span => span.Start)];
        _ends = new int[sorted.Length];
        for (var index = 0; index < sorted.Length; index++)
        {
            _ends[index] = Math.Max(sorted[index].End, index == 0 ? 0 : _ends[index - 1]);
        }
    }

    /// <summary>Whether one of the places holds another one as a whole; equal ends count as inside.</summary>
    public bool Covers(TextSpan span)
    {
        var (low, high) = (0, _starts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _starts[middle] <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && _ends[low - 1] >= span.End;
    }
}
