using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds configurations for which no link of the chain offers credentials.</summary>
internal sealed class NoCredentialSource : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA901", "no-credential-source")
    {
        Summary = "No link of the credential chain offers anything",
        Severity = Severity.Error,
        Causes = ["no-credentials"],
        Why = """
            Terraform asks one source after the other: the block, a web identity, a profile, variables, a container, the instance.
            When none of them gives credentials it stops with "No valid credential sources found" before it calls AWS.
            """,
        Bad = """
            # file: env
            AWS_EC2_METADATA_DISABLED=true
            # file: main.tf
            provider "aws" { # expect: no-credential-source
              region = "eu-west-1"
            }
            """,
        Good = """
            # file: env
            AWS_ACCESS_KEY_ID=AKIARZPUZDIKC7MTFDOC
            AWS_SECRET_ACCESS_KEY=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
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Fix = "Give one source: sign in (`aws sso login`) and name the profile, export a complete set of variables, or run where a role is attached.",
        References = ["Terraform AWS provider, Authentication and configuration"],
    };

    /// <inheritdoc/>
    public override void Check(Diagnosis diagnosis, IFindings findings)
    {
        foreach (var configuration in diagnosis.Configurations)
        {
            var outcome = configuration.Outcome;
            if (outcome.Error?.Code == ChainErrorCode.NoCredentials && outcome.Credentials.Source == CredentialSource.None)
            {
                var asked = string.Join("; ", outcome.Links.Select(link => link.Why));
                findings.Report(configuration.Location, $"{configuration.Address} finds no credentials: {asked}.");
            }
        }
    }
}
