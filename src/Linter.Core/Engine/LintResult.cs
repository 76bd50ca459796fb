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

/// <summary>A fault of tfauth itself; the run went on without what failed.</summary>
/// <param name="What">What was being done: the rule and the module.</param>
/// <param name="Message">The kind of fault, without any text of the input.</param>
public sealed record Failure(string What, string Message)
{
    /// <summary>A fault that was thrown. The message of an exception may hold text of the input; its type does not.</summary>
    internal static Failure Of(string what, Exception exception) => new(what, $"{exception.GetType().Name}.");
}
