using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Machine;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds chains that end at instance metadata.</summary>
internal sealed class MetadataDisabled : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA915", "metadata-disabled")
    {
        Summary = "The chain ends at instance metadata that is switched off or may not be there",
        Severity = Severity.Note,
        Causes = ["imds-unreachable"],
        Why = """
            The last link of the chain is the metadata service of an EC2 instance. Where it is switched off (AWS_EC2_METADATA_DISABLED,
            `skip_metadata_api_check`) or cannot be reached (no instance, hop limit 1 in front of a container) nothing is left.
            """,
        Bad = """
            # file: env
            AWS_EC2_METADATA_DISABLED=true # expect: metadata-disabled
            # file: main.tf
            provider "aws" { # expect: no-credential-source
              region = "eu-west-1"
            }
            """,
        Good = """
            # file: env
            AWS_ACCESS_KEY_ID=AKIARZPUZDIKC7MTFDOC
            AWS_SECRET_ACCESS_KEY=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
            AWS_EC2_METADATA_DISABLED=true
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Fix = "Give credentials by another link, or let the metadata service be reached: unset the variable, raise the hop limit to 2 for containers.",
        References = ["Amazon EC2, Instance metadata options"],
    };

    /// <inheritdoc/>
    public override void Check(Diagnosis diagnosis, IFindings findings)
    {
        foreach (var configuration in diagnosis.Configurations)
        {
            var outcome = configuration.Outcome;
            if (outcome.Credentials.Source == CredentialSource.InstanceMetadata)
            {
                findings.Report(configuration.Location, $"{configuration.Address} counts on instance metadata: nothing else offers credentials.");
            }
            else if (outcome is { Error.Code: ChainErrorCode.NoCredentials, Credentials.Source: CredentialSource.None }
                && outcome.Links.Any(link => link.Source == CredentialSource.InstanceMetadata))
            {
                findings.Report(PlaceOfSwitch(configuration, diagnosis.Machine), $"Instance metadata, the last link for {configuration.Address}, is switched off.");
            }
        }
    }

    private static Location PlaceOfSwitch(DiagnosedConfiguration configuration, MachineState machine)
    {
        var argument = configuration.Block?.Argument("skip_metadata_api_check");
        return configuration.Input.SkipMetadataApiCheck is true && argument is not null ? argument.Location
            : machine.Variable("AWS_EC2_METADATA_DISABLED") is not null ? MachinePlaces.OfVariable("AWS_EC2_METADATA_DISABLED")
            : configuration.Location;
    }
}
