using System.Collections.Immutable;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Profiles;
using Linter.Core.Terraform;
using Linter.Hcl.Values;

namespace Linter.Core.Credentials.Live;

/// <summary>What a block or profile says about a role beside its ARN.</summary>
internal static class RoleSettings
{
    /// <summary>Whether a role of the block is not known.</summary>
    public static bool HasUnknownRole(ChainInput input) => input.AssumeRoles.Any(role => role.IsUnknown) || input.WebIdentity?.RoleArn.IsUnknown == true;

    /// <summary>The step of a role: with the settings of the block that names it, else of the profile.</summary>
    public static RoleStep Of(string arn, ConfigurationBlock? block, ImmutableArray<ProfileSettings> levels)
    {
        if (block is not null && Nested(block, "assume_role").FirstOrDefault(nested => nested.Argument("role_arn")?.Text == arn) is { } role)
        {
            return OfBlock(arn, role);
        }

        // Backends before 1.10 have the settings at the top.
        if (block?.Argument("role_arn")?.Text == arn)
        {
            return OfBlock(arn, block!);
        }

        var profile = levels.FirstOrDefault(level => level.RoleArn?.Value == arn)?.Section;
        return new RoleStep(arn) { SessionName = Filled(profile?.Value("role_session_name")), ExternalId = Filled(profile?.Value("external_id")) };
    }

    /// <summary><c>session_name</c> of <c>assume_role_with_web_identity</c>, or null.</summary>
    public static string? WebIdentitySessionName(ConfigurationBlock? block) =>
        block is null ? null : Filled(Nested(block, "assume_role_with_web_identity").FirstOrDefault()?.Argument("session_name")?.Text);

    private static RoleStep OfBlock(string arn, ConfigurationBlock role) => new(arn)
    {
        SessionName = Filled(role.Argument("session_name")?.Text),
        ExternalId = Filled(role.Argument("external_id")?.Text),
        SourceIdentity = Filled(role.Argument("source_identity")?.Text),
        Policy = Filled(role.Argument("policy")?.Text ?? role.Argument("assume_role_policy")?.Text),
        PolicyArns = Texts(role.Argument("policy_arns") ?? role.Argument("assume_role_policy_arns")),
        Tags = Tags(role.Argument("tags") ?? role.Argument("assume_role_tags")),
        TransitiveTagKeys = Texts(role.Argument("transitive_tag_keys") ?? role.Argument("assume_role_transitive_tag_keys")),
    };

    private static IEnumerable<ConfigurationBlock> Nested(ConfigurationBlock block, string name) =>
        block.Argument(name) is { } argument && BlockReader.ReadObject(argument) is { } nested ? block.Blocks(name).Append(nested) : block.Blocks(name);

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static ImmutableArray<string> Texts(Argument? argument) =>
        argument?.Value is SequenceValue list ? [.. list.Elements.Select(element => element.Text).OfType<string>()] : [];

    private static ImmutableArray<KeyValuePair<string, string>> Tags(Argument? argument) =>
        argument?.Value is MappingValue mapping
            ? [.. mapping.Items.Where(item => item.Value.Text is not null).Select(item => KeyValuePair.Create(item.Key, item.Value.Text!))]
            : [];
}
