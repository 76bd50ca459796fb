using System.Globalization;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds token files of web identities and containers that cannot work.</summary>
internal sealed class TokenFileUnusable : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA912", "token-file-unusable")
    {
        Summary = "A token file is missing, empty, expired or meant for somebody else",
        Severity = Severity.Error,
        Causes = ["web-identity-incomplete", "expired-session"],
        Why = """
            A web identity is a file with a token that STS changes for credentials of a role. Without the file, or without a role, Terraform stops;
            an empty or expired token STS refuses. Projected tokens of Kubernetes carry the audience they are for: that of the API server is of no
            use to STS.
            """,
        Bad = """
            # file: env
            AWS_WEB_IDENTITY_TOKEN_FILE=/var/run/token # expect: token-file-unusable
            AWS_ROLE_ARN=arn:aws:iam::123456789012:role/pod
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Good = """
            # file: env
            AWS_WEB_IDENTITY_TOKEN_FILE=/home/dev/token
            AWS_ROLE_ARN=arn:aws:iam::123456789012:role/pod
            # file: home/token
            eyJhbGciOiJub25lIn0.eyJhdWQiOlsic3RzLmFtYXpvbmF3cy5jb20iXSwiZXhwIjozMjQ3MjE0NDAwMH0.c2ln
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Fix = "Check that the token is mounted and fresh, and that AWS_ROLE_ARN is set beside it; for EKS annotate the service account and restart the pod.",
        References = ["Amazon EKS, IAM roles for service accounts"],
    };

    /// <inheritdoc/>
    public override void Check(Diagnosis diagnosis, IFindings findings)
    {
        foreach (var configuration in diagnosis.Configurations)
        {
            var error = configuration.Outcome.Error;
            if (error is { Code: ChainErrorCode.RoleArnMissing, Place: null } && configuration.Outcome.Links.Any(link => link.Source == CredentialSource.WebIdentity && !link.Used)
                && TokenFile.Of(configuration, diagnosis) is { } incomplete)
            {
                findings.Report(incomplete.Location, error.Message, new FindingDetails { Causes = ["web-identity-incomplete"] });
            }
            else if (configuration.Outcome.Credentials.Source == CredentialSource.WebIdentity && TokenFile.Of(configuration, diagnosis) is { } file)
            {
                CheckFile(configuration, file, diagnosis, findings);
            }
        }
    }

    private static void CheckFile(DiagnosedConfiguration configuration, TokenFile file, Diagnosis diagnosis, IFindings findings)
    {
        var content = diagnosis.Machine.Read(file.Path);
        var incomplete = new FindingDetails { Causes = ["web-identity-incomplete"] };
        if (content.Text is null)
        {
            findings.Report(file.Location, $"The token file {file.Path} of {configuration.Address} cannot be read.", incomplete);
            return;
        }

        if (content.Text.Bytes.Trim(" \t\r\n"u8).IsEmpty)
        {
            findings.Report(file.Location, $"The token file {file.Path} of {configuration.Address} is empty.", incomplete);
            return;
        }

        var claims = WebToken.Read(content.Text.Bytes);
        if (claims?.Expires is { } end && end < diagnosis.Machine.Now)
        {
            var when = end.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            findings.Report(file.Location, $"The token in {file.Path} ended at {when}, and STS refuses it.", new FindingDetails { Causes = ["expired-session", "web-identity-incomplete"] });
        }

        if (claims?.Audiences.Length > 0 && claims.Audiences.All(audience => audience.Contains("kubernetes.default.svc", StringComparison.Ordinal)))
        {
            findings.Report(file.Location, $"The token in {file.Path} is meant for the Kubernetes API server, not for sts.amazonaws.com.", incomplete);
        }
    }
}
