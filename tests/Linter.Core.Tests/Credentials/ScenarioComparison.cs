using System.Text.Json;
using Linter.Core.Credentials.Chain;

namespace Linter.Core.Tests.Credentials;

/// <summary>Holds what the walker says against what Terraform did.</summary>
internal static class ScenarioComparison
{
    // Words of Terraform's message, in the order in which they are looked for, and the codes that say the same.
    private static readonly (string Words, ChainErrorCode[] Codes)[] Errors =
    [
        ("Missing region", [ChainErrorCode.MissingRegion]),
        ("invalid AWS Region", [ChainErrorCode.MissingRegion, ChainErrorCode.InvalidRegion]),
        ("Invalid AWS Region", [ChainErrorCode.MissingRegion, ChainErrorCode.InvalidRegion]),
        ("failed to load assume role", [ChainErrorCode.SourceProfileBroken]),
        ("failed to get shared config profile", [ChainErrorCode.ProfileNotFound]),
        ("partial credentials", [ChainErrorCode.PartialCredentials]),
        ("static credentials are empty", [ChainErrorCode.EmptyStaticCredentials]),
        ("No valid credential sources", [ChainErrorCode.NoCredentials]),
        ("INIParseError", [ChainErrorCode.FileMalformed]),
        ("role ARN is not set", [ChainErrorCode.RoleArnMissing]),
        ("requires role_arn", [ChainErrorCode.RoleArnMissing]),
        ("source profile", [ChainErrorCode.SourceProfileBroken, ChainErrorCode.CollidingSources, ChainErrorCode.ProfileNotFound]),
    ];

    /// <summary>The difference in words, or null where there is none.</summary>
    public static string? Difference(Scenario scenario, ChainOutcome seen)
    {
        var truth = scenario.Truth;
        if (truth.TryGetProperty("error", out var error))
        {
            var text = $"{error.GetString()} {(truth.TryGetProperty("detail", out var detail) ? detail.GetString() : "")}";
            return DifferentError(text, seen);
        }

        if (seen.Error is { } unexpected)
        {
            return $"Terraform works; the walker says {unexpected.Code}: {unexpected.Message}";
        }

        return string.Join("; ", Differences(scenario, truth, seen)) is { Length: > 0 } differences ? differences : null;
    }

    private static string? DifferentError(string text, ChainOutcome seen)
    {
        if (seen.Error is not { } error)
        {
            return $"Terraform stops: {text}; the walker sees no error, source {seen.Credentials.Source}";
        }

        foreach (var (words, codes) in Errors)
        {
            if (text.Contains(words, StringComparison.Ordinal))
            {
                return codes.Contains(error.Code) ? null : $"Terraform: {text}; the walker: {error.Code}: {error.Message}";
            }
        }

        return null;
    }

    private static IEnumerable<string> Differences(Scenario scenario, JsonElement truth, ChainOutcome seen)
    {
        var expected = truth.GetProperty("baseAccessKeyId").GetString()!;
        var roles = truth.GetProperty("assumedRoles").EnumerateArray().Select(role => role.GetString()!).ToList();
        var keyIsSeen = !expected.StartsWith("ASIASTUB", StringComparison.Ordinal);
        if (seen.Credentials.Source == CredentialSource.Process)
        {
            if (!scenario.ProcessLines.Any(line => line.Contains(expected, StringComparison.Ordinal)))
            {
                yield return $"key {expected} comes from no credential_process";
            }

            keyIsSeen = false;
        }

        if (keyIsSeen && seen.Credentials.Keys?.AccessKeyId != expected)
        {
            yield return $"key {expected}, not {seen.Credentials.Keys?.AccessKeyId} of {seen.Credentials.Source}";
        }

        if (keyIsSeen && roles.Count == 0 && (seen.Credentials.Keys?.SessionToken is not null) != truth.GetProperty("hasToken").GetBoolean())
        {
            yield return "session token";
        }

        if (seen.Region.Source != RegionSource.Metadata && seen.Region.Value != truth.GetProperty("region").GetString())
        {
            yield return $"region {truth.GetProperty("region").GetString()}, not {seen.Region.Value}";
        }

        if (!seen.Credentials.AssumedRoles.SequenceEqual(roles))
        {
            yield return $"roles {string.Join(", ", roles)}, not {string.Join(", ", seen.Credentials.AssumedRoles)}";
        }
    }
}
