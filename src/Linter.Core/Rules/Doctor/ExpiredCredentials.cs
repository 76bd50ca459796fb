using System.Globalization;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Profiles;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds temporary credentials and sign-ins past their end.</summary>
internal sealed class ExpiredCredentials : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA902", "expired-credentials")
    {
        Summary = "The credentials or the sign-in that Terraform uses have ended",
        Severity = Severity.Error,
        Causes = ["expired-session", "sso-session-expired"],
        Why = """
            AWS refuses temporary credentials past their end with ExpiredToken, and IAM Identity Center gives none for a sign-in that has
            expired. The end is read where a tool wrote it down: a variable beside the keys, a property of the profile, the token cache.
            """,
        Bad = """
            # file: env
            AWS_ACCESS_KEY_ID=ASIARZPUZDIKC7MTFDOC
            AWS_SECRET_ACCESS_KEY=tfdocQ8sN2vKp4RzXw7LmYb3HcJd6GfTa9UeWi1B
            AWS_SESSION_TOKEN=IQoJb3JpZ2luX2VjEtfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoc==
            AWS_CREDENTIAL_EXPIRATION=2020-01-01T00:00:00Z # expect: expired-credentials
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Good = """
            # file: env
            AWS_ACCESS_KEY_ID=ASIARZPUZDIKC7MTFDOC
            AWS_SECRET_ACCESS_KEY=tfdocQ8sN2vKp4RzXw7LmYb3HcJd6GfTa9UeWi1B
            AWS_SESSION_TOKEN=IQoJb3JpZ2luX2VjEtfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoctfdoc==
            AWS_CREDENTIAL_EXPIRATION=2999-01-01T00:00:00Z
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Fix = "Get new credentials: `aws sso login --profile NAME`, or the command that made the old ones.",
        References = ["AWS CLI, Configuring IAM Identity Center authentication"],
    };

    /// <inheritdoc/>
    public override void Check(Diagnosis diagnosis, IFindings findings)
    {
        foreach (var configuration in diagnosis.Configurations)
        {
            var credentials = configuration.Outcome.Credentials;
            if (credentials is { Source: CredentialSource.Sso, Place: { } place } && configuration.Outcome.Error is { Code: ChainErrorCode.NoCredentials } error)
            {
                // A release that does not know sessions looks in the wrong place: signing in again would not help.
                if (configuration.Input.Rules.HasNoSsoSession && NamesSession(diagnosis, credentials.Profile))
                {
                    continue;
                }

                findings.Report(MachinePlaces.Of(place), error.Message, new FindingDetails { Causes = ["sso-session-expired"] });
            }
            else if (credentials.Source != CredentialSource.Sso && credentials.Expires is { } end && end < diagnosis.Machine.Now)
            {
                var location = credentials.Place is { } written ? MachinePlaces.Of(written) : MachinePlaces.OfVariable(VariableOf(diagnosis));
                findings.Report(
                    location,
                    $"The credentials of {configuration.Address} ended at {end.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)}; AWS answers ExpiredToken.",
                    new FindingDetails { Causes = ["expired-session"] });
            }
        }
    }

    private static bool NamesSession(Diagnosis diagnosis, string? profile) =>
        profile is not null
        && diagnosis.SharedFiles.Any(file => file.Profiles?.Find(ProfileNames.HeaderOf(profile, file.IsCredentialsFile))?.Has(PropertyNames.SsoSession) ?? false);

    private static string VariableOf(Diagnosis diagnosis) =>
        diagnosis.Machine.FirstOf("AWS_CREDENTIAL_EXPIRATION", "AWS_SESSION_EXPIRATION")?.Name ?? "AWS_SESSION_TOKEN";
}
