using System.Collections.Immutable;
using Linter.Core.Fixes;
using Linter.Hcl.Values;

namespace Linter.Core.Findings;

/// <summary>Where a rule puts its answers: report, unsure, or nothing at all for "all is well".</summary>
public interface IFindings
{
    /// <summary>Says that something is wrong at a place.</summary>
    /// <param name="location">The literal, argument or block header.</param>
    /// <param name="message">Whole sentences that name the thing, then the problem; never a secret.</param>
    /// <param name="details">What differs from the rule's own settings, or null for nothing.</param>
    void Report(Location location, string message, FindingDetails? details = null);

    /// <summary>Says that a value is wrong: the finding stands at its literal, with every step to its use as flow.</summary>
    /// <param name="origin">Where the value came from.</param>
    /// <param name="message">Whole sentences that name the thing, then the problem; never a secret.</param>
    /// <param name="details">What differs from the rule's own settings, or null for nothing.</param>
    void Report(Origin origin, string message, FindingDetails? details = null);

    /// <summary>Says that the rule cannot tell.</summary>
    /// <param name="location">The place that would be wrong or right.</param>
    /// <param name="why">One sentence that says what is not known.</param>
    void Unsure(Location location, string why);
}

/// <summary>What a finding has beyond place and message; what is left out comes from the rule.</summary>
public sealed record FindingDetails
{
    /// <summary>Severity here, or null for the rule's.</summary>
    public Severity? Severity { get; init; }

    /// <summary>How sure it is.</summary>
    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>Root causes here (at most two), or default for the rule's.</summary>
    public ImmutableArray<string> Causes { get; init; }

    /// <summary>Other places that belong to it.</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>What would mend it, the best first.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>Whether the text at the place is secret, so that no report may quote it.</summary>
    public bool HoldsSecret { get; init; }
}
