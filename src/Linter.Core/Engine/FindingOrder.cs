using System.Collections.Immutable;
using Linter.Core.Findings;

namespace Linter.Core.Engine;

/// <summary>The order of findings in every report: path, place, rule, message. What several uses of a module find alike is said once.</summary>
internal static class FindingOrder
{
    /// <summary>Sorts findings and leaves out repetitions; of those the one with the shortest way stays.</summary>
    public static ImmutableArray<Finding> Sort(IReadOnlyCollection<Finding> findings)
    {
        var sorted = findings
            .OrderBy(finding => finding.Location.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location.Span.Start)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location.Span.End)
            .ThenByDescending(finding => finding.Severity)
            .ThenBy(finding => finding.Flow.Length)
            .ThenBy(FlowText, StringComparer.Ordinal);
        return [.. sorted.DistinctBy(finding => (finding.Location.Path, finding.Location.Span, finding.Rule.Id, finding.Message))];
    }

    /// <summary>Sorts places and leaves out repetitions.</summary>
    public static ImmutableArray<UnsurePlace> Sort(IEnumerable<UnsurePlace> places) =>
    [
        .. places
            .DistinctBy(place => (place.Location.Path, place.Location.Span, place.Rule.Id, place.Why))
            .OrderBy(place => place.Location.Path, StringComparer.Ordinal)
            .ThenBy(place => place.Location.Span.Start)
            .ThenBy(place => place.Rule.Id, StringComparer.Ordinal)
            .ThenBy(place => place.Why, StringComparer.Ordinal)
            .ThenBy(place => place.Location.Span.End),
    ];

    private static string FlowText(Finding finding) =>
        string.Join('\n', finding.Flow.Select(step => $"{step.Location.Path}:{step.Location.Span.Start}:{step.Message}"));
}
