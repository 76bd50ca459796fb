using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Machine;
using Linter.Core.Credentials.Profiles;
using Linter.Core.Findings;

namespace Linter.Core.Credentials.Doctor;

/// <summary>Collects the credentials of a machine: of its environment, and of every profile in the files that are read.</summary>
internal static class MachineCredentials
{
    /// <summary>The credentials; each part as Terraform would take it.</summary>
    public static IEnumerable<MachineCredential> Of(Diagnosis diagnosis)
    {
        var keys = EnvironmentKeys.Read(diagnosis.Machine);
        if (keys.AccessKeyId is not null || keys.SecretAccessKey is not null)
        {
            yield return OfEnvironment(keys, AreLocal(diagnosis, credentials => credentials.Source == CredentialSource.Environment));
        }

        foreach (var file in diagnosis.SharedFiles)
        {
            foreach (var section in file.Profiles?.Sections ?? [])
            {
                if (OfSection(diagnosis, file, section) is { } credential)
                {
                    yield return credential;
                }
            }
        }
    }

    private static MachineCredential OfEnvironment(EnvironmentKeys keys, bool areLocal) => new(
        Credential.OfTexts(keys.AccessKeyId?.Value, keys.SecretAccessKey?.Value, keys.SessionToken?.Value) with { EndpointsAreLocal = areLocal },
        PlaceOf(keys.AccessKeyId),
        PlaceOf(keys.SecretAccessKey),
        PlaceOf(keys.SessionToken));

    private static Location? PlaceOf(EnvironmentVariable? variable) => variable is null ? null : MachinePlaces.OfVariable(variable.Name);

    private static MachineCredential? OfSection(Diagnosis diagnosis, SharedFile file, ProfileSection section)
    {
        var id = section.Find(PropertyNames.AccessKeyId);
        var secret = section.Find(PropertyNames.SecretAccessKey);
        if (id is null && secret is null)
        {
            return null;
        }

        var name = ProfileNames.Of(section.Name, file.IsCredentialsFile);
        var token = section.Find(PropertyNames.SessionToken) ?? TokenInConfig(diagnosis, file, name);
        var areLocal = AreLocal(diagnosis, credentials => credentials.Profile == name && credentials.Source == CredentialSource.Profile);
        return new MachineCredential(
            Credential.OfTexts(id?.Value, secret?.Value, token?.Value) with { EndpointsAreLocal = areLocal },
            PlaceOf(id),
            PlaceOf(secret),
            PlaceOf(token));
    }

    // Keys of the credentials file take along the token that the config file has for the same profile.
    private static ProfileProperty? TokenInConfig(Diagnosis diagnosis, SharedFile file, string? profile) =>
        file.IsCredentialsFile && profile is not null
            ? diagnosis.SharedFiles.Where(other => !other.IsCredentialsFile)
                .Select(other => other.Profiles?.Find(ProfileNames.HeaderOf(profile, false))?.Find(PropertyNames.SessionToken))
                .FirstOrDefault(property => property is not null)
            : null;

    private static Location? PlaceOf(ProfileProperty? property) => property is null ? null : MachinePlaces.Of(property);

    private static bool AreLocal(Diagnosis diagnosis, Func<ChosenCredentials, bool> isUser)
    {
        var users = diagnosis.Configurations.Where(configuration => isUser(configuration.Outcome.Credentials)).ToList();
        return users.Count > 0 && users.All(configuration => configuration.UsesLocalEndpoints);
    }
}
