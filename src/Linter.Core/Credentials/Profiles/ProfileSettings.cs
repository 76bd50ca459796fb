using System.Collections.Immutable;

namespace Linter.Core.Credentials.Profiles;

/// <summary>What a profile says about credentials; a property without a value counts as not there.</summary>
internal sealed record ProfileSettings
{
    /// <summary>The section they were read from.</summary>
    public required ProfileSection Section { get; init; }

    /// <summary>The key id of a complete pair, else null.</summary>
    public ProfileProperty? AccessKeyId { get; init; }

    /// <summary>The secret of a complete pair, else null.</summary>
    public ProfileProperty? SecretAccessKey { get; init; }

    /// <summary>The token that goes with the pair, or null.</summary>
    public ProfileProperty? SessionToken { get; init; }

    /// <summary><c>role_arn</c>.</summary>
    public ProfileProperty? RoleArn { get; init; }

    /// <summary><c>source_profile</c>.</summary>
    public ProfileProperty? SourceProfile { get; init; }

    /// <summary><c>credential_source</c>.</summary>
    public ProfileProperty? CredentialSource { get; init; }

    /// <summary><c>credential_process</c>.</summary>
    public ProfileProperty? CredentialProcess { get; init; }

    /// <summary><c>web_identity_token_file</c>.</summary>
    public ProfileProperty? WebIdentityTokenFile { get; init; }

    /// <summary><c>mfa_serial</c>.</summary>
    public ProfileProperty? MfaSerial { get; init; }

    /// <summary><c>sso_session</c>.</summary>
    public ProfileProperty? SsoSession { get; init; }

    /// <summary>The four older <c>sso_</c> properties that are there.</summary>
    public ImmutableDictionary<string, ProfileProperty> SsoProperties { get; init; } = ImmutableDictionary<string, ProfileProperty>.Empty;

    /// <summary><c>region</c>.</summary>
    public ProfileProperty? Region { get; init; }

    /// <summary>Whether the pair of keys is complete.</summary>
    public bool HasKeys => AccessKeyId is not null;

    /// <summary>Whether anything makes the SDK take the profile for one of IAM Identity Center.</summary>
    public bool HasSso => SsoSession is not null || !SsoProperties.IsEmpty;

    /// <summary>Whether anything could give credentials; whether it does is another question.</summary>
    public bool HasAnySource =>
        SourceProfile is not null || CredentialSource is not null || CredentialProcess is not null || WebIdentityTokenFile is not null || HasSso || HasKeys;

    /// <summary>The settings of a section.</summary>
    public static ProfileSettings Of(ProfileSection section)
    {
        var isPair = section.TryGet(PropertyNames.AccessKeyId, out var accessKeyId) & section.TryGet(PropertyNames.SecretAccessKey, out var secret);
        var sso = ImmutableDictionary<string, ProfileProperty>.Empty;
        foreach (var name in (string[])[PropertyNames.SsoAccountId, PropertyNames.SsoRegion, PropertyNames.SsoRoleName, PropertyNames.SsoStartUrl])
        {
            if (section.TryGet(name, out var property))
            {
                sso = sso.Add(name, property);
            }
        }

        return new ProfileSettings
        {
            Section = section,
            AccessKeyId = isPair ? accessKeyId : null,
            SecretAccessKey = isPair ? secret : null,
            SessionToken = isPair ? Get(section, PropertyNames.SessionToken) : null,
            RoleArn = Get(section, PropertyNames.RoleArn),
            SourceProfile = Get(section, PropertyNames.SourceProfile),
            CredentialSource = Get(section, PropertyNames.CredentialSource),
            CredentialProcess = Get(section, PropertyNames.CredentialProcess),
            WebIdentityTokenFile = Get(section, PropertyNames.WebIdentityTokenFile),
            MfaSerial = Get(section, PropertyNames.MfaSerial),
            SsoSession = Get(section, PropertyNames.SsoSession),
            SsoProperties = sso,
            Region = Get(section, PropertyNames.Region),
        };
    }

    /// <summary>The same profile when a chain comes back to it: its role has been taken already.</summary>
    public ProfileSettings WithoutRole() => this with { RoleArn = null, MfaSerial = null, SourceProfile = null };

    /// <summary>The same profile where another one is the source: its own sources do not count, its SSO session is still looked up.</summary>
    public ProfileSettings WithoutSources() => this with
    {
        AccessKeyId = null,
        SecretAccessKey = null,
        SessionToken = null,
        CredentialSource = null,
        CredentialProcess = null,
        WebIdentityTokenFile = null,
        SsoProperties = ImmutableDictionary<string, ProfileProperty>.Empty,
    };

    /// <summary>The same profile for a release that knows nothing of IAM Identity Center.</summary>
    public ProfileSettings WithoutSso() => this with { SsoSession = null, SsoProperties = ImmutableDictionary<string, ProfileProperty>.Empty };

    /// <summary>The profile's name.</summary>
    public override string ToString() => Section.ToString();

    private static ProfileProperty? Get(ProfileSection section, string name) => section.TryGet(name, out var property) ? property : null;
}
