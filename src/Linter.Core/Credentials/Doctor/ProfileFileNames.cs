using System.Collections.Frozen;
using Linter.Core.Findings;

namespace Linter.Core.Credentials.Doctor;

/// <summary>Names of properties that look right and are read by nobody, or only by other tools.</summary>
internal static class ProfileFileNames
{
    private static readonly FrozenDictionary<string, string> Wrong = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["aws_access_key"] = "aws_access_key_id",
        ["access_key"] = "aws_access_key_id",
        ["access_key_id"] = "aws_access_key_id",
        ["aws_key_id"] = "aws_access_key_id",
        ["export aws_access_key_id"] = "aws_access_key_id",
        ["set aws_access_key_id"] = "aws_access_key_id",
        ["aws_secret_key"] = "aws_secret_access_key",
        ["aws_secret"] = "aws_secret_access_key",
        ["secret_key"] = "aws_secret_access_key",
        ["secret_access_key"] = "aws_secret_access_key",
        ["aws_secret_access_key_id"] = "aws_secret_access_key",
        ["export aws_secret_access_key"] = "aws_secret_access_key",
        ["set aws_secret_access_key"] = "aws_secret_access_key",
        ["aws_token"] = "aws_session_token",
        ["token"] = "aws_session_token",
        ["session_token"] = "aws_session_token",
        ["export aws_session_token"] = "aws_session_token",
        ["set aws_session_token"] = "aws_session_token",
        ["aws_default_region"] = "region",
        ["aws_region"] = "region",
        ["rolearn"] = "role_arn",
        ["source-profile"] = "source_profile",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reports such names in a file, unless the right one stands beside it.</summary>
    public static void Check(SharedFile file, IFindings findings)
    {
        foreach (var section in file.Profiles?.Sections ?? [])
        {
            foreach (var property in section.Properties)
            {
                if (Wrong.TryGetValue(property.Name, out var right) && !section.Has(right))
                {
                    findings.Report(
                        MachinePlaces.Of(property),
                        $"Terraform does not read property {property.Name}; its name is {right}.",
                        new FindingDetails { Causes = ["misspelled-name"], Severity = Severity.Warning, HoldsSecret = right != "region" });
                }

                // Tools for Boto write the token under both names; alone it is the old one that only Boto looks at.
                if (property.Name == "aws_security_token" && !section.Has("aws_session_token"))
                {
                    findings.Report(
                        MachinePlaces.Of(property),
                        "Terraform does not read property aws_security_token; the token's name is aws_session_token.",
                        new FindingDetails { Causes = ["missing-session-token", "misspelled-name"], Severity = Severity.Warning, HoldsSecret = true });
                }
            }
        }
    }
}
