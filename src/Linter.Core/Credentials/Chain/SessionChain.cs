using Linter.Core.Credentials.Machine;
using Linter.Core.Credentials.Profiles;

namespace Linter.Core.Credentials.Chain;

/// <summary>The chain of provider 3 and older and of the backend before 1.6, both built on the Go SDK 1.</summary>
internal sealed class SessionChain(ChainInput input, MachineState machine, ProfileFileCache files, ChainTrace trace)
{
    private readonly EnvironmentKeys _environment = EnvironmentKeys.Read(machine);

    /// <summary>The base credentials with the roles of their profile, before any role of the block.</summary>
    /// <param name="configuration">What the session loads; its profile gives no region here.</param>
    public SourceResult Find(out SharedConfiguration configuration)
    {
        var profile = ChosenProfile.Of(input, machine, takesProfileArgument: true);
        configuration = new SharedConfiguration { Choice = profile.Description, IsUnknown = input.Profile.IsUnknown };
        return FromArguments() ?? FromEnvironment() ?? FromCredentialsFile(profile) ?? FromSession(profile, ref configuration);
    }

    // Half a pair is passed over here, unlike from the Go SDK 2 on.
    private SourceResult? FromArguments()
    {
        var isUnknown = input.AccessKey.IsUnknown || input.SecretKey.IsUnknown;
        if (isUnknown || (input.AccessKey.IsSet && input.SecretKey.IsSet))
        {
            return StaticArguments.Find(input, trace);
        }

        trace.Pass(CredentialSource.Configuration, "no pair of access_key and secret_key in the block");
        return null;
    }

    private SourceResult? FromEnvironment()
    {
        if (_environment.IsPair)
        {
            trace.Use(CredentialSource.Environment, $"{_environment.AccessKeyId} and {_environment.SecretAccessKey} are set");
            return SourceResult.Of(_environment.ToCredentials(machine));
        }

        trace.Pass(CredentialSource.Environment, "the variables hold no pair of keys");
        return null;
    }

    private SourceResult? FromCredentialsFile(ChosenProfile profile)
    {
        var path = CredentialsPath();
        var section = path is null || input.Profile.IsUnknown ? null : files.ParseLegacy(path)?.Find(profile.Name);
        var settings = section is null ? null : ProfileSettings.Of(section);
        if (settings?.AccessKeyId is not { } accessKeyId)
        {
            trace.Pass(CredentialSource.Profile, $"the credentials file has no pair of keys for profile {profile.Description}");
            return null;
        }

        trace.Use(CredentialSource.Profile, $"the credentials file has keys for profile {profile.Description}");
        return SourceResult.Of(new ChosenCredentials
        {
            Source = CredentialSource.Profile,
            Profile = profile.Name,
            Place = ChainPlace.Of(accessKeyId),
            Keys = new CredentialKeys(accessKeyId.Value, settings.SecretAccessKey!.Value, settings.SessionToken?.Value),
        });
    }

    // The session's own chain: here the config file counts too, and shared_credentials_file does not.
    private SourceResult FromSession(ChosenProfile profile, ref SharedConfiguration configuration)
    {
        if (input.Profile.IsUnknown)
        {
            trace.Use(CredentialSource.Profile, "the profile argument is not known before Terraform runs");
            return SourceResult.Of(new ChosenCredentials { Source = CredentialSource.Profile });
        }

        if (!input.Profile.IsSet && machine.Variable("AWS_WEB_IDENTITY_TOKEN_FILE") is { } tokenFile)
        {
            return WebIdentitySource.FromEnvironment(tokenFile, machine, trace);
        }

        var parsed = new List<ProfileFile>();
        foreach (var path in SessionPaths())
        {
            var file = files.ParseLegacy(path);
            if (SharedFileProblem.Find(files.Read(path), file) is { } problem)
            {
                return new SourceResult(null, problem);
            }

            if (file is not null)
            {
                parsed.Add(file);
            }
        }

        ProfileSection? FindSession(string name) => LegacyProfiles.FindSsoSession(parsed, name);
        var resolution = new ProfileResolver(name => LegacyProfiles.Find(parsed, name), FindSession, input.Rules).Resolve(profile.Name);
        if (resolution.Error is { } error && error.Code != ChainErrorCode.ProfileNotFound)
        {
            return new SourceResult(null, error);
        }

        configuration = configuration with { Levels = resolution.Levels };
        return new ProfileSource(input, machine, FindSession, trace).Find(resolution.Levels, profile.Description);
    }

    private string? CredentialsPath() =>
        input.SharedCredentialsFiles is [{ IsSet: true, Text: { } path }, ..]
            ? PathExpansion.Expand(path, machine)
            : machine.Variable("AWS_SHARED_CREDENTIALS_FILE") ?? Home("credentials");

    private IEnumerable<string> SessionPaths()
    {
        var config = machine.Variable("AWS_CONFIG_FILE") ?? Home("config");
        var credentials = machine.Variable("AWS_SHARED_CREDENTIALS_FILE") ?? Home("credentials");
        string?[] paths = ReadsConfigFile ? [config, credentials] : [credentials];
        return paths.OfType<string>();
    }

    private bool ReadsConfigFile =>
        !input.Rules.NeedsLoadConfig || machine.Variable("AWS_SDK_LOAD_CONFIG") is "1" or "t" or "T" or "true" or "TRUE" or "True";

    private string? Home(string name) => machine.Home is { } home ? Path.Join(home, ".aws", name) : null;
}
