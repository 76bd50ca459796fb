using Linter.Core.Companions;
using Linter.Core.Credentials;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds key id and secret in each other's place.</summary>
internal sealed class SwappedCredentials : CredentialProblemRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA206", "swapped-credentials")
    {
        Summary = "Access key id and secret access key are in each other's place",
        Severity = Severity.Error,
        Causes = ["access-secret-swapped"],
        Why = """
            The key id has 20 characters and begins with `AKIA` or `ASIA`; the secret has 40. Swapped, the secret is sent as key id in clear text, STS answers
            `InvalidClientTokenId`, and the secret ends in logs: treat it as exposed.
            """,
        Bad = """
            provider "aws" {
              region     = "eu-west-1"
              access_key = "tfdocVJdPxzTotucuDkiVf44p9PXNqZwx1RrGs1k" # expect: swapped-credentials, hardcoded-provider-credentials
              secret_key = "AKIARTX3GSDSS4TFDOCK" # expect: hardcoded-provider-credentials
            }
            """,
        Good = """
            variable "access_key" {
              type      = string
              sensitive = true
            }

            variable "secret_key" {
              type      = string
              sensitive = true
            }

            provider "aws" {
              region     = "eu-west-1"
              access_key = var.access_key
              secret_key = var.secret_key
            }
            """,
        Fix = """
            Swap the two, and better replace the key: what was sent as key id is written to logs on the way.
            """,
        References = ["IAM User Guide, managing access keys"],
    };

    /// <inheritdoc/>
    protected override CredentialProblemKind Kind => CredentialProblemKind.Swapped;

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        base.Check(file, companions, findings);
        foreach (var scope in file.Scopes)
        {
            if (scope[CredentialPart.AccessKeyId] is { Reference: { } key } binding && scope[CredentialPart.SecretAccessKey] is { Reference: { } secret } && IsOfSecret(key) && IsOfKeyId(secret))
            {
                findings.Report(
                    binding.NameLocation,
                    $"{scope.Name} takes AWS_ACCESS_KEY_ID from {key} and AWS_SECRET_ACCESS_KEY from {secret}: by their names they are in each other's place.",
                    new FindingDetails { Confidence = Confidence.Medium });
            }
        }
    }

    private static bool IsOfSecret(string name) => name.Contains("SECRET", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("ID", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfKeyId(string name) =>
        name.EndsWith("KEY_ID", StringComparison.OrdinalIgnoreCase) || name.EndsWith("KEYID", StringComparison.OrdinalIgnoreCase) || name.EndsWith("ACCESS_KEY", StringComparison.OrdinalIgnoreCase) && !name.Contains("SECRET", StringComparison.OrdinalIgnoreCase);
}
