using Linter.Core.Credentials.Machine;
using Linter.Core.Credentials.Profiles;

namespace Linter.Core.Credentials.Chain;

/// <summary>Shared files that stop the run.</summary>
internal static class SharedFileProblem
{
    /// <summary>What is wrong, or null; a file that is missing or may not be read counts as empty.</summary>
    public static ChainError? Find(MachineFile file, ProfileFile? parsed) => file.Kind switch
    {
        MachineFileKind.Folder => Malformed($"{file.Path} is a folder where a shared config or credentials file is due."),
        MachineFileKind.Special => Malformed($"{file.Path} is no regular file, so reading it could wait forever."),
        MachineFileKind.TooLarge => Malformed($"{file.Path} is larger than a shared config or credentials file may be here (1 MiB)."),
        _ when parsed?.BrokenAt is { } at => Malformed(
            $"{parsed.Source.Path} cannot be read from line {parsed.Source.GetPosition(at.Start).Line} on: {parsed.BrokenBecause}.",
            new ChainPlace(parsed.Source, at)),
        _ => null,
    };

    private static ChainError Malformed(string message, ChainPlace? place = null) => new(ChainErrorCode.FileMalformed, message, place);
}
