using Linter.Core.Credentials.Machine;
using Linter.Core.Credentials.Profiles;

namespace Linter.Core.Credentials.Chain;

/// <summary>Credentials of IAM Identity Center.</summary>
internal static class SsoSource
{
    /// <summary>What a profile with SSO settings gives.</summary>
    public static SourceResult Find(ProfileSettings settings, Func<string, ProfileSection?> findSsoSession, MachineState machine, ChainTrace trace)
    {
        var name = settings.Section.Name;
        var place = ChainPlace.Of(settings.SsoSession ?? settings.SsoProperties.Values.MinBy(property => property.Line)!);
        if (CheckSettings(settings, findSsoSession) is { } problem)
        {
            trace.Pass(CredentialSource.Sso, $"the SSO settings of profile {name} are not complete");
            return SourceResult.Broken(ChainErrorCode.SsoSettings, problem, place);
        }

        var key = settings.SsoSession?.Value ?? settings.SsoProperties[PropertyNames.SsoStartUrl].Value;
        var token = SsoTokenCache.Find(key, settings.SsoSession is not null, machine);
        var result = SourceResult.Of(new ChosenCredentials
        {
            Source = CredentialSource.Sso,
            Profile = name,
            Place = place,
            Expires = token.Expires,
        });
        if (token.Problem is null)
        {
            trace.Use(CredentialSource.Sso, $"profile {name} has SSO settings and somebody is signed in");
            return result;
        }

        trace.Pass(CredentialSource.Sso, $"profile {name} has SSO settings, but {token.Problem}");
        return result.Failing(ChainErrorCode.NoCredentials, $"Profile {name} uses IAM Identity Center, but {token.Problem}.");
    }

    private static string? CheckSettings(ProfileSettings settings, Func<string, ProfileSection?> findSsoSession)
    {
        var name = settings.Section.Name;
        if (settings.SsoSession is not { } session)
        {
            string[] required = [PropertyNames.SsoRegion, PropertyNames.SsoStartUrl, PropertyNames.SsoAccountId, PropertyNames.SsoRoleName];
            var absent = required.Where(property => !settings.SsoProperties.ContainsKey(property)).ToList();
            return absent.Count == 0 ? null : $"Profile {name} uses IAM Identity Center and lacks {string.Join(", ", absent)}.";
        }

        var section = findSsoSession(session.Value);
        foreach (var property in (string[])[PropertyNames.SsoRegion, PropertyNames.SsoStartUrl])
        {
            if (section is null || !section.TryGet(property, out var inSession))
            {
                return $"SSO session {session.Value} lacks {property}.";
            }

            if (settings.SsoProperties.TryGetValue(property, out var inProfile) && inProfile.Value != inSession.Value)
            {
                return $"Profile {name} and its SSO session {session.Value} have different values of {property}.";
            }
        }

        return null;
    }
}
