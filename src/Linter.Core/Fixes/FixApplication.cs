using System.Collections.Immutable;
using System.Text;
using Linter.Core.Findings;
using Linter.Hcl.Text;

namespace Linter.Core.Fixes;

/// <summary>Makes the edits of fixes.</summary>
public static class FixApplication
{
    /// <summary>
    /// The texts that the fixes of findings give. Of each finding the first fix that is safe enough is taken; one whose edits touch
    /// those of another is left for the next run. Everything else stays byte for byte, line ends too.
    /// </summary>
    /// <param name="findings">The findings in report order; suppressed ones are passed over.</param>
    /// <param name="safety">The least safe kind that is made.</param>
    /// <returns>The changed sources with their new bytes, in ordinal order of the paths.</returns>
    public static IReadOnlyList<FixedSource> Apply(IEnumerable<Finding> findings, FixSafety safety)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var edits = new SortedDictionary<string, List<Edit>>(StringComparer.Ordinal);
        foreach (var finding in findings.Where(finding => finding.Suppressed is null))
        {
            if (finding.Fixes.FirstOrDefault(fix => fix.Safety <= safety) is not { } fix || fix.Edits.Any(edit => Collides(edit, edits)))
            {
                continue;
            }

            foreach (var edit in fix.Edits)
            {
                (edits.TryGetValue(edit.Location.Path, out var list) ? list : edits[edit.Location.Path] = []).Add(edit);
            }
        }

        return [.. edits.Values.Select(Rewrite)];
    }

    private static bool Collides(Edit edit, SortedDictionary<string, List<Edit>> made) =>
        made.TryGetValue(edit.Location.Path, out var others)
        && others.Exists(other => edit.Location.Span.Start <= other.Location.Span.End && other.Location.Span.Start <= edit.Location.Span.End);

    private static FixedSource Rewrite(List<Edit> edits)
    {
        var source = edits[0].Location.Source;
        using var text = new MemoryStream(source.Length + 256);
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Location.Span.Start))
        {
            text.Write(source.Bytes[at..edit.Location.Span.Start]);
            text.Write(Encoding.UTF8.GetBytes(FixText.For(edit)));
            at = edit.Location.Span.End;
        }

        text.Write(source.Bytes[at..]);
        return new FixedSource(source, text.ToArray(), [.. edits.OrderBy(edit => edit.Location.Span.Start)]);
    }
}

/// <summary>A source with fixes made.</summary>
/// <param name="Source">The source as it was.</param>
/// <param name="Bytes">The bytes as they are to be.</param>
/// <param name="Edits">The edits that were made, in the order of the text; they do not touch each other.</param>
public sealed record FixedSource(SourceText Source, byte[] Bytes, ImmutableArray<Edit> Edits);
