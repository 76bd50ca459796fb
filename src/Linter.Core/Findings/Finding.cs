using System.Collections.Immutable;
using Linter.Core.Fixes;
using Linter.Core.Rules;

namespace Linter.Core.Findings;

/// <summary>What a rule says about a place. No text of it ever holds a secret.</summary>
public sealed record Finding
{
    /// <summary>The rule that says so.</summary>
    public required RuleInfo Rule { get; init; }

    /// <summary>How bad it is here; often, not always, the rule's own severity.</summary>
    public required Severity Severity { get; init; }

    /// <summary>How sure it is.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>What is wrong: whole sentences that end with a period.</summary>
    public required string Message { get; init; }

    /// <summary>Names of root causes, at most two.</summary>
    public ImmutableArray<string> Causes { get; init; } = [];

    /// <summary>The place: the literal where a value is wrong, else the argument or the block's header.</summary>
    public required Location Location { get; init; }

    /// <summary>The steps from the literal to the place of use, both included; empty where they are one place.</summary>
    public ImmutableArray<RelatedLocation> Flow { get; init; } = [];

    /// <summary>Other places that belong to it.</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>What would mend it, the best first.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>Whether the text at <see cref="Location"/> is secret, so that no report may quote it.</summary>
    public bool HoldsSecret { get; init; }

    /// <summary>What stays the same when lines move: 16 hexadecimal digits, made without any secret. Unique in a result.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>The blocks and the argument around the place, as the fingerprint has them; null as long as they are not known.</summary>
    internal string? Address { get; init; }

    /// <summary>What <see cref="Fingerprint"/> is made of beside rule and path: the blocks and arguments around it, and which of several it is there.</summary>
    internal string Anchor { get; init; } = "";

    /// <summary>Why it is not to be reported, or null where it is.</summary>
    public AcceptedSuppression? Suppressed { get; init; }

    /// <summary>The rule, the place and the message.</summary>
    public override string ToString() => $"{Location}: {Rule.Id} {Message}";
}

/// <summary>A suppression that hides a finding.</summary>
/// <param name="Kind">Where it was written.</param>
/// <param name="Reason">The reason that its author gave.</param>
public sealed record AcceptedSuppression(SuppressionKind Kind, string Reason);

/// <summary>Where a suppression was written.</summary>
public enum SuppressionKind
{
    /// <summary>A comment in the source.</summary>
    InSource,

    /// <summary>The configuration file.</summary>
    External,

    /// <summary>A baseline: the finding was there when the baseline was written.</summary>
    Baseline,
}

/// <summary>A place that a rule could not judge, with the reason: never a pass.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Location">The place.</param>
/// <param name="Why">One sentence that says what is not known.</param>
public sealed record UnsurePlace(RuleInfo Rule, Location Location, string Why);
