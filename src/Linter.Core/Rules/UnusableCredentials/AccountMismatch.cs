using Linter.Core.Aws;
using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds guards for accounts that the configuration's own key or role cannot pass.</summary>
internal sealed class AccountMismatch : Rule
{
    private static readonly string[] Guards = ["allowed_account_ids", "forbidden_account_ids"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA211", "account-mismatch")
    {
        Summary = "The account of the key or role is not one that the configuration allows",
        Severity = Severity.Warning,
        Causes = ["account-guard-mismatch"],
        Why = """
            Access key ids made since about 2019 hold the number of their account, and so does the ARN of a role. Where `allowed_account_ids` does not have
            that account, or `forbidden_account_ids` has it, the provider stops with "AWS account ID not allowed" after it has signed in.

            Account numbers have twelve digits and are texts: without quotation marks a number loses the zeros in front.
            """,
        Bad = """
            provider "aws" {
              region              = "eu-west-1"
              allowed_account_ids = ["444455556666"] # expect: account-mismatch

              assume_role {
                role_arn = "arn:aws:iam::111122223333:role/deploy"
              }
            }
            """,
        Good = """
            provider "aws" {
              region              = "eu-west-1"
              allowed_account_ids = ["111122223333"]

              assume_role {
                role_arn = "arn:aws:iam::111122223333:role/deploy"
              }
            }
            """,
        Fix = "Correct the list or the key or role: one of them belongs to another account.",
        References = ["AWS provider documentation, allowed_account_ids and forbidden_account_ids"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform/issues/8923")
            {
                What = """
                    The keys belonged to another account than the one in `allowed_account_ids`, and Terraform 0.7.3 crashed instead of
                    saying so.
                    """,
                Story = "kinds",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var credential in module.Credentials.Configured)
        {
            foreach (var guard in Guards.Select(credential.Block.Argument).OfType<Argument>())
            {
                Judge(credential, guard, findings);
            }
        }
    }

    private static void Judge(ConfiguredCredential credential, Argument guard, IFindings findings)
    {
        if (guard.Value is not SequenceValue { Elements: var elements })
        {
            return;
        }

        foreach (var element in elements.Where(element => element is NumberValue || (element.Text is { } text && !AccountId.TryParse(text, out _))))
        {
            var number = element is NumberValue ? "a number, which loses the zeros in front" : "no account number of twelve digits";
            if (element is not NumberValue { ContentText.Length: AccountId.Length })
            {
                findings.Report(element.Origin is { } origin ? Location.Of(origin) : guard.ValueLocation, $"{guard.Name} of {credential.Name} holds {number}; it matches no account.");
            }
        }

        if (AccountOf(credential) is not var (account, what, place) || elements.Any(element => !element.IsKnown))
        {
            return;
        }

        var isListed = elements.Any(element => element.Text == account || element is NumberValue number && number.ContentText == account);
        if (elements.Length > 0 && isListed == (guard.Name == "forbidden_account_ids"))
        {
            findings.Report(
                guard.ValueLocation,
                $"{what} of {credential.Name} belongs to account {account}, which {guard.Name} {(isListed ? "holds" : "does not hold")}.",
                new FindingDetails { Related = [new RelatedLocation(place, "belongs to the account")] });
        }
    }

    // The identity at the end is that of the last role; the key tells only where no role is assumed.
    private static (string Account, string What, Location Place)? AccountOf(ConfiguredCredential credential)
    {
        var roles = credential.Block.Nested("assume_role").Concat(credential.Block.Nested("assume_role_with_web_identity")).ToList();
        if (credential.Block.Nested("assume_role") is [.., var role])
        {
            return role.Argument("role_arn") is { } arn && Arn.TryParse(arn.Text, out var parsed) && AccountId.TryParse(parsed.Account, out _)
                ? (parsed.Account!, "The role", arn.ValueLocation)
                : null;
        }

        return roles.Count == 0 && credential[CredentialPart.AccessKeyId] is { } key && AccessKeyId.TryParse(key.Text, out var id) && id.Account is { } account
            ? (account.ToString(), "The access key id", key.NameLocation)
            : null;
    }
}
