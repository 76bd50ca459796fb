using System.Buffers;
using Linter.Core.Credentials.Machine;
using Linter.Core.Credentials.Profiles;

namespace Linter.Core.Credentials.Chain;

/// <summary>Credentials that a program prints. It is never run here.</summary>
internal static class ProcessSource
{
    private static readonly SearchValues<char> ShellCharacters = SearchValues.Create("\"'\\$`*?[{~;&|<>()=");

    /// <summary>What a profile with a program gives.</summary>
    public static SourceResult Find(ProfileProperty process, string profile, MachineState machine, ChainTrace trace)
    {
        var result = SourceResult.Of(new ChosenCredentials
        {
            Source = CredentialSource.Process,
            Profile = profile,
            Place = ChainPlace.Of(process),
        });
        if (FindMissingProgram(process.Value, machine) is { } program)
        {
            trace.Pass(CredentialSource.Process, $"credential_process of profile {profile} names a program that is not there");
            return result.Failing(ChainErrorCode.NoCredentials, $"credential_process of profile {profile} starts {program}, which is not there.");
        }

        trace.Use(CredentialSource.Process, $"profile {profile} has credential_process, which Terraform runs");
        return result;
    }

    /// <summary>The program, where the command starts with an absolute path at which nothing stands; else null.</summary>
    internal static string? FindMissingProgram(string command, MachineState machine)
    {
        // The shell reads the command. Only where the first word is sure to be a plain path can anything be said about it.
        var end = command.AsSpan().IndexOfAny(' ', '\t');
        var word = end < 0 ? command : command[..end];
        var isPlain = word is ['/', ..] && word.AsSpan().IndexOfAny(ShellCharacters) < 0;
        return isPlain && machine.Read(word).Kind == MachineFileKind.Missing ? word : null;
    }
}
