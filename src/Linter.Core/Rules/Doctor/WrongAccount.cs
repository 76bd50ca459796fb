using Linter.Core.Aws;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds callers of an account that the configuration does not allow.</summary>
internal sealed class WrongAccount : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA911", "wrong-account")
    {
        Summary = "The caller belongs to an account that the configuration does not allow",
        Severity = Severity.Error,
        Causes = ["account-guard-mismatch"],
        Why = """
            `allowed_account_ids` and `forbidden_account_ids` guard against changes in the wrong account: Terraform stops with "AWS account ID not
            allowed". The credentials work, they are just not the ones for this configuration. With `--live` STS names the account; without it, the
            key id and the ARN of the last role tell.
            """,
        Bad = """
            # file: env
            AWS_ACCESS_KEY_ID=AKIARZPUZDIKC7MTFDOC
            AWS_SECRET_ACCESS_KEY=tfdocQ8sN2vKp4RzXw7LmYb3HcJd6GfTa9UeWi1B
            TFAUTH_EXAMPLE_LIVE=accepted 210987654321 2026-11-25T00:00:00Z
            # file: main.tf
            provider "aws" {
              region              = "eu-west-1"
              allowed_account_ids = ["123456789012"] # expect: wrong-account
            }
            """,
        Good = """
            # file: env
            AWS_ACCESS_KEY_ID=AKIARZPUZDIKC7MTFDOC
            AWS_SECRET_ACCESS_KEY=tfdocQ8sN2vKp4RzXw7LmYb3HcJd6GfTa9UeWi1B
            TFAUTH_EXAMPLE_LIVE=accepted 123456789012 2026-11-25T00:00:00Z
            # file: main.tf
            provider "aws" {
              region              = "eu-west-1"
              allowed_account_ids = ["123456789012"]
            }
            """,
        Fix = "Use credentials of an allowed account, or correct the list.",
        References = ["Terraform AWS provider, allowed_account_ids"],
    };

    /// <inheritdoc/>
    public override void Check(Diagnosis diagnosis, IFindings findings)
    {
        foreach (var configuration in diagnosis.Configurations)
        {
            if (AccountOf(configuration) is not { } account)
            {
                continue;
            }

            if (Find(configuration, "allowed_account_ids") is { Known: { } allowed, Argument: { } guard } && !allowed.Contains(account))
            {
                findings.Report(guard.Location, $"{configuration.Address} calls AWS as account {account}, which allowed_account_ids does not list.");
            }

            if (Find(configuration, "forbidden_account_ids") is { Known: { } forbidden, Argument: { } ban } && forbidden.Contains(account))
            {
                findings.Report(ban.Location, $"{configuration.Address} calls AWS as account {account}, which forbidden_account_ids lists.");
            }
        }
    }

    // What STS says counts; where nobody asked, the last role tells, else the key id. Keys of an emulator carry no account of AWS.
    private static string? AccountOf(DiagnosedConfiguration configuration)
    {
        if (configuration.Live is { } live)
        {
            return live is { Outcome: LiveOutcome.Accepted, Account: { } account } ? account : null;
        }

        if (configuration.Outcome.Error is not null || configuration.UsesLocalEndpoints)
        {
            return null;
        }

        return configuration.Outcome.Credentials.AssumedRoles is [.., var role] ? Arn.TryParse(role, out var arn) ? arn.Account : null : configuration.AccountId;
    }

    // Null where the list is not there or not known to its last element.
    private static (Argument? Argument, IReadOnlyCollection<string>? Known) Find(DiagnosedConfiguration configuration, string name) =>
        configuration.Block?.Argument(name) is { Value: SequenceValue list } argument && list.Elements.All(element => element.Text is not null)
            ? (argument, [.. list.Elements.Select(element => element.Text!)])
            : (null, null);
}
