using Linter.Core.Credentials.Machine;

namespace Linter.Core.Credentials.Chain;

/// <summary>The chain of provider 4 and later and of the backend 1.6 and later, both built on the Go SDK 2.</summary>
internal sealed class ModernChain(ChainInput input, MachineState machine, ProfileFileCache files, ChainTrace trace)
{
    private readonly EnvironmentKeys _environment = EnvironmentKeys.Read(machine);

    /// <summary>The base credentials with the roles of their profile, before any role of the block.</summary>
    /// <param name="configuration">What was loaded on the way; its profile may also give the region.</param>
    public SourceResult Find(out SharedConfiguration configuration)
    {
        var takesProfileArgument = !(input.Rules.EnvironmentBeatsProfileArgument && _environment.IsPair);
        configuration = SharedConfiguration.Load(input, machine, files, takesProfileArgument);
        if (StaticArguments.Find(input, trace) is { } fromArguments)
        {
            // The shared files are read all the same, and what is wrong with them stops the run.
            return fromArguments.SettingsError is not null ? fromArguments : fromArguments with { SettingsError = configuration.Error };
        }

        if (configuration.Error is { } error)
        {
            trace.Pass(CredentialSource.Profile, "loading the shared files stops the run");
            return new SourceResult(null, error);
        }

        return input.WebIdentity is { } block ? FindWebIdentity(block, configuration, takesProfileArgument) : FindDefault(configuration, takesProfileArgument);
    }

    // The default chain is set up before the block replaces it; only what is wrong with settings shows.
    private SourceResult FindWebIdentity(WebIdentityInput block, SharedConfiguration configuration, bool takesProfileArgument)
    {
        var unused = new ModernChain(input with { WebIdentity = null }, machine, files, new ChainTrace()).FindDefault(configuration, takesProfileArgument);
        return unused.SettingsError is { } error
            ? new SourceResult(null, error)
            : WebIdentitySource.FromArguments(block, input, machine, trace);
    }

    private SourceResult FindDefault(SharedConfiguration configuration, bool takesProfileArgument)
    {
        trace.Pass(CredentialSource.WebIdentity, "no assume_role_with_web_identity in the block");
        if (takesProfileArgument && (input.Profile.IsSet || input.Profile.IsUnknown))
        {
            trace.Pass(
                CredentialSource.Environment,
                _environment.IsPair ? "the profile argument wins over the variables" : "the profile argument is asked instead of the variables");
            return FindProfile(configuration);
        }

        trace.Pass(CredentialSource.Profile, input.Profile.IsSet ? "the variables make this release drop the profile argument" : "no profile argument in the block");
        if (_environment.IsPair)
        {
            trace.Use(CredentialSource.Environment, $"{_environment.AccessKeyId} and {_environment.SecretAccessKey} are set");
            return SourceResult.Of(_environment.ToCredentials(machine));
        }

        trace.Pass(CredentialSource.Environment, WhyNoPair());
        if (machine.Variable("AWS_WEB_IDENTITY_TOKEN_FILE") is { } tokenFile)
        {
            return WebIdentitySource.FromEnvironment(tokenFile, machine, trace);
        }

        trace.Pass(CredentialSource.WebIdentity, "AWS_WEB_IDENTITY_TOKEN_FILE is not set");
        return FindProfile(configuration);
    }

    private SourceResult FindProfile(SharedConfiguration configuration)
    {
        if (configuration.IsUnknown)
        {
            trace.Use(CredentialSource.Profile, "an argument that names profile or files is not known before Terraform runs");
            return SourceResult.Of(new ChosenCredentials { Source = CredentialSource.Profile });
        }

        var find = configuration.Profiles!;
        return new ProfileSource(input, machine, find.FindSsoSession, trace).Find(configuration.Levels, configuration.Choice);
    }

    private string WhyNoPair() => (_environment.AccessKeyId, _environment.SecretAccessKey) switch
    {
        (null, null) => "neither AWS_ACCESS_KEY_ID nor AWS_SECRET_ACCESS_KEY is set",
        ({ } name, null) => $"{name} is set without a secret, so it is passed over",
        (_, { } name) => $"{name} is set without a key id, so it is passed over",
    };
}
