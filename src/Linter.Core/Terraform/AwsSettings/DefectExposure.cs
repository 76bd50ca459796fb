using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Terraform.Versions;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.AwsSettings;

/// <summary>A defect of a release that a configuration can meet.</summary>
/// <param name="Defect">The defect.</param>
/// <param name="Configuration">The configuration.</param>
/// <param name="Place">The setting that meets it.</param>
internal sealed record DefectExposure(AuthenticationDefect Defect, AwsConfiguration Configuration, Location Place)
{
    /// <summary>
    /// The defects of a release that a configuration meets. Those that take something outside of the configuration (files of the machine,
    /// environment, containers) are left to the doctor.
    /// </summary>
    public static IEnumerable<DefectExposure> Of(AwsConfiguration configuration, ReleaseVersion version)
    {
        var product = configuration.Kind == AwsConfigurationKind.Provider ? DefectiveProduct.AwsProvider : DefectiveProduct.Terraform;
        foreach (var defect in AuthenticationDefect.All.Where(defect => defect.Product == product && defect.Affects(version)))
        {
            var needed = defect.Needs.Select(path => PlaceOf(configuration, path)).ToList();
            if (needed.Contains(null))
            {
                continue;
            }

            var topics = defect.Topics.Select(topic => PlaceOfTopic(configuration, topic)).ToList();
            if (!topics.Contains(null) && (needed.Count > 0 || topics.Count > 0) && !IsAvoided(configuration, defect))
            {
                yield return new DefectExposure(defect, configuration, topics.Concat(needed).First()!);
            }
        }
    }

    private static Location? PlaceOf(AwsConfiguration configuration, string path)
    {
        var block = configuration.Block;
        if (path.Split('.') is [var parent, var name])
        {
            return block.Nested(parent).Select(nested => nested.Argument(name)).FirstOrDefault(argument => argument is { IsSet: true })?.Location;
        }

        // A flag that is false does not count as used; an empty role_arn does, as some defects are about it.
        return block.Argument(path) is { Value: not NullValue and not BoolValue { Content: false } } own && (own.IsSet || path == "role_arn")
            ? own.Location
            : block.Nested(path) is [var nested, ..] ? nested.Header : null;
    }

    private static Location? PlaceOfTopic(AwsConfiguration configuration, string topic)
    {
        switch (topic)
        {
            case "path-expansion":
                return configuration.Block.Arguments
                    .Where(argument => argument.Name is "shared_credentials_file" or "shared_credentials_files" or "shared_config_files")
                    .FirstOrDefault(argument => WrittenTexts.Of(argument.Value).Any(path => NeedsExpansion(path.Text)))?.Location;
            case "sts-region-differs":
                return configuration is { Region.Text: { } region, StsRegion: { Text: { } sts } differing } && region != sts ? differing.Location : null;
            case "empty-role-arn":
                return configuration.Roles.FirstOrDefault(role => role.RoleArn?.Text is "")?.RoleArn!.Location;
            case "unknown-role-arn":
                return configuration.Roles.FirstOrDefault(role => role.RoleArn?.Value is UnknownValue { Reason.Kind: UnknownKind.OnlyAtRun })?.RoleArn!.Location;
            case "partition:aws-eusc":
                return configuration.Partition?.Name == "aws-eusc" ? configuration.Region?.Location : null;
            case "web-identity-variable":
                return configuration.Block.Nested("assume_role_with_web_identity")
                    .FirstOrDefault(block => block.Argument("web_identity_token") is null && block.Argument("web_identity_token_file") is null)?.Header;
            case var named when named.StartsWith("region:", StringComparison.Ordinal):
                return configuration.Region is { Text: { } text } argument && named["region:".Length..] == text ? argument.Location : null;
            default:
                return null;
        }
    }

    private static bool NeedsExpansion(string? path) => path is not null && (path.StartsWith('~') || path.Contains('$'));

    private static bool IsAvoided(AwsConfiguration configuration, AuthenticationDefect defect) => defect.Id switch
    {
        "role-session-quarter-hour" => configuration.Roles.All(role => role.Duration is not null || role.DurationInSeconds is not null),
        _ => false,
    };
}
