using System.Collections.Immutable;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Providers;

/// <summary>Functions of the provider hashicorp/aws, under the local name that it nearly always has.</summary>
internal static class AwsFunctions
{
    private const string Namespace = "provider::aws::";
    private const string RolePrefix = "role/";
    private static readonly string[] Sections = ["partition", "service", "region", "account_id", "resource"];

    /// <summary>An ARN of its sections.</summary>
    public static TerraformFunction ArnBuild { get; } =
        new(Namespace + "arn_build", HclType.String, [.. Sections.Select(Parameter.Text)])
        {
            Body = call => Strings.TextAssembly.Join(call, new StringValue(":"), [new StringValue("arn"), .. call.Arguments]),
        };

    /// <summary>The sections of an ARN.</summary>
    public static TerraformFunction ArnParse { get; } = new(
        Namespace + "arn_parse",
        HclType.Object(Sections.ToImmutableSortedDictionary(section => section, _ => HclType.String, CodePointOrder.Instance)),
        Parameter.Text("arn"))
    {
        Body = call => Parse(call.Text(0)) is { } parts
            ? MappingValue.OfObject(Sections.Zip(parts).ToImmutableSortedDictionary(
                p => p.First,
                p => (Value)Derivation.Text(call[0], p.Second),
                CodePointOrder.Instance))
            : call.Refuse("arn is not an ARN"),
    };

    /// <summary>The ARN of a role without the path before its name.</summary>
    public static TerraformFunction TrimIamRolePath { get; } = new(Namespace + "trim_iam_role_path", HclType.String, Parameter.Text("arn"))
    {
        Body = call =>
        {
            if (Parse(call.Text(0)) is not [_, "iam", "", _, var resource] parts || !resource.StartsWith(RolePrefix, StringComparison.Ordinal))
            {
                return call.Refuse("arn is not the ARN of a role");
            }

            parts[^1] = RolePrefix + resource[(resource.LastIndexOf('/') + 1)..];
            return call.DerivedText(0, "arn:" + string.Join(':', parts));
        },
    };

    private static string[]? Parse(string text) =>
        text.Split(':', 6) is ["arn", _, _, _, _, _] sections ? sections[1..] : null;
}
