using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.RegularExpressions;

/// <summary>Functions that match a pattern: the whole match, or a tuple or object of its groups.</summary>
internal static class RegexFunctions
{
    /// <summary>The first match; none refuses the call.</summary>
    public static TerraformFunction Regex { get; } = new("regex", HclType.Dynamic, Parameter.Text("pattern"), Parameter.Text("string"))
    {
        Body = call => Match(call, 1, (matches, groups, _) => matches is [var first, ..] ? Result(call, first, groups) : call.Refuse("the pattern does not match")),
    };

    /// <summary>All matches.</summary>
    public static TerraformFunction RegexAll { get; } =
        new("regexall", HclType.List(HclType.Dynamic), Parameter.Text("pattern"), Parameter.Text("string"))
        {
            Body = call => Match(call, FunctionLimits.Elements, (matches, groups, type) => matches.Count == FunctionLimits.Elements
                ? call.TooMany()
                : new SequenceValue(HclType.List(type), [.. matches.Select(match => Result(call, match, groups))])),
        };

    private static Value Match(FunctionCall call, int most, Func<List<Match>, IReadOnlyList<string?>, HclType, Value> answer)
    {
        var expression = RegularExpression.Prepare(call.Text(0), call.Text(1));
        if (expression.Outcome == TranslationOutcome.Invalid)
        {
            return call.Refuse("pattern is not a regular expression");
        }

        if (expression.Outcome == TranslationOutcome.Unsupported)
        {
            return call.GiveUp("the pattern has parts that may match otherwise here than in Terraform");
        }

        if (TypeOf(expression.GroupNames) is not { } type)
        {
            return call.Refuse("pattern mixes groups with and without names");
        }

        return expression.Find(most) is { } matches ? answer(matches, expression.GroupNames, type) : call.GiveUp("matching the pattern takes too long");
    }

    private static HclType? TypeOf(IReadOnlyList<string?> groups)
    {
        if (groups.Count == 0)
        {
            return HclType.String;
        }

        if (groups.All(name => name is null))
        {
            return HclType.Tuple([.. groups.Select(_ => HclType.String)]);
        }

        return groups.Any(name => name is null)
            ? null
            : HclType.Object(groups.Distinct().ToImmutableSortedDictionary(name => name!, _ => HclType.String, CodePointOrder.Instance));
    }

    private static Value Result(FunctionCall call, Match match, IReadOnlyList<string?> groups)
    {
        if (groups.Count == 0)
        {
            return Derivation.Text(call[1], match.Value);
        }

        var values = groups.Select((_, index) => match.Groups[index + 1] is { Success: true } group
            ? Derivation.Text(call[1], group.Value)
            : (Value)new NullValue(HclType.String)).ToImmutableArray();
        if (groups[0] is null)
        {
            return SequenceValue.OfTuple(values);
        }

        // Of several groups of one name the last counts.
        var items = ImmutableSortedDictionary.CreateBuilder<string, Value>(CodePointOrder.Instance);
        foreach (var (name, value) in groups.Zip(values))
        {
            items[name!] = value;
        }

        return MappingValue.OfObject(items.ToImmutable());
    }
}
