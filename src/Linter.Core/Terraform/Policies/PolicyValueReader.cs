using System.Collections.Immutable;
using Linter.Core.Findings;
using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Policies;

/// <summary>Reads a policy out of the object that <c>jsonencode</c> is given, or that JSON text stands for.</summary>
internal static class PolicyValueReader
{
    /// <summary>Reads a document; the names of its parts count in any case of letters, as IAM takes them.</summary>
    /// <param name="value">The object.</param>
    /// <param name="place">Where statements stand whose own place is not known.</param>
    /// <param name="references">References in the text of the document.</param>
    public static PolicyDocument Read(Value value, Location place, ImmutableArray<TraversalExpression> references)
    {
        if (value is not MappingValue document || Field(document, "Statement") is not { } statements)
        {
            return PolicyDocument.Unknown;
        }

        var elements = statements is SequenceValue list ? list.Elements : [statements];
        return new PolicyDocument(
            [.. elements.OfType<MappingValue>().Select(statement => ReadStatement(statement, place, references))],
            statements.IsKnown && elements.All(element => element is MappingValue));
    }

    private static PolicyStatement ReadStatement(MappingValue statement, Location place, ImmutableArray<TraversalExpression> references)
    {
        var principal = Field(statement, "Principal");
        var condition = Field(statement, "Condition");
        var conditions = ReadConditions(condition, place).ToImmutableArray();
        return new PolicyStatement
        {
            Location = PlaceOf(statement, place),
            Sid = PolicyMerge.SidOf(Field(statement, "Sid")),
            IsAllow = Field(statement, "Effect") is StringValue effect ? effect.Content.Equals("Allow", StringComparison.OrdinalIgnoreCase) : null,
            Actions = ListOf(Field(statement, "Action")),
            Principals = [.. ReadPrincipals(principal)],
            Conditions = conditions,
            IsComplete = principal is not UnknownValue && condition is null or MappingValue or NullValue
                && Field(statement, "NotPrincipal") is null && Field(statement, "NotAction") is null
                && (condition is not MappingValue operators || operators.Items.Values.All(keys => keys is MappingValue)),
            PrincipalReferences = references,
        };
    }

    private static IEnumerable<PolicyPrincipal> ReadPrincipals(Value? principal) => principal switch
    {
        StringValue everybody => [new PolicyPrincipal(everybody.Content == "*" ? "*" : "AWS", everybody)],
        MappingValue kinds => kinds.Items.SelectMany(kind => ListOf(kind.Value).Select(value => new PolicyPrincipal(kind.Key, value))),
        _ => [],
    };

    private static IEnumerable<PolicyCondition> ReadConditions(Value? condition, Location place)
    {
        if (condition is not MappingValue operators)
        {
            yield break;
        }

        foreach (var (name, keys) in operators.Items.Where(item => item.Value is MappingValue))
        {
            foreach (var (key, values) in ((MappingValue)keys).Items)
            {
                yield return new PolicyCondition(name, new StringValue(key, values.Origin), ListOf(values), PlaceOf(values, place));
            }
        }
    }

    private static Value? Field(MappingValue mapping, string name) =>
        mapping.Items.GetValueOrDefault(name) ?? mapping.Items.FirstOrDefault(item => item.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static ImmutableArray<Value> ListOf(Value? value) => value switch
    {
        null or NullValue => [],
        SequenceValue list => list.Elements,
        _ => [value],
    };

    private static Location PlaceOf(Value value, Location place) => value.Origin is { } origin ? Location.Of(origin) : place;
}
