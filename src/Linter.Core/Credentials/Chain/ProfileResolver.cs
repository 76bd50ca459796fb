using System.Collections.Immutable;
using Linter.Core.Credentials.Machine;
using Linter.Core.Credentials.Profiles;

namespace Linter.Core.Credentials.Chain;

/// <summary>Follows a profile to the one that gives the credentials.</summary>
/// <param name="find">Finds a profile by name.</param>
/// <param name="findSsoSession">Finds the section of an SSO session by its name.</param>
/// <param name="rules">What the version knows of IAM Identity Center, or null for all of it.</param>
internal sealed class ProfileResolver(
    Func<string, ProfileSection?> find,
    Func<string, ProfileSection?> findSsoSession,
    ChainRules? rules = null)
{
    /// <summary>The profile and, behind it, each source profile down to the last; or what is wrong with one of them.</summary>
    /// <remarks>A loop ends at the second visit, as it does in the SDK; so no chain is longer than there are profiles.</remarks>
    public ProfileResolution Resolve(string name)
    {
        var levels = new List<ProfileSettings>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        for (var next = name; next is not null;)
        {
            if (find(next) is not { } section)
            {
                return NotFound(next, levels);
            }

            if (CheckSection(section) is { } broken)
            {
                return broken;
            }

            var settings = Read(section);
            if (visited.Contains(next))
            {
                settings = settings.WithoutRole();
            }
            else if (CheckRoleArn(settings) is { } missing)
            {
                return missing;
            }

            if (visited.Count > 0 && settings.HasKeys)
            {
                levels.Add(settings);
                return CheckSources(levels, isEarlyEnd: true);
            }

            visited.Add(next);
            if (CheckOnlyOneSource(settings) is { } collision)
            {
                return collision;
            }

            next = settings.SourceProfile?.Value;
            levels.Add(next is null ? settings : settings.WithoutSources());
        }

        return CheckSources(levels, isEarlyEnd: false);
    }

    private ProfileSettings Read(ProfileSection section)
    {
        var settings = ProfileSettings.Of(section);
        return rules switch
        {
            { HasNoSso: true } => settings.WithoutSso(),
            { HasNoSsoSession: true } => settings with { SsoSession = null },
            _ => settings,
        };
    }

    private static ChainError NotFound(string name, List<ProfileSettings> levels) =>
        levels is [.., { SourceProfile: { } source } last]
            ? new ChainError(
                ChainErrorCode.SourceProfileBroken,
                $"Profile {last.Section.Name} takes its credentials from source_profile {name}, which is in none of the files.",
                ChainPlace.Of(source))
            : new ChainError(ChainErrorCode.ProfileNotFound, $"Profile {name} is in none of the shared config and credentials files.");

    private static ChainError? CheckSection(ProfileSection section)
    {
        if (section.IsPartial)
        {
            var present = section.Find(PropertyNames.AccessKeyId) ?? section.Find(PropertyNames.SecretAccessKey);
            var absent = section.Has(PropertyNames.AccessKeyId) ? PropertyNames.SecretAccessKey : PropertyNames.AccessKeyId;
            return new ChainError(
                ChainErrorCode.PartialCredentials,
                $"Profile {section.Name} has {present?.Name ?? "half a pair of keys"} and no {absent} beside it.",
                present is null ? ChainPlace.HeaderOf(section) : ChainPlace.Of(present));
        }

        return EnvironmentSettings.FindBadProperty(section.Value) is var (name, wanted)
            ? new ChainError(
                ChainErrorCode.Other,
                $"Property {name} of profile {section.Name} has a value that is not {wanted}.",
                section.Find(name) is { } property ? ChainPlace.Of(property) : null)
            : null;
    }

    private static ChainError? CheckRoleArn(ProfileSettings settings)
    {
        var source = settings.SourceProfile ?? settings.CredentialSource ?? settings.WebIdentityTokenFile;
        return source is null || settings.RoleArn is not null
            ? null
            : new ChainError(
                ChainErrorCode.RoleArnMissing,
                $"Profile {settings.Section.Name} has {source.Name} and no role_arn to assume with it.",
                ChainPlace.Of(source));
    }

    private static ChainError? CheckOnlyOneSource(ProfileSettings settings)
    {
        ProfileProperty?[] sources = [settings.SourceProfile, settings.CredentialSource, settings.CredentialProcess, settings.WebIdentityTokenFile];
        var present = sources.OfType<ProfileProperty>().ToList();
        return present.Count < 2
            ? null
            : new ChainError(
                ChainErrorCode.CollidingSources,
                $"Profile {settings.Section.Name} has both {present[0].Name} and {present[1].Name}; the SDK allows one of them.",
                ChainPlace.Of(present[1]));
    }

    // From the last profile back to the first: each source must offer something, and each SSO session must be there.
    private ProfileResolution CheckSources(List<ProfileSettings> levels, bool isEarlyEnd)
    {
        for (var index = levels.Count - 1; index >= 0; index--)
        {
            var isLast = index == levels.Count - 1;
            if (!isLast && !levels[index + 1].HasAnySource)
            {
                var source = levels[index].SourceProfile!;
                return new ChainError(
                    ChainErrorCode.SourceProfileBroken,
                    $"Profile {levels[index].Section.Name} takes its credentials from source_profile {source.Value}, which has none.",
                    ChainPlace.Of(source));
            }

            if (!(isLast && isEarlyEnd) && levels[index].SsoSession is { } session && findSsoSession(session.Value) is null)
            {
                return new ChainError(
                    ChainErrorCode.SsoSettings,
                    $"Profile {levels[index].Section.Name} names sso_session {session.Value}, and no file has a section [sso-session {session.Value}].",
                    ChainPlace.Of(session));
            }
        }

        return new ProfileResolution([.. levels], null);
    }
}

/// <summary>A profile with its sources, or what is wrong.</summary>
/// <param name="Levels">The profile first, the one that gives the credentials last; empty where something is wrong.</param>
/// <param name="Error">What is wrong, or null.</param>
internal sealed record ProfileResolution(ImmutableArray<ProfileSettings> Levels, ChainError? Error)
{
    public static implicit operator ProfileResolution(ChainError error) => new([], error);
}
