using Linter.Core.Aws;
using Linter.Core.Findings;

namespace Linter.Core.Terraform.AwsSettings;

/// <summary>A role that Terraform assumes by itself: <c>assume_role</c>, <c>assume_role_with_web_identity</c>, or the flat arguments of old backends.</summary>
/// <param name="Block">What holds the settings.</param>
/// <param name="IsWebIdentity">Whether a token of an identity provider is exchanged for the role.</param>
/// <param name="IsFlat">Whether the settings stand among those of the backend itself.</param>
internal sealed record RoleSettings(ConfigurationBlock Block, bool IsWebIdentity, bool IsFlat)
{
    /// <summary>The name of the block in messages.</summary>
    public string Name => IsWebIdentity ? "assume_role_with_web_identity" : IsFlat ? "role_arn" : "assume_role";

    /// <summary>Where findings about the role as a whole stand.</summary>
    public Location Header => IsFlat ? Block.Argument("role_arn")!.NameLocation : Block.Header;

    /// <summary>The role, or null where it is not given.</summary>
    public Argument? RoleArn => Block.Argument("role_arn");

    /// <summary>The role's ARN taken apart as far as it is known, or null.</summary>
    public Arn? Arn => RoleArn is { } argument && Linter.Core.Aws.Arn.TryParse(argument.Value, out var arn) ? arn : null;

    /// <summary>The name of the session.</summary>
    public Argument? SessionName => Block.Argument("session_name");

    /// <summary>The external id.</summary>
    public Argument? ExternalId => Block.Argument("external_id");

    /// <summary>The duration in Go's form (<c>1h30m</c>).</summary>
    public Argument? Duration => IsFlat ? null : Block.Argument("duration");

    /// <summary>The duration in seconds, as older releases have it.</summary>
    public Argument? DurationInSeconds => Block.Argument(IsFlat ? "assume_role_duration_seconds" : "duration_seconds");

    /// <summary>The session policy.</summary>
    public Argument? Policy => Block.Argument(IsFlat ? "assume_role_policy" : "policy");

    /// <summary>ARNs of session policies.</summary>
    public Argument? PolicyArns => Block.Argument(IsFlat ? "assume_role_policy_arns" : "policy_arns");

    /// <summary>The session tags.</summary>
    public Argument? Tags => Block.Argument(IsFlat ? "assume_role_tags" : "tags");

    /// <summary>The keys of tags that go on to the next role.</summary>
    public Argument? TransitiveTagKeys => Block.Argument(IsFlat ? "assume_role_transitive_tag_keys" : "transitive_tag_keys");

    /// <summary>The roles of a configuration in the order in which they are assumed.</summary>
    public static IReadOnlyList<RoleSettings> AllOf(AwsConfigurationKind kind, ConfigurationBlock block)
    {
        var roles = block.Nested("assume_role_with_web_identity").Select(nested => new RoleSettings(nested, true, false))
            .Concat(block.Nested("assume_role").Select(nested => new RoleSettings(nested, false, false)));
        if (kind != AwsConfigurationKind.Provider && block.Argument("role_arn") is not null)
        {
            roles = roles.Append(new RoleSettings(block, false, true));
        }

        return [.. roles];
    }
}
