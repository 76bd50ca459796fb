using Linter.Core.Credentials;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Profiles;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds sessions that IAM refuses although everything else takes them.</summary>
internal sealed class RestrictedSession : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA913", "restricted-session")
    {
        Summary = "IAM refuses the session that manages IAM resources here",
        Severity = Severity.Error,
        Causes = ["session-token-iam-restricted"],
        Why = """
            Sessions of GetSessionToken without MFA, of GetFederationToken and the managed credentials of Cloud9 may call everything but IAM, which
            answers InvalidClientTokenId. aws-vault makes such a session for a profile without role and MFA unless it is told `--no-session`.
            """,
        Bad = """
            # file: env
            AWS_VAULT=work # expect: restricted-session
            AWS_ACCESS_KEY_ID=ASIARZPUZDIKC7MTFDOC
            AWS_SECRET_ACCESS_KEY=tfdocQ8sN2vKp4RzXw7LmYb3HcJd6GfTa9UeWi1B
            AWS_SESSION_TOKEN=IQoJb3JpZ2luX2VjEtfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoc==
            # file: home/.aws/config
            [profile work]
            region = eu-west-1
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            resource "aws_iam_user" "x" {
              name = "x"
            }
            """,
        Good = """
            # file: env
            AWS_VAULT=work
            AWS_ACCESS_KEY_ID=ASIARZPUZDIKC7MTFDOC
            AWS_SECRET_ACCESS_KEY=tfdocQ8sN2vKp4RzXw7LmYb3HcJd6GfTa9UeWi1B
            AWS_SESSION_TOKEN=IQoJb3JpZ2luX2VjEtfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoc==
            # file: home/.aws/config
            [profile work]
            region = eu-west-1
            role_arn = arn:aws:iam::123456789012:role/deploy
            source_profile = base
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            resource "aws_iam_user" "x" {
              name = "x"
            }
            """,
        Fix = "Use a role (`role_arn` in the profile), MFA, or `aws-vault exec --no-session`; in Cloud9 switch the managed credentials off.",
        References = ["AWS STS API Reference, GetSessionToken", "AWS Cloud9, AWS managed temporary credentials"],
    };

    /// <inheritdoc/>
    public override void Check(Diagnosis diagnosis, IFindings findings)
    {
        var managesIam = diagnosis.Modules.Any(module => module.Resources.Any(resource => resource.Type.StartsWith("aws_iam_", StringComparison.Ordinal)));
        var sessions = diagnosis.Configurations.Where(configuration => configuration.Kind == ConfigurationKind.Provider && IsPlainSession(configuration));
        if (!managesIam || sessions.FirstOrDefault() is not { } configuration)
        {
            return;
        }

        if (diagnosis.Machine.Variable("AWS_VAULT") is { } profile && configuration.Outcome.Credentials.Source == CredentialSource.Environment && HasNoRoleOrMfa(diagnosis, profile))
        {
            findings.Report(
                MachinePlaces.OfVariable("AWS_VAULT"),
                $"aws-vault gives {configuration.Address} a session of profile {profile} without role and MFA, which IAM refuses with InvalidClientTokenId.");
        }
        else if (diagnosis.Machine.FirstOf("C9_PROJECT", "C9_PID", "C9_USER") is { } cloud9)
        {
            findings.Report(
                MachinePlaces.OfVariable(cloud9.Name),
                $"Cloud9 gives {configuration.Address} managed credentials, which IAM refuses with InvalidClientTokenId.",
                new FindingDetails { Confidence = Confidence.Medium });
        }
    }

    private static bool IsPlainSession(DiagnosedConfiguration configuration) =>
        configuration.Outcome.Credentials is { Keys: { SessionToken: not null } keys, AssumedRoles.IsEmpty: true }
        && AccessKeyId.TryParse(keys.AccessKeyId, out var id) && id.Kind == AccessKeyKind.Temporary;

    private static bool HasNoRoleOrMfa(Diagnosis diagnosis, string profile)
    {
        var sections = diagnosis.SharedFiles.Select(file => file.Profiles?.Find(ProfileNames.HeaderOf(profile, file.IsCredentialsFile)))
            .OfType<ProfileSection>().ToList();
        return sections.Count > 0 && !sections.Any(section => section.Has(PropertyNames.RoleArn) || section.Has(PropertyNames.MfaSerial)
            || section.Has(PropertyNames.SsoSession) || section.Has(PropertyNames.SsoStartUrl));
    }
}
