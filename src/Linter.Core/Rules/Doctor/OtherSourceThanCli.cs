using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Profiles;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds profiles from which Terraform takes other credentials than the AWS CLI does.</summary>
internal sealed class OtherSourceThanCli : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA920", "other-source-than-cli")
    {
        Summary = "Terraform and the AWS CLI take different credentials from the same profile",
        Severity = Severity.Warning,
        Causes = ["mixed-credential-sources"],
        Why = """
            A profile may hold keys beside settings of IAM Identity Center or a `credential_process`. Terraform takes the keys; the AWS CLI takes the
            sign-in, and the process before keys of the config file. So the CLI works with a fresh sign-in while Terraform sends forgotten keys.
            """,
        Bad = """
            # file: env
            AWS_PROFILE=work
            # file: home/.aws/config
            [profile work]
            sso_session = corp
            sso_account_id = 123456789012
            sso_role_name = dev
            [sso-session corp]
            sso_region = eu-west-1
            sso_start_url = https://example.awsapps.com/start
            # file: home/.aws/credentials
            [work]
            aws_access_key_id = AKIARZPUZDIKC7MTFDOC # expect: other-source-than-cli
            aws_secret_access_key = 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
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Good = """
            # file: env
            AWS_PROFILE=work
            # file: home/.aws/config
            [profile work]
            region = eu-west-1
            # file: home/.aws/credentials
            [work]
            aws_access_key_id = AKIARZPUZDIKC7MTFDOC
            aws_secret_access_key = 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
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Fix = "Leave one source in the profile: remove the keys, or move them to a profile of their own.",
        References = ["AWS CLI, Configuration settings and precedence", "AWS SDKs and Tools, Credential provider chains"],
    };

    /// <inheritdoc/>
    public override void Check(Diagnosis diagnosis, IFindings findings)
    {
        foreach (var configuration in diagnosis.Configurations)
        {
            if (configuration.Outcome.Credentials is { Source: CredentialSource.Profile, Profile: { } profile, Place: { } place } && OfCli(diagnosis, profile) is { } other)
            {
                findings.Report(
                    MachinePlaces.Of(place),
                    $"{configuration.Address} uses the keys of profile {profile}; the AWS CLI uses {other} of the same profile.",
                    new FindingDetails { HoldsSecret = true });
            }
        }
    }

    private static string? OfCli(Diagnosis diagnosis, string profile)
    {
        var sections = diagnosis.SharedFiles
            .Select(file => (file.IsCredentialsFile, Section: file.Profiles?.Find(ProfileNames.HeaderOf(profile, file.IsCredentialsFile))))
            .Where(pair => pair.Section is not null).ToList();
        if (sections.Any(pair => ProfileSettings.Of(pair.Section!).HasSso))
        {
            return "its sign-in to IAM Identity Center";
        }

        var hasProcess = sections.Any(pair => pair.Section!.Has(PropertyNames.CredentialProcess));
        return hasProcess && !sections.Any(pair => pair.IsCredentialsFile && pair.Section!.Has(PropertyNames.AccessKeyId)) ? "its credential_process" : null;
    }
}
