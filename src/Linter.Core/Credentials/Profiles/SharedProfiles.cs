namespace Linter.Core.Credentials.Profiles;

/// <summary>The profiles of all shared files together, as the Go SDK 2 puts them together.</summary>
internal sealed class SharedProfiles
{
    private const string ProfilePrefix = "profile ";
    private const string SsoSessionPrefix = "sso-session ";
    private const string ServicesPrefix = "services ";

    private readonly Dictionary<string, ProfileSection> _sections;

    private SharedProfiles(Dictionary<string, ProfileSection> sections) => _sections = sections;

    /// <summary>Names of profiles in ordinal order; sections of SSO sessions and services are not among them.</summary>
    public IReadOnlyList<string> Names =>
    [
        .. _sections.Keys.Where(name => !IsOther(name)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Puts files together: config files first, then credentials files, each list in its own order.</summary>
    public static SharedProfiles Merge(IEnumerable<ProfileFile> configFiles, IEnumerable<ProfileFile> credentialsFiles)
    {
        var sections = MergeFiles(configFiles);
        KeepProfilesOfConfig(sections);
        var credentials = MergeFiles(credentialsFiles);
        foreach (var name in credentials.Keys.Where(IsProfilePrefixed).ToList())
        {
            credentials.Remove(name);
        }

        foreach (var section in credentials.Values)
        {
            MergeInto(sections, section);
        }

        return new SharedProfiles(sections);
    }

    /// <summary>The profile of that name, or null. Names are compared character by character.</summary>
    public ProfileSection? Find(string name) => _sections.GetValueOrDefault(name);

    /// <summary>The section of an SSO session, or null.</summary>
    public ProfileSection? FindSsoSession(string name) => Find(SsoSessionPrefix + name.Trim());

    /// <summary>The section that a profile's <c>services</c> names, or null.</summary>
    public ProfileSection? FindServices(string name) => Find(ServicesPrefix + name.Trim());

    private static Dictionary<string, ProfileSection> MergeFiles(IEnumerable<ProfileFile> files)
    {
        var sections = new Dictionary<string, ProfileSection>(StringComparer.Ordinal);
        foreach (var section in files.SelectMany(file => file.Sections))
        {
            MergeInto(sections, section);
        }

        return sections;
    }

    // "profile x" becomes "x" and takes the place of a bare "x"; other bare names but "default" are dropped.
    private static void KeepProfilesOfConfig(Dictionary<string, ProfileSection> sections)
    {
        var renamed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in sections.Keys.Order(StringComparer.Ordinal).ToList())
        {
            if (renamed.Contains(name))
            {
                continue;
            }

            if (IsProfilePrefixed(name))
            {
                var newName = name[ProfilePrefix.Length..];
                sections.Remove(name, out var section);
                sections[newName] = section!.Rename(newName);
                renamed.Add(newName);
            }
            else if (!IsOther(name) && !name.Equals("default", StringComparison.OrdinalIgnoreCase))
            {
                sections.Remove(name);
            }
        }
    }

    private static void MergeInto(Dictionary<string, ProfileSection> sections, ProfileSection added)
    {
        var isPartial = added.IsPartial || added.HasHalfPair;
        if (!sections.TryGetValue(added.Name, out var existing))
        {
            sections.Add(added.Name, added.With(added.CopyProperties(), isPartial));
            return;
        }

        var properties = existing.CopyProperties();
        if (added.Find(PropertyNames.AccessKeyId) is { } accessKeyId && added.Find(PropertyNames.SecretAccessKey) is { } secret)
        {
            properties[accessKeyId.Name] = accessKeyId;
            properties[secret.Name] = secret;
            if (added.Find(PropertyNames.SessionToken) is { } token)
            {
                properties[token.Name] = token;
            }
        }

        foreach (var property in PropertyNames.Mergeable.Select(added.Find).OfType<ProfileProperty>())
        {
            properties[property.Name] = property;
        }

        // The file that comes last has the last word on whether the pair is complete, even where it holds no key at all.
        sections[added.Name] = existing.With(properties, isPartial);
    }

    private static bool IsProfilePrefixed(string name) => name.StartsWith(ProfilePrefix, StringComparison.Ordinal);

    private static bool IsOther(string name) =>
        name.StartsWith(SsoSessionPrefix, StringComparison.Ordinal) || name.StartsWith("services", StringComparison.Ordinal);
}
