using Linter.Core.Credentials.Machine;

namespace Linter.Core.Credentials.Chain;

/// <summary>The last link: the metadata service of an EC2 instance.</summary>
internal static class InstanceMetadata
{
    /// <summary>Whether the service is switched off, by the argument or else by the variable.</summary>
    public static bool IsDisabled(ChainInput input, MachineState machine) =>
        input.SkipMetadataApiCheck
        ?? string.Equals(machine.Variable("AWS_EC2_METADATA_DISABLED"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the service gives, as far as that can be said without asking it.</summary>
    public static SourceResult Find(ChainInput input, MachineState machine, string? profile, ChainTrace trace)
    {
        var result = SourceResult.Of(new ChosenCredentials { Source = CredentialSource.InstanceMetadata, Profile = profile });
        if (!IsDisabled(input, machine))
        {
            trace.Use(CredentialSource.InstanceMetadata, "nothing else is set; whether the service answers shows only a run");
            return result;
        }

        var by = input.SkipMetadataApiCheck is true ? "skip_metadata_api_check" : "AWS_EC2_METADATA_DISABLED";
        trace.Pass(CredentialSource.InstanceMetadata, $"switched off by {by}");
        return new SourceResult(ChosenCredentials.None).Failing(
            ChainErrorCode.NoCredentials,
            $"No link of the chain offers credentials, and instance metadata is switched off by {by}.");
    }
}
