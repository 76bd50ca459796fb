using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds settings that stop Terraform before it has credentials, and that no rule of their own is about.</summary>
internal sealed class StoppedBySetting : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA919", "stopped-by-setting")
    {
        Summary = "A variable or argument stops Terraform before it has credentials",
        Severity = Severity.Error,
        Causes = [],
        Why = """
            The SDK reads all its settings first. A bundle of certificates that is not there, a number or switch in words that it does not know, an
            address that it does not trust, half a pair of keys in the block: each stops the run, however good the credentials are.
            """,
        Bad = """
            # file: env
            AWS_ACCESS_KEY_ID=AKIARZPUZDIKC7MTFDOC
            AWS_SECRET_ACCESS_KEY=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
            AWS_CA_BUNDLE=/opt/old/ca.pem # expect: stopped-by-setting
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Good = """
            # file: env
            AWS_ACCESS_KEY_ID=AKIARZPUZDIKC7MTFDOC
            AWS_SECRET_ACCESS_KEY=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
            AWS_RETRY_MODE=standard
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Fix = "Correct the setting that the message names, or unset it.",
        References = ["AWS SDKs and Tools Reference Guide, Settings reference"],
    };

    /// <inheritdoc/>
    public override void Check(Diagnosis diagnosis, IFindings findings)
    {
        foreach (var configuration in diagnosis.Configurations)
        {
            if (configuration.Outcome.Error is { Code: ChainErrorCode.Other or ChainErrorCode.EmptyStaticCredentials, Place: null } error)
            {
                findings.Report(
                    error.Variable is { } variable ? MachinePlaces.OfVariable(variable) : configuration.Location,
                    $"{configuration.Address} stops: {error.Message}",
                    new FindingDetails { Causes = error.Code == ChainErrorCode.EmptyStaticCredentials ? ["mixed-credential-sources", "empty-value"] : [] });
            }
        }
    }
}
