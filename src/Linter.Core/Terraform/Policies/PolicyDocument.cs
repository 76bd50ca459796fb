using System.Collections.Immutable;
using Linter.Core.Findings;
using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Policies;

/// <summary>An IAM policy, whichever way it is written: blocks of <c>aws_iam_policy_document</c>, <c>jsonencode</c>, JSON text.</summary>
/// <param name="Statements">The statements in the order of the text.</param>
/// <param name="IsComplete">Whether all statements are known to be here.</param>
internal sealed record PolicyDocument(ImmutableArray<PolicyStatement> Statements, bool IsComplete)
{
    /// <summary>A document of which nothing is known.</summary>
    public static PolicyDocument Unknown { get; } = new([], false);
}

/// <summary>A statement of a policy.</summary>
internal sealed record PolicyStatement
{
    /// <summary>Where the statement begins.</summary>
    public required Location Location { get; init; }

    /// <summary>The name by which another document may replace it; null where it has none.</summary>
    public Value? Sid { get; init; }

    /// <summary>Whether it allows (true) or denies (false); null where that is not known.</summary>
    public required bool? IsAllow { get; init; }

    /// <summary>The actions.</summary>
    public required ImmutableArray<Value> Actions { get; init; }

    /// <summary>Whom it is about; empty where the policy belongs to an identity.</summary>
    public required ImmutableArray<PolicyPrincipal> Principals { get; init; }

    /// <summary>The conditions: all of them have to be met.</summary>
    public required ImmutableArray<PolicyCondition> Conditions { get; init; }

    /// <summary>Whether all parts are known to be here, as far as names and operators go.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>References in the text of the principals, for those whose value is known only when Terraform runs.</summary>
    public ImmutableArray<TraversalExpression> PrincipalReferences { get; init; } = [];

    /// <summary>Whether an action is named, in any case of letters; wildcards at the end count.</summary>
    public bool Names(string action) => Actions.Any(value => value.Text is { } text && Matches(text, action));

    private static bool Matches(string pattern, string action) =>
        pattern.EndsWith('*') ? action.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase) : pattern.Equals(action, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A principal of a statement.</summary>
/// <param name="Kind"><c>AWS</c>, <c>Federated</c>, <c>Service</c>, <c>CanonicalUser</c>, or <c>*</c> for everybody.</param>
/// <param name="Value">The identifier; <c>*</c> for everybody of the kind.</param>
internal sealed record PolicyPrincipal(string Kind, Value Value);

/// <summary>A condition of a statement.</summary>
/// <param name="Operator">The operator as written: <c>ForAnyValue:StringLike</c>, <c>StringEqualsIfExists</c>.</param>
/// <param name="Variable">The key that is compared; it may be known in part: <c>${local.issuer}:sub</c>.</param>
/// <param name="Values">What it is compared with: one of them has to fit.</param>
/// <param name="Location">Where the key stands.</param>
internal sealed record PolicyCondition(string Operator, Value Variable, ImmutableArray<Value> Values, Location Location)
{
    /// <summary>The operator without its set prefix and <c>IfExists</c>, as IAM documents it.</summary>
    public string Comparison
    {
        get
        {
            var name = Operator[(Operator.IndexOf(':', StringComparison.Ordinal) + 1)..];
            return name.EndsWith("IfExists", StringComparison.OrdinalIgnoreCase) ? name[..^"IfExists".Length] : name;
        }
    }

    /// <summary>Whether it is met where the key is missing altogether.</summary>
    public bool IsForAllValues => Operator.StartsWith("ForAllValues:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it wants a text to be like or equal to another, and not the opposite.</summary>
    public bool IsPositive => !Comparison.Contains("Not", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether <c>*</c> and <c>?</c> stand for other characters in it.</summary>
    public bool TakesWildcards => Comparison.Equals("StringLike", StringComparison.OrdinalIgnoreCase) || Comparison.StartsWith("Arn", StringComparison.OrdinalIgnoreCase);

    /// <summary>The part of the key behind the last colon (<c>sub</c>), in small letters; null where it is not known.</summary>
    public string? Claim => Ending is { } ending && ending.LastIndexOf(':') is var colon and >= 0 ? ending[(colon + 1)..].ToLowerInvariant() : null;

    /// <summary>The part of the key before the last colon; null where it is not known.</summary>
    public string? Prefix => Variable.Text is { } text && text.LastIndexOf(':') is var colon and >= 0 ? text[..colon] : null;

    private string? Ending => Variable switch
    {
        StringValue text => text.Content,
        UnknownValue { Parts: [.., { Text: { } last }] } => last,
        _ => null,
    };

    /// <summary>Whether the whole key is this one, in any case of letters.</summary>
    public bool IsAbout(string key) => string.Equals(Variable.Text, key, StringComparison.OrdinalIgnoreCase);
}
