using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Strings;

/// <summary>Functions that say whether a text holds another.</summary>
internal static class SearchFunctions
{
    /// <summary>Whether a text ends with another.</summary>
    public static TerraformFunction EndsWith { get; } = new("endswith", HclType.Bool, Parameter.Text("str"), Parameter.Text("suffix"))
    {
        Body = call => new BoolValue(call.Text(0).EndsWith(call.Text(1), StringComparison.Ordinal)),
    };

    /// <summary>Whether a text starts with another; the known start of one that is not wholly known may be enough to tell.</summary>
    public static TerraformFunction StartsWith { get; } =
        new("startswith", HclType.Bool, Parameter.Text("str") with { AllowsUnknown = true }, Parameter.Text("prefix"))
        {
            Body = call =>
            {
                var prefix = call.Text(1);
                if (call[0] is not UnknownValue unknown)
                {
                    return new BoolValue(call.Text(0).StartsWith(prefix, StringComparison.Ordinal));
                }

                var known = unknown.KnownPrefix;
                return known.Length >= prefix.Length || !prefix.StartsWith(known, StringComparison.Ordinal)
                    ? new BoolValue(known.StartsWith(prefix, StringComparison.Ordinal))
                    : call.NotKnown(unknown);
            },
        };

    /// <summary>Whether a text holds another anywhere.</summary>
    public static TerraformFunction Contains { get; } = new("strcontains", HclType.Bool, Parameter.Text("str"), Parameter.Text("substr"))
    {
        Body = call => new BoolValue(call.Text(0).Contains(call.Text(1), StringComparison.Ordinal)),
    };
}
