using System.Collections.Immutable;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Policies;

/// <summary>Lists of texts in a policy as the provider puts them.</summary>
internal static class PolicyStrings
{
    /// <summary>The texts of a set, which the provider sorts backwards; null where one of several is not known, so that none has its place.</summary>
    /// <param name="set">The texts.</param>
    /// <param name="replaces">Whether <c>&amp;{</c> stands for <c>${</c>, the sign of variables in policies.</param>
    public static ImmutableArray<Value>? OfSet(SequenceValue set, bool replaces)
    {
        if (set.Elements is [var single])
        {
            return [replaces ? WithVariables(single) : single];
        }

        if (set.Elements.Any(element => element.Text is null))
        {
            return null;
        }

        var sorted = set.Elements.DistinctBy(element => element.Text).OrderByDescending(element => element.Text!, CodePointOrder.Instance);
        return [.. replaces ? sorted.Select(WithVariables) : sorted];
    }

    /// <summary>The texts of a list in their order.</summary>
    public static ImmutableArray<Value> OfList(SequenceValue list) => [.. list.Elements.Select(WithVariables)];

    private static Value WithVariables(Value value) =>
        value is StringValue { Content: var text } && text.Contains("&{", StringComparison.Ordinal) ? new StringValue(text.Replace("&{", "${", StringComparison.Ordinal), value.Origin, value.Marks) : value;
}
