using Linter.Core.Aws;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Machine;
using Linter.Core.Findings;

namespace Linter.Core.Credentials.Doctor;

/// <summary>What a machine shows of a root cause. Shows places and kinds, never a value.</summary>
/// <param name="machine">The machine.</param>
internal sealed class CauseEvidence(MachineState machine)
{
    private static readonly TimeSpan ToleratedSkew = TimeSpan.FromMinutes(5);

    /// <summary>What a configuration shows of a cause: a clause without a period, or null for nothing.</summary>
    public string? Of(string cause, DiagnosedConfiguration configuration) =>
        OfKeys(cause, configuration) ?? OfSource(cause, configuration) ?? OfAnswer(cause, configuration);

    /// <summary>What some configurations and findings show of a cause; the first one counts.</summary>
    public string? Of(string cause, IEnumerable<DiagnosedConfiguration> configurations, IEnumerable<Finding> findings)
    {
        foreach (var configuration in configurations)
        {
            if (Of(cause, configuration) is { } evidence)
            {
                return $"{configuration.Address}: {evidence}";
            }
        }

        return findings.FirstOrDefault(finding => finding.Causes.Contains(cause)) is { } found
            ? $"{found.Rule.Id} at {found.Location.Path}:{found.Location.Start.Line}"
            : null;
    }

    private string? OfKeys(string cause, DiagnosedConfiguration configuration)
    {
        var credentials = configuration.Outcome.Credentials;
        if (credentials.Keys is not { } keys)
        {
            return null;
        }

        if (cause is "expired-session" && credentials.Expires < machine.Now)
        {
            return "the credentials are past their end";
        }

        var values = Credential.OfTexts(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken);
        return CredentialAnalysis.Analyze(values).FirstOrDefault(problem => problem.Causes.Contains(cause))?.Message.TrimEnd('.');
    }

    private string? OfSource(string cause, DiagnosedConfiguration configuration)
    {
        var credentials = configuration.Outcome.Credentials;
        return cause switch
        {
            "env-overrides-profile" when credentials.Source == CredentialSource.Environment && AsksForProfile(configuration) =>
                "keys in the environment are used although a profile is asked for",
            "profile-overrides-env" when credentials.Source == CredentialSource.Profile && EnvironmentKeys.Read(machine).IsPair =>
                "the profile is used although the environment has keys",
            "no-credentials" when credentials.Source == CredentialSource.None => "no link of the chain gives credentials",
            "profile-not-found" when configuration.Outcome.Error?.Code == ChainErrorCode.ProfileNotFound => configuration.Outcome.Error.Message.TrimEnd('.'),
            "source-profile-chain-broken" when configuration.Outcome.Error?.Code == ChainErrorCode.SourceProfileBroken => configuration.Outcome.Error.Message.TrimEnd('.'),
            "region-missing-or-invalid" when configuration.Outcome.Error?.Code is ChainErrorCode.MissingRegion or ChainErrorCode.InvalidRegion =>
                configuration.Outcome.Error.Message.TrimEnd('.'),
            "sso-session-expired" when credentials.Source == CredentialSource.Sso && credentials.Expires < machine.Now => "the cached sign-in is past its end",
            "emulator-config-incomplete" when configuration.UsesLocalEndpoints => "the block has local endpoints",
            "imds-unreachable" when credentials.Source == CredentialSource.InstanceMetadata => "the chain ends at the metadata of the instance",
            _ => null,
        };
    }

    private string? OfAnswer(string cause, DiagnosedConfiguration configuration) => cause switch
    {
        "clock-skew" when configuration.Live?.Date is { } date && (machine.Now - date).Duration() > ToleratedSkew =>
            "the machine's clock differs from that of STS",
        "wrong-partition" when configuration.Live?.KnownTo is { } host => $"{host} knows the key",
        "opt-in-region" when Regions.TryGet(configuration.Outcome.Region.Value, out var region) && region.IsOptIn =>
            $"{region.Name} has to be enabled for the account",
        "root-account-keys" when configuration.Live?.Arn?.EndsWith(":root", StringComparison.Ordinal) == true => "the caller is the root user",
        _ => null,
    };

    private bool AsksForProfile(DiagnosedConfiguration configuration) =>
        configuration.Input.Profile.IsSet || machine.FirstOf("AWS_PROFILE", "AWS_DEFAULT_PROFILE") is not null;
}
