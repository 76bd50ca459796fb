using Linter.Core.Engine;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Hcl.Text;

namespace Linter.Cli.Hosting;

/// <summary>
/// Moves findings in files that were read by a symbolic link to the file itself: code scanning cannot show a link, and a file that several
/// modules link to is reported once.
/// </summary>
internal sealed class LinkedFindings
{
    private readonly IReadOnlyDictionary<string, string> _links;
    private readonly Dictionary<SourceText, SourceText> _sources = [];

    private LinkedFindings(IReadOnlyDictionary<string, string> links) => _links = links;

    /// <summary>The result with places in the files themselves.</summary>
    /// <param name="result">What the engine found.</param>
    /// <param name="links">For each file that was read under another name than its own: its own.</param>
    public static LintResult Resolve(LintResult result, IReadOnlyDictionary<string, string> links)
    {
        if (links.Count == 0)
        {
            return result;
        }

        var linked = new LinkedFindings(links);
        return result with
        {
            Findings = FindingOrder.Sort([.. result.Findings.Select(linked.Move)]),
            Unsure = FindingOrder.Sort(result.Unsure.Select(unsure => unsure with { Location = linked.Move(unsure.Location) })),
        };
    }

    private Finding Move(Finding finding) => finding with
    {
        Location = Move(finding.Location),
        Flow = [.. finding.Flow.Select(Move)],
        Related = [.. finding.Related.Select(Move)],
        Fixes = [.. finding.Fixes.Select(Move)],
    };

    private Fix Move(Fix fix) => fix with { Edits = [.. fix.Edits.Select(edit => edit with { Location = Move(edit.Location) })] };

    private RelatedLocation Move(RelatedLocation place) => place with { Location = Move(place.Location) };

    private Location Move(Location location)
    {
        if (!_links.TryGetValue(location.Path, out var path))
        {
            return location;
        }

        if (!_sources.TryGetValue(location.Source, out var source))
        {
            _sources.Add(location.Source, source = new SourceText(path, location.Source.Bytes.ToArray()));
        }

        return location with { Source = source };
    }
}
