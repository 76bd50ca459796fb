using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds profiles that want a code of an MFA device.</summary>
internal sealed class MfaProfile : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA914", "mfa-profile")
    {
        Summary = "The profile wants an MFA code, which Terraform cannot ask for",
        Severity = Severity.Error,
        Causes = ["mfa-required"],
        Why = """
            A profile with `mfa_serial` makes the AWS CLI ask for a code before it assumes the role. Terraform has no prompt for one and stops
            with "assume role with MFA enabled, but AssumeRoleTokenProvider session option not set".
            """,
        Bad = """
            # file: env
            AWS_PROFILE=admin
            # file: home/.aws/config
            [profile base]
            aws_access_key_id = AKIARZPUZDIKC7MTFDOC
            aws_secret_access_key = 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
            [profile admin]
            role_arn = arn:aws:iam::123456789012:role/admin
            source_profile = base
            mfa_serial = arn:aws:iam::123456789012:mfa/me # expect: mfa-profile
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Good = """
            # file: env
            AWS_PROFILE=admin
            # file: home/.aws/config
            [profile base]
            aws_access_key_id = AKIARZPUZDIKC7MTFDOC
            aws_secret_access_key = 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
            [profile admin]
            role_arn = arn:aws:iam::123456789012:role/admin
            source_profile = base
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Fix = """
            Get a session first and give Terraform that: `aws sts get-session-token --serial-number ARN --token-code CODE`,
            `aws configure export-credentials --profile NAME`, or a tool such as aws-vault as `credential_process`.
            """,
        References = ["Terraform AWS provider, Authentication and configuration"],
    };

    /// <inheritdoc/>
    public override void Check(Diagnosis diagnosis, IFindings findings)
    {
        foreach (var configuration in diagnosis.Configurations)
        {
            if (configuration.Outcome.Error is { Code: ChainErrorCode.MfaRequired, Place: { } place } error)
            {
                findings.Report(MachinePlaces.Of(place), $"{error.Message[..^1]}, so {configuration.Address} stops before it calls AWS.");
            }
        }
    }
}
