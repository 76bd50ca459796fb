using System.Collections.Immutable;
using Linter.Core.Credentials.Machine;
using Linter.Core.Credentials.Profiles;

namespace Linter.Core.Credentials.Chain;

/// <summary>
/// The session of the Go SDK 1 that provider 4 and 5 make last. It is given the credentials, yet it reads the shared files
/// again in its own way, and what it cannot read stops the run.
/// </summary>
internal static class SecondSession
{
    /// <summary>Why it stops the run, or null.</summary>
    public static ChainError? FindError(ChainInput input, MachineState machine, ProfileFileCache cache)
    {
        if (machine.Variable("AWS_STS_REGIONAL_ENDPOINTS") is { } endpoints && !IsEndpointChoice(endpoints))
        {
            return new ChainError(ChainErrorCode.Other, "AWS_STS_REGIONAL_ENDPOINTS has a value that is not legacy or regional.", Variable: "AWS_STS_REGIONAL_ENDPOINTS");
        }

        var files = new List<ProfileFile>();
        foreach (var path in Paths(input, machine))
        {
            var parsed = cache.ParseLegacy(path);
            if (SharedFileProblem.Find(cache.Read(path), parsed) is { } problem)
            {
                return problem;
            }

            if (parsed is not null)
            {
                files.Add(parsed);
            }
        }

        // The profile argument does not reach this session.
        var name = machine.FirstOf("AWS_PROFILE", "AWS_DEFAULT_PROFILE")?.Value ?? "default";
        var error = new ProfileResolver(profile => LegacyProfiles.Find(files, profile), session => LegacyProfiles.FindSsoSession(files, session))
            .Resolve(name).Error;
        return error?.Code == ChainErrorCode.ProfileNotFound ? null : error;
    }

    // Paths of arguments reach this session as they were written, so that a variable or tilde in them is not expanded.
    private static ImmutableArray<string> Paths(ChainInput input, MachineState machine)
    {
        ImmutableArray<string> arguments =
        [
            .. input.SharedCredentialsFiles.Concat(input.SharedConfigFiles).Select(path => path.Text).OfType<string>(),
        ];
        if (!arguments.IsEmpty)
        {
            return arguments;
        }

        return
        [
            .. Default("AWS_CONFIG_FILE", "config", machine),
            .. Default("AWS_SHARED_CREDENTIALS_FILE", "credentials", machine),
        ];
    }

    private static IEnumerable<string> Default(string variable, string name, MachineState machine) =>
        machine.Variable(variable) is { } path ? [path] : machine.Home is { } home ? [Path.Join(home, ".aws", name)] : [];

    private static bool IsEndpointChoice(string value) =>
        value.Equals("legacy", StringComparison.OrdinalIgnoreCase) || value.Equals("regional", StringComparison.OrdinalIgnoreCase);
}
