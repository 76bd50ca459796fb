using Linter.Core.Credentials.Machine;
using Linter.Core.Credentials.Profiles;
using Linter.Core.Findings;

namespace Linter.Core.Credentials.Doctor;

/// <summary>The token file of a configuration's web identity.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Location">What names it.</param>
internal sealed record TokenFile(string Path, Location Location)
{
    /// <summary>The file, or null where the token is given as text or nothing names one.</summary>
    public static TokenFile? Of(DiagnosedConfiguration configuration, Diagnosis diagnosis)
    {
        var machine = diagnosis.Machine;
        if (configuration.Input.WebIdentity is { } block)
        {
            return block is { Token.IsSet: false, TokenFile: { IsSet: true, Text: { } text } } && PathExpansion.Expand(text, machine) is { } expanded
                ? new TokenFile(expanded, configuration.Location)
                : null;
        }

        if (configuration.Outcome.Credentials.Profile is { } profile)
        {
            return FromProfile(diagnosis, profile);
        }

        return machine.Variable("AWS_WEB_IDENTITY_TOKEN_FILE") is { } path
            ? new TokenFile(path, MachinePlaces.OfVariable("AWS_WEB_IDENTITY_TOKEN_FILE"))
            : null;
    }

    private static TokenFile? FromProfile(Diagnosis diagnosis, string profile)
    {
        foreach (var file in diagnosis.SharedFiles.Reverse())
        {
            var name = ProfileNames.HeaderOf(profile, file.IsCredentialsFile);
            if (file.Profiles?.Find(name)?.Find(PropertyNames.WebIdentityTokenFile) is { } property)
            {
                return new TokenFile(property.Value, MachinePlaces.Of(property));
            }
        }

        return null;
    }
}
