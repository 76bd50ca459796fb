using System.Collections.Immutable;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Machine;
using Linter.Core.Credentials.Profiles;

namespace Linter.Core.Credentials.Doctor;

/// <summary>A shared file that a configuration reads.</summary>
/// <param name="File">What stands at its path.</param>
/// <param name="Profiles">What the Go SDK 2 reads in it, or null where there is nothing to read.</param>
/// <param name="Legacy">What the Go SDK 1 reads in it, or null where there is nothing to read.</param>
/// <param name="IsCredentialsFile">Whether it is read as a credentials file, whose headers have no <c>profile</c> in front.</param>
/// <param name="IsNamed">Whether an argument or a variable names it, so that its absence is a mistake.</param>
internal sealed record SharedFile(MachineFile File, ProfileFile? Profiles, ProfileFile? Legacy, bool IsCredentialsFile, bool IsNamed)
{
    /// <summary>The files that inputs read, each once for each kind, config files first.</summary>
    public static ImmutableArray<SharedFile> Of(IEnumerable<ChainInput> inputs, MachineState machine, ProfileFileCache cache)
    {
        var files = new List<SharedFile>();
        foreach (var lists in inputs.Select(input => SharedFileLists.Of(input, machine)).OfType<SharedFileLists>())
        {
            files.AddRange(lists.ConfigFiles.Select(path => Read(path, false)));
            files.AddRange(lists.CredentialsFiles.Select(path => Read(path, true)));
        }

        return [.. files.DistinctBy(file => (file.File.Path, file.IsCredentialsFile)).OrderBy(file => file.IsCredentialsFile)];

        SharedFile Read(string path, bool isCredentialsFile)
        {
            var isDefault = machine.Home is { } home && path == Path.Join(home, ".aws", isCredentialsFile ? "credentials" : "config");
            return new SharedFile(cache.Read(path), cache.Parse(path), cache.ParseLegacy(path), isCredentialsFile, !isDefault);
        }
    }

    /// <summary>The path.</summary>
    public override string ToString() => File.Path;
}
