namespace Linter.Core.Credentials.Doctor;

/// <summary>Names of profiles and the headers under which the two kinds of shared files hold them.</summary>
internal static class ProfileNames
{
    private const string Prefix = "profile ";

    /// <summary>The header of a profile.</summary>
    public static string HeaderOf(string profile, bool inCredentialsFile) =>
        inCredentialsFile || profile == "default" ? profile : Prefix + profile;

    /// <summary>The profile under a header, or null where the header stands for none.</summary>
    public static string? Of(string header, bool inCredentialsFile)
    {
        var isPrefixed = header.StartsWith(Prefix, StringComparison.Ordinal);
        if (inCredentialsFile)
        {
            return isPrefixed ? null : header;
        }

        return isPrefixed ? header[Prefix.Length..] : header == "default" ? header : null;
    }
}
