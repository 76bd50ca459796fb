using System.Collections.Immutable;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Profiles;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds profiles whose settings do not add up to credentials.</summary>
internal sealed class IncompleteProfile : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA905", "incomplete-profile")
    {
        Summary = "The settings of a profile do not add up to credentials",
        Severity = Severity.Error,
        Causes =
        [
            "source-profile-chain-broken", "sso-config-wrong", "sso-unsupported-version", "credential-process-broken", "web-identity-incomplete",
        ],
        Why = """
            A role of a profile needs exactly one source: `source_profile`, `credential_source` or `web_identity_token_file`, and each of these
            needs `role_arn`. IAM Identity Center needs its region and start URL, account and role name. The Go SDK stops at what is missing, also
            when the credentials would come from elsewhere, and older releases do not know every form.
            """,
        Bad = """
            # file: home/.aws/config
            [default]
            region = eu-west-1
            credential_source = Environment # expect: incomplete-profile
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Good = """
            # file: env
            AWS_PROFILE=deploy
            # file: home/.aws/config
            [profile base]
            aws_access_key_id = AKIARZPUZDIKC7MTFDOC
            aws_secret_access_key = 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
            [profile deploy]
            role_arn = arn:aws:iam::123456789012:role/deploy
            source_profile = base
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Fix = "Complete the profile: a role with one source, an existing source profile, all four settings of IAM Identity Center.",
        References = ["AWS SDKs and Tools, Assume role credential provider", "AWS SDKs and Tools, IAM Identity Center credential provider"],
    };

    /// <inheritdoc/>
    public override void Check(Diagnosis diagnosis, IFindings findings)
    {
        foreach (var configuration in diagnosis.Configurations)
        {
            if (configuration.Outcome.Error is { Place: { } place } error && CausesOf(error, configuration) is { IsEmpty: false } causes)
            {
                findings.Report(MachinePlaces.Of(place), error.Message, new FindingDetails { Causes = causes });
            }

            CheckRelease(diagnosis, configuration, findings);
        }
    }

    private static ImmutableArray<string> CausesOf(ChainError error, DiagnosedConfiguration configuration) => error.Code switch
    {
        ChainErrorCode.SourceProfileBroken or ChainErrorCode.CollidingSources => ["source-profile-chain-broken"],
        ChainErrorCode.RoleArnMissing when IsTokenFile(error) => ["web-identity-incomplete", "source-profile-chain-broken"],
        ChainErrorCode.RoleArnMissing or ChainErrorCode.EmptyStaticCredentials => ["source-profile-chain-broken"],
        ChainErrorCode.SsoSettings => ["sso-config-wrong"],
        ChainErrorCode.NoCredentials when configuration.Outcome.Credentials.Source == CredentialSource.Process => ["credential-process-broken"],
        _ => [],
    };

    private static bool IsTokenFile(ChainError error) =>
        error.Place is { } place && place.Source.GetText(place.Span).StartsWith(PropertyNames.WebIdentityTokenFile, StringComparison.OrdinalIgnoreCase);

    // What newer releases understand and this one does not.
    private static void CheckRelease(Diagnosis diagnosis, DiagnosedConfiguration configuration, IFindings findings)
    {
        var name = ChosenProfile.Of(configuration.Input, diagnosis.Machine, takesProfileArgument: true).Name;
        var rules = configuration.Input.Rules;
        foreach (var section in diagnosis.SharedFiles.Select(file => file.Profiles?.Find(ProfileNames.HeaderOf(name, file.IsCredentialsFile))))
        {
            if (rules.HasNoSsoSession && section?.Find(PropertyNames.SsoSession) is { } session)
            {
                findings.Report(
                    MachinePlaces.Of(session),
                    $"{configuration.Versions} does not know sso_session of profile {name}: it looks for the token under the start URL, where a sign-in with a session leaves none.",
                    new FindingDetails { Causes = ["sso-unsupported-version", "outdated-version"] });
            }

            if (rules.NeedsLoadConfig && section?.Find(PropertyNames.CredentialProcess) is { } process && process.Value.AsSpan().IndexOfAny('"', '\'') >= 0)
            {
                findings.Report(
                    MachinePlaces.Of(process),
                    $"{configuration.Versions} does not read the quotes in credential_process of profile {name} as the shell does and passes over the property.",
                    new FindingDetails { Causes = ["credential-process-broken", "outdated-version"], Severity = Severity.Warning });
            }
        }
    }
}
