using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;

namespace Linter.Core.Rules;

/// <summary>Finds keys that a provider uses in the moment they are made.</summary>
internal sealed class CredentialNotYetUsable : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA316", "credential-not-yet-usable")
    {
        Summary = "A provider uses a key in the moment it is made",
        Severity = Severity.Warning,
        Causes = ["credential-propagation-delay"],
        Why = """
            A new access key of an IAM user takes seconds until all of AWS knows it; until then STS answers `InvalidClientTokenId`, now and then and more
            often in far regions. A generic read of Vault's `aws/creds/ROLE` makes such a key and hands it out at once; the data source
            `vault_aws_access_credentials` waits until STS accepts it. An `aws_iam_access_key` of the same run has the same gap. Sessions of STS work at once.
            """,
        Bad = """
            data "vault_generic_secret" "deploy" { # expect: credential-not-yet-usable
              path = "aws/creds/deploy"
            }

            provider "aws" {
              region     = "eu-west-1"
              access_key = data.vault_generic_secret.deploy.data["access_key"]
              secret_key = data.vault_generic_secret.deploy.data["secret_key"]
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
        Fix = "Ask Vault for a session (`type = \"sts\"`), or read the keys with `vault_aws_access_credentials`, which waits.",
        References = ["Vault documentation, AWS secrets engine", "Vault provider documentation, vault_aws_access_credentials"],
        SeenIn =
        [
            new("https://github.com/hashicorp/vault/issues/3115")
            {
                What = """
                    Keys leased from Vault were used before IAM knew them everywhere: InvalidClientTokenId, and fine seconds later.
                    """,
                Story = "kinds",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var credential in module.Credentials.Own.Where(credential => credential.User == CredentialUser.Provider))
        {
            foreach (var lease in VaultLease.Of(credential).Where(lease => lease is { Kind: VaultLeaseKind.IamUser, WaitsUntilUsable: false }))
            {
                findings.Report(
                    lease.Data.Header,
                    $"{lease.Data.Address} makes a new IAM user's key and hands it to {credential.Name} at once; until AWS knows it everywhere, STS answers InvalidClientTokenId.");
            }

            foreach (var key in ManagedKeys.Of(credential))
            {
                findings.Report(
                    key.Header,
                    $"{key.Address} is made in the same run in which {credential.Name} uses it; until AWS knows it everywhere, STS answers InvalidClientTokenId.");
            }
        }
    }
}
