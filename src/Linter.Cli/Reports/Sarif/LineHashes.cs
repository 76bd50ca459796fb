using System.Globalization;
using System.Text;
using Linter.Hcl.Text;

namespace Linter.Cli.Reports.Sarif;

/// <summary>
/// The hash by which GitHub recognizes an alert in the next run (<c>primaryLocationLineHash</c>): where it is in the file already,
/// the upload action computes the same and complains about any other.
/// </summary>
/// <remarks>
/// A polynomial of base 37 modulo 2^64 over the 100 UTF-16 code units from the start of the line on, blanks and tabs left out, CR LF and
/// CR read as LF, the end of the file as 65535 and then zeros; in hexadecimal, a colon, and how often that hash has come up in
/// the file so far. A byte order mark counts as a character.
/// </remarks>
internal sealed class LineHashes
{
    private const int WindowLength = 100;
    private const ulong Base = 37;
    private const char EndOfFile = '\uFFFF';

    private readonly List<string> _hashes = [];

    /// <summary>Hashes every line of a source.</summary>
    public LineHashes(SourceText source)
    {
        var (units, starts) = SignificantUnits(Encoding.UTF8.GetString(source.Bytes));
        var seen = new Dictionary<ulong, int>();
        foreach (var start in starts)
        {
            var hash = 0UL;
            for (var at = start; at < start + WindowLength; at++)
            {
                hash = unchecked((hash * Base) + (at < units.Length ? units[at] : 0UL));
            }

            var count = seen[hash] = seen.GetValueOrDefault(hash) + 1;
            _hashes.Add(hash.ToString("x", CultureInfo.InvariantCulture) + ":" + count.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The hash of a line.</summary>
    /// <param name="line">1-based; a line behind the last one has the last one's.</param>
    public string Of(int line) => _hashes[Math.Min(line, _hashes.Count) - 1];

    private static (string Units, List<int> LineStarts) SignificantUnits(string text)
    {
        var units = new StringBuilder(text.Length + 1);
        var starts = new List<int> { 0 };
        for (var at = 0; at < text.Length; at++)
        {
            var unit = text[at];
            if (unit is ' ' or '\t' || (unit == '\n' && at > 0 && text[at - 1] == '\r'))
            {
                continue;
            }

            units.Append(unit == '\r' ? '\n' : unit);
            if (unit is '\n' or '\r')
            {
                starts.Add(units.Length);
            }
        }

        return (units.Append(EndOfFile).ToString(), starts);
    }
}
