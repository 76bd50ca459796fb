using System.Collections.Immutable;
using Linter.Core.Findings;

namespace Linter.Core.Engine;

/// <summary>What a run found, in an order that depends on the input only.</summary>
public sealed record LintResult
{
    /// <summary>All findings, suppressed ones too, sorted by path, place, rule and message.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Places that rules could not judge, in the same order.</summary>
    public required ImmutableArray<UnsurePlace> Unsure { get; init; }

    /// <summary>What tfauth itself failed at; empty for a complete run.</summary>
    public required ImmutableArray<Failure> Failures { get; init; }

    /// <summary>Number of files read.</summary>
    public required int FileCount { get; init; }

    /// <summary>Number of modules: folders that hold configuration.</summary>
    public required int ModuleCount { get; init; }

    /// <summary>The findings that are to be reported.</summary>
    public IEnumerable<Finding> Active => Findings.Where(finding => finding.Suppressed is null);
}
