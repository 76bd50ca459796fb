using System.Collections.Immutable;
using Linter.Core.Credentials.Machine;
using Linter.Core.Credentials.Profiles;

namespace Linter.Core.Credentials.Chain;

/// <summary>What the Go SDK 2 loads before it looks for credentials: variables, shared files and the profile.</summary>
internal sealed record SharedConfiguration
{
    /// <summary>The merged profiles; null where the files could not be read or are not known.</summary>
    public SharedProfiles? Profiles { get; init; }

    /// <summary>The profile and its sources; empty where there is none.</summary>
    public ImmutableArray<ProfileSettings> Levels { get; init; } = [];

    /// <summary>How the profile was chosen, for people ("p by AWS_PROFILE").</summary>
    public required string Choice { get; init; }

    /// <summary>Whether the profile or the files are named by an argument that is not known.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Why loading stops the run, or null.</summary>
    public ChainError? Error { get; init; }

    /// <summary>Loads what an input asks for, with the profile argument where its release takes it.</summary>
    public static SharedConfiguration Load(ChainInput input, MachineState machine, ProfileFileCache files) =>
        Load(input, machine, files, !(input.Rules.EnvironmentBeatsProfileArgument && EnvironmentKeys.Read(machine).IsPair));

    /// <summary>Loads what an input asks for.</summary>
    public static SharedConfiguration Load(ChainInput input, MachineState machine, ProfileFileCache files, bool takesProfileArgument)
    {
        var profile = ChosenProfile.Of(input, machine, takesProfileArgument);
        var configuration = new SharedConfiguration { Choice = profile.Description };
        if (EnvironmentSettings.FindBadVariable(machine) is var (name, wanted))
        {
            return configuration.Failing(ChainErrorCode.Other, $"{name} has a value that is not {wanted}.", name);
        }

        if (SharedFileLists.Of(input, machine) is not { } lists)
        {
            return configuration.Failing(ChainErrorCode.Other, "A path of a shared file names the home folder of another user.");
        }

        if (lists.HasUnknown || (takesProfileArgument && input.Profile.IsUnknown))
        {
            return configuration with { IsUnknown = true };
        }

        var config = ReadAll(lists.ConfigFiles, input, files);
        var credentials = config.Error is null ? ReadAll(lists.CredentialsFiles, input, files) : config;
        if (credentials.Error is { } error)
        {
            return configuration with { Error = error };
        }

        var profiles = SharedProfiles.Merge(config.Files, credentials.Files);
        configuration = configuration with { Profiles = profiles };
        var resolution = new ProfileResolver(profiles.Find, profiles.FindSsoSession, input.Rules).Resolve(profile.Name);
        if (resolution.Error is { } broken && (broken.Code != ChainErrorCode.ProfileNotFound || profile.IsRequired))
        {
            return configuration with { Error = broken };
        }

        configuration = configuration with { Levels = resolution.Error is null ? resolution.Levels : [] };
        return CertificateBundle.Of(input, configuration.Levels.FirstOrDefault(), machine) is { IsUsable: false } bundle
            ? configuration.Failing(ChainErrorCode.Other, $"{bundle.Name} names a file that cannot be read as certificates.", bundle.Variable)
            : configuration;
    }

    private SharedConfiguration Failing(ChainErrorCode code, string message, string? variable = null) =>
        this with { Error = new ChainError(code, message, Variable: variable) };

    private static (List<ProfileFile> Files, ChainError? Error) ReadAll(ImmutableArray<string> paths, ChainInput input, ProfileFileCache cache)
    {
        var files = new List<ProfileFile>(paths.Length);
        foreach (var path in paths)
        {
            var parsed = input.Rules.HasLegacyParser ? cache.ParseLegacy(path) : cache.Parse(path);
            if (SharedFileProblem.Find(cache.Read(path), parsed) is { } error)
            {
                return (files, error);
            }

            if (parsed is not null)
            {
                files.Add(parsed);
            }
        }

        return (files, null);
    }
}
