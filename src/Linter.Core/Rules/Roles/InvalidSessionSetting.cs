using System.Text.Json;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;
using Linter.Core.Terraform.Policies;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds settings of a role's session that STS refuses.</summary>
internal sealed class InvalidSessionSetting : Rule
{
    private const int LongestPolicy = 2_048;
    private const int MaxTags = 50;
    private const int MaxPolicyArns = 10;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA603", "invalid-session-setting")
    {
        Summary = "A setting of the role's session is outside of what STS takes",
        Severity = Severity.Error,
        Causes = ["assume-role-duration", "assume-role-condition-unmet"],
        Why = """
            The provider checks lengths, yet its patterns for `session_name` and `external_id` let every character through, and STS answers
            with ValidationError. Sessions last from 15 minutes to 12 hours, and no longer than the role's `max_session_duration`; session
            names and external ids have 2 to 64 and 2 to 1,224 characters of a small alphabet; tags and policies have limits of their own.
            """,
        Bad = """
            provider "aws" {
              region = "eu-west-1"

              assume_role {
                role_arn     = "arn:aws:iam::123456789012:role/deploy"
                session_name = "deploy / production" # expect: invalid-session-setting
              }
            }
            """,
        Good = """
            provider "aws" {
              region = "eu-west-1"

              assume_role {
                role_arn     = "arn:aws:iam::123456789012:role/deploy"
                session_name = "deploy-production"
                duration     = "1h"
              }
            }
            """,
        Fix = "Keep to letters, digits and `_ + = , . @ -` in names, and to the ranges above.",
        References = ["AWS Security Token Service API reference, AssumeRole"],
        SeenIn =
        [
            new("https://github.com/runatlantis/atlantis/pull/292")
            {
                What = """
                    No role could be assumed with the `session_name` of the documentation's example: STS allows letters, digits and
                    `_=,.@+-` only.
                    """,
                Story = "lengths-and-letters",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var configuration in AwsConfiguration.AllOf(module))
        {
            foreach (var role in configuration.Roles)
            {
                CheckDuration(configuration, role, findings);
                CheckText(configuration, role.SessionName, 64, "_+=,.@-", findings);
                CheckText(configuration, role.Block.Argument("source_identity"), 64, "_+=,.@-", findings);
                CheckText(configuration, role.ExternalId, 1_224, "_+=,.@:/-", findings);
                CheckPolicy(configuration, role, findings);
                CheckTags(configuration, role, findings);
            }
        }
    }

    /// <inheritdoc/>
    public override void Check(RoleUse use, IFindings findings)
    {
        var limit = use.Role.Resource.Block.Argument("max_session_duration") is not { } given || given.Value.IsNull ? SessionDuration.LongestUnlessAllowed
            : given.Value is NumberValue number && number.TryGetInt64(out var allowed) ? allowed
            : SessionDuration.Longest;
        if (SessionDuration.SecondsOf(use.Settings) is { } seconds and <= SessionDuration.Longest && seconds > limit)
        {
            var argument = use.Settings.Duration is { IsSet: true } duration ? duration : use.Settings.DurationInSeconds!;
            findings.Report(
                argument.Origin,
                $"{use.Configuration} asks for a session of {Describe(seconds)}, and {use.Role.Resource.Address} allows {Describe(limit)}.",
                new FindingDetails
                {
                    Confidence = Confidence.Medium,
                    Causes = ["assume-role-duration"],
                    Related = [new RelatedLocation(use.Role.Resource.Header, "the role")],
                });
        }
    }

    private static void CheckDuration(AwsConfiguration configuration, RoleSettings role, IFindings findings)
    {
        if (role.Duration is { IsSet: true, Text: { } text } duration && SessionDuration.SecondsOf(text) is null)
        {
            Report(
                duration,
                $"{configuration}: the duration \"{text}\" has no form that Go reads, such as 1h or 90m.",
                ["assume-role-duration"],
                findings);
        }
        else if (SessionDuration.SecondsOf(role) is { } seconds and (< SessionDuration.Shortest or > SessionDuration.Longest))
        {
            var argument = role.Duration is { IsSet: true } given ? given : role.DurationInSeconds!;
            Report(
                argument,
                $"{configuration}: a session lasts from 15 minutes to 12 hours, and {argument.Name} asks for {Describe(seconds)}.",
                ["assume-role-duration"],
                findings);
        }
    }

    private static void CheckText(AwsConfiguration configuration, Argument? argument, int longest, string others, IFindings findings)
    {
        if (argument is not { IsSet: true, Text: { } text })
        {
            return;
        }

        if (text.Length < 2 || text.Length > longest)
        {
            Report(argument, $"{configuration}: {argument.Name} has {text.Length} characters; STS takes 2 to {longest}.", [], findings);
        }
        else if (text.FirstOrDefault(character => !char.IsAsciiLetterOrDigit(character) && !others.Contains(character)) is var odd and not '\0')
        {
            var shown = char.IsControl(odd) || odd > '~' ? $"U+{(int)odd:X4}" : odd == ' ' ? "a blank" : $"the character {odd}";
            Report(argument, $"{configuration}: {argument.Name} has {shown}, which STS refuses.", [], findings);
        }
    }

    private static void CheckPolicy(AwsConfiguration configuration, RoleSettings role, IFindings findings)
    {
        if (role.Policy is { IsSet: true, Text: { } text } policy)
        {
            if (!IsJson(text))
            {
                Report(policy, $"{configuration}: the session policy is no JSON.", [], findings);
            }
            else if (text.Length > LongestPolicy)
            {
                Report(policy, $"{configuration}: the session policy has {text.Length} characters; STS takes {LongestPolicy}.", [], findings);
            }
        }

        if (role.PolicyArns is { Value: SequenceValue { Elements.Length: > MaxPolicyArns } list } arns)
        {
            Report(arns, $"{configuration}: policy_arns has {list.Elements.Length} policies; STS takes {MaxPolicyArns}.", [], findings);
        }
    }

    private static void CheckTags(AwsConfiguration configuration, RoleSettings role, IFindings findings)
    {
        if (role.Tags is not { Value: MappingValue tags } argument)
        {
            return;
        }

        if (tags.Items.Count > MaxTags)
        {
            Report(argument, $"{configuration}: the session has {tags.Items.Count} tags; STS takes {MaxTags}.", [], findings);
        }

        foreach (var (key, value) in tags.Items)
        {
            if (key.Length is 0 or > 128 || value.Text is { Length: > 256 })
            {
                Report(argument, $"{configuration}: a session tag has a key of 1 to 128 and a value of at most 256 characters.", [], findings);
            }
        }
    }

    private static void Report(Argument argument, string message, string[] causes, IFindings findings) =>
        findings.Report(argument.Origin, message, new FindingDetails { Causes = [.. causes] });

    private static string Describe(double seconds) => seconds switch
    {
        0 => "none",
        > SessionDuration.Longest => $"{Math.Round(seconds / 3_600, 1).ToString(System.Globalization.CultureInfo.InvariantCulture)} hours",
        _ => $"{Math.Round(seconds).ToString(System.Globalization.CultureInfo.InvariantCulture)} seconds",
    };

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 32 });
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
