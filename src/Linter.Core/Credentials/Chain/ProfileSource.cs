using System.Collections.Immutable;
using Linter.Core.Credentials.Machine;
using Linter.Core.Credentials.Profiles;

namespace Linter.Core.Credentials.Chain;

/// <summary>Credentials by way of a profile, or past it where it has none.</summary>
internal sealed class ProfileSource(ChainInput input, MachineState machine, Func<string, ProfileSection?> findSsoSession, ChainTrace trace)
{
    /// <summary>What a profile gives.</summary>
    /// <param name="levels">The profile and its sources; empty where there is no profile.</param>
    /// <param name="how">How the profile was chosen, for people.</param>
    public SourceResult Find(ImmutableArray<ProfileSettings> levels, string how)
    {
        if (levels.IsEmpty)
        {
            trace.Pass(CredentialSource.Profile, $"no file has profile {how}");
            return FindBehindProfile(null);
        }

        var last = levels[^1];
        var result = FindBase(last, how);
        if (result.SettingsError is not null)
        {
            return result;
        }

        // A profile with a token file has taken its own role by that.
        var isWebIdentity = result.Credentials!.Source == CredentialSource.WebIdentity;
        var roles = result.Credentials.AssumedRoles.ToBuilder();
        for (var index = levels.Length - (isWebIdentity ? 2 : 1); index >= 0; index--)
        {
            if (levels[index].RoleArn is not { } role)
            {
                continue;
            }

            if (levels[index].MfaSerial is { } mfa)
            {
                return SourceResult.Broken(
                    ChainErrorCode.MfaRequired,
                    $"Profile {levels[index].Section.Name} has mfa_serial, and Terraform has no way to ask for a code.",
                    ChainPlace.Of(mfa));
            }

            roles.Add(role.Value);
        }

        return result with { Credentials = result.Credentials with { AssumedRoles = roles.ToImmutable() } };
    }

    private SourceResult FindBase(ProfileSettings settings, string how)
    {
        var name = settings.Section.Name;
        if (settings.AccessKeyId is { } accessKeyId)
        {
            trace.Use(CredentialSource.Profile, $"profile {name} ({how}) has keys");
            return SourceResult.Of(new ChosenCredentials
            {
                Source = CredentialSource.Profile,
                Profile = name,
                Place = ChainPlace.Of(accessKeyId),
                Keys = new CredentialKeys(accessKeyId.Value, settings.SecretAccessKey!.Value, settings.SessionToken?.Value),
                Expires = ReadExpiry(settings.Section),
            });
        }

        trace.Pass(CredentialSource.Profile, $"profile {name} ({how}) has no keys of its own");
        if (settings.CredentialSource is { } source)
        {
            return FindNamedSource(source, name);
        }

        if (settings.WebIdentityTokenFile is { } tokenFile)
        {
            return WebIdentitySource.FromProfile(settings, tokenFile, machine, trace);
        }

        if (settings.HasSso)
        {
            return SsoSource.Find(settings, findSsoSession, machine, trace);
        }

        return settings.CredentialProcess is { } process ? ProcessSource.Find(process, name, machine, trace) : FindBehindProfile(name);
    }

    private SourceResult FindNamedSource(ProfileProperty source, string profile)
    {
        switch (source.Value)
        {
            case "Ec2InstanceMetadata":
                return InstanceMetadata.Find(input, machine, profile, trace);
            case "Environment":
                return FindEnvironment(source, profile);
            case "EcsContainer" when ContainerEndpoint.FindForCredentialSource(machine, profile, trace) is { } container:
                return container;
            case "EcsContainer":
                return SourceResult.Broken(
                    ChainErrorCode.SourceProfileBroken,
                    $"Profile {profile} has credential_source EcsContainer, and no AWS_CONTAINER_CREDENTIALS variable is set.",
                    ChainPlace.Of(source));
            default:
                return SourceResult.Broken(
                    ChainErrorCode.SourceProfileBroken,
                    $"Profile {profile} has a credential_source other than Environment, Ec2InstanceMetadata and EcsContainer.",
                    ChainPlace.Of(source));
        }
    }

    private SourceResult FindEnvironment(ProfileProperty source, string profile)
    {
        var keys = EnvironmentKeys.Read(machine);
        if (keys.IsPair)
        {
            trace.Use(CredentialSource.Environment, $"credential_source of profile {profile} asks for the variables");
            return SourceResult.Of(keys.ToCredentials(machine) with { Profile = profile });
        }

        trace.Pass(CredentialSource.Environment, $"credential_source of profile {profile} asks for the variables, which hold no pair of keys");
        return new SourceResult(ChosenCredentials.None with { Profile = profile, Place = ChainPlace.Of(source) }).Failing(
            ChainErrorCode.EmptyStaticCredentials,
            $"Profile {profile} has credential_source Environment, and the variables hold no pair of keys.");
    }

    private SourceResult FindBehindProfile(string? profile)
    {
        if (ContainerEndpoint.Find(machine, profile, trace) is { } container)
        {
            return container;
        }

        trace.Pass(CredentialSource.Container, "no AWS_CONTAINER_CREDENTIALS variable is set");
        return InstanceMetadata.Find(input, machine, profile, trace);
    }

    // Names that tools which write temporary keys into the file use; no SDK reads them.
    private static DateTimeOffset? ReadExpiry(ProfileSection section) =>
        EnvironmentKeys.ReadExpiry(
            section.Value("aws_session_expiration") ?? section.Value("aws_expiration") ?? section.Value("x_security_token_expires")
            ?? section.Value("expiration"));
}
