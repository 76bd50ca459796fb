using Linter.Core.Companions;
using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Hcl.Syntax;

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
        SeenIn =
        [
            new("https://github.com/xmigrate/xmigrate/issues/49")
            {
                What = """
                    A form asked for the secret first and for the key id second, and they ended in each other's variable.
                    """,
                Story = "more-names",
            },
        ],
    };

    /// <inheritdoc/>
    protected override CredentialProblemKind Kind => CredentialProblemKind.Swapped;

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        base.Check(module, findings);
        foreach (var credential in module.Credentials.Own)
        {
            // Where the values are not known, the names of what is put in can still say it, when both do.
            if (credential[CredentialPart.AccessKeyId] is { Value.IsKnown: false } id && credential[CredentialPart.SecretAccessKey] is { Value.IsKnown: false } secret
                && NameOf(id) is { } idSource && NamesSecret(idSource) && NameOf(secret) is { } secretSource && NamesKeyId(secretSource))
            {
                findings.Report(
                    id.ValueLocation,
                    $"access_key of {credential.Name} takes {idSource}, and secret_key takes {secretSource}: by their names the two are in each other's place.",
                    new FindingDetails { Confidence = Confidence.Medium, Related = [new RelatedLocation(secret.ValueLocation, "takes the key id")] });
            }
        }
    }

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        base.Check(file, companions, findings);
        foreach (var scope in file.Scopes)
        {
            if (scope[CredentialPart.AccessKeyId] is { Reference: { } key } binding && scope[CredentialPart.SecretAccessKey] is { Reference: { } secret } && NamesSecret(key) && NamesKeyId(secret))
            {
                findings.Report(
                    binding.NameLocation,
                    $"{scope.Name} takes AWS_ACCESS_KEY_ID from {key} and AWS_SECRET_ACCESS_KEY from {secret}: by their names they are in each other's place.",
                    new FindingDetails { Confidence = Confidence.Medium });
            }
        }
    }

    // The last name of a reference: var.aws_secret_key, data.vault_generic_secret.aws.data["secret_key"].
    private static string? NameOf(Argument argument) => argument.Expression switch
    {
        TraversalExpression { Steps: [.., { Name: { } name }] } => name,
        TraversalExpression { Steps: [.., { Key: StringLiteral key }] } => key.GetValue(argument.ValueLocation.Source),
        _ => null,
    };

    private static bool NamesSecret(string name) => Letters(name).Contains("secret", StringComparison.Ordinal) && !NamesKeyId(name);

    private static bool NamesKeyId(string name) =>
        Letters(name) is var letters && !letters.Contains("secret", StringComparison.Ordinal)
        && (letters.Contains("accesskey", StringComparison.Ordinal) || letters.EndsWith("keyid", StringComparison.Ordinal) || letters.EndsWith("accessid", StringComparison.Ordinal));

    private static string Letters(string name) => string.Concat(name.Where(char.IsAsciiLetter).Select(char.ToLowerInvariant));
}
