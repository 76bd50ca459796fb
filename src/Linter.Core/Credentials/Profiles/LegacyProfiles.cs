namespace Linter.Core.Credentials.Profiles;

/// <summary>Profiles as the Go SDK 1 puts them together: file by file, in either form of header, each value by itself.</summary>
internal static class LegacyProfiles
{
    /// <summary>The profile of that name from all files, later ones first, or null.</summary>
    public static ProfileSection? Find(IEnumerable<ProfileFile> files, string name)
    {
        ProfileSection? found = null;
        foreach (var file in files)
        {
            if ((file.Find(name) ?? file.Find($"profile {name}")) is { } section)
            {
                found = found is null ? section.Rename(name) : Merge(found, section);
            }
        }

        return found;
    }

    /// <summary>The section of an SSO session from the first file that has it, or null.</summary>
    public static ProfileSection? FindSsoSession(IEnumerable<ProfileFile> files, string name) =>
        files.Select(file => file.Find($"sso-session {name.Trim()}")).FirstOrDefault(section => section is not null);

    // A pair of keys is taken only whole from one file; half a pair is no error here.
    private static ProfileSection Merge(ProfileSection earlier, ProfileSection later)
    {
        var properties = earlier.CopyProperties();
        var hasPair = later.TryGet(PropertyNames.AccessKeyId, out _) && later.TryGet(PropertyNames.SecretAccessKey, out _);
        foreach (var property in later.Properties)
        {
            var isKey = property.Name is PropertyNames.AccessKeyId or PropertyNames.SecretAccessKey or PropertyNames.SessionToken;
            if (!isKey || hasPair)
            {
                properties[property.Name] = property;
            }
        }

        if (hasPair && !later.Has(PropertyNames.SessionToken))
        {
            properties.Remove(PropertyNames.SessionToken);
        }

        return earlier.With(properties, isPartial: false);
    }
}
