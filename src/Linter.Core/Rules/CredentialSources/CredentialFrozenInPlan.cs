using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;

namespace Linter.Core.Rules;

/// <summary>Finds sessions from data sources that a provider signs in with.</summary>
internal sealed class CredentialFrozenInPlan : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA315", "credential-frozen-in-plan")
    {
        Summary = "A short-lived credential from a data source is stored in the plan",
        Severity = Severity.Warning,
        Causes = ["credential-frozen-in-plan"],
        Why = """
            A data source is read when the plan is made, and a saved plan holds its result in clear text. `terraform apply PLANFILE` uses the stored
            credential and does not ask again: when a person or a later job applies, the session may be over ("ExpiredToken", "InvalidClientTokenId").
            Keys of an IAM user that Vault makes for a lease end like a session: once the lease is over, the user is gone.
            An ephemeral resource (Terraform 1.10 and later) is opened anew for each step and stored nowhere.
            """,
        Bad = """
            data "vault_aws_access_credentials" "deploy" { # expect: credential-frozen-in-plan
              backend = "aws"
              role    = "deploy"
              type    = "sts"
            }

            provider "aws" {
              region     = "eu-west-1"
              access_key = data.vault_aws_access_credentials.deploy.access_key
              secret_key = data.vault_aws_access_credentials.deploy.secret_key
              token      = data.vault_aws_access_credentials.deploy.security_token
            }
            """,
        Good = """
            ephemeral "vault_aws_access_credentials" "deploy" {
              mount = "aws"
              role  = "deploy"
              type  = "sts"
            }

            provider "aws" {
              region     = "eu-west-1"
              access_key = ephemeral.vault_aws_access_credentials.deploy.access_key
              secret_key = ephemeral.vault_aws_access_credentials.deploy.secret_key
              token      = ephemeral.vault_aws_access_credentials.deploy.security_token
            }
            """,
        Fix = "Use the ephemeral resource of the same name, or let the provider take its own source (a web identity or a role), and apply in the job that plans.",
        References = ["Terraform documentation, ephemeral resources", "Vault provider documentation, AWS secrets engine"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform/issues/24718")
            {
                What = """
                    A pipeline planned and applied in two jobs: the user that Vault had made for the plan was gone, and the saved plan
                    still held its keys.
                    """,
                Story = "users-on-lease",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        var providers = module.Credentials.Own.Where(credential => credential.User == CredentialUser.Provider).ToList();
        foreach (var sources in providers.SelectMany(Sources).GroupBy(source => source.Data))
        {
            var isSession = sources.Any(source => source.Kind == VaultLeaseKind.Session);
            findings.Report(
                sources.Key.Header,
                $"{sources.Key.Address} hands out " + (isSession
                    ? "a session when the plan is made; a saved plan keeps it, and a later apply uses it after its end."
                    : "keys on lease when the plan is made; a saved plan keeps them, and a later apply uses them after Vault has taken them back."),
                new FindingDetails { Confidence = Confidence.Medium });
        }
    }

    // Whatever gives the token is a session: only sessions have one.
    private static IEnumerable<(Resource Data, VaultLeaseKind Kind)> Sources(ConfiguredCredential provider) =>
        VaultLease.Of(provider).Select(lease => (lease.Data, lease.Kind))
            .Concat(provider.ReferencesOf(CredentialPart.SessionToken).Select(reference => reference.DataSource).OfType<Resource>()
                .Select(data => (data, VaultLeaseKind.Session)));
}
