using System.Collections.Immutable;
using Linter.Core.Aws;
using Linter.Core.Companions;
using Linter.Core.Findings;
using Linter.Core.Sources;

namespace Linter.Core.Terraform;

/// <summary>All that is linted in one run: folders, the root modules among them, and what could not be read.</summary>
/// <param name="Files">The files of the tree.</param>
/// <param name="Folders">The folders that hold files of Terraform, in ordinal order.</param>
/// <param name="RootFolders">The folders that are root modules, in ordinal order.</param>
/// <param name="Loader">Gives what the files of a folder say.</param>
internal sealed record ModuleTree(
    ISourceFiles Files,
    ImmutableArray<TreeFolder> Folders,
    ImmutableArray<TreeFolder> RootFolders,
    FolderLoader Loader)
{
    /// <summary>Whether any root module has a lock file.</summary>
    public bool AreLocked { get; } = RootFolders.Any(folder => folder.HasLockFile);

    /// <summary>Whom variable files belong to that Terraform does not read by itself.</summary>
    public required VariableFileOwners VariableFiles { get; init; }

    /// <summary>Hosts that are known to stand in for AWS.</summary>
    public LocalHosts LocalHosts { get; init; } = LocalHosts.None;

    /// <summary>Stops what takes long: reading a state file of a gigabyte.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>What could not be read when the tree was looked at, in any order.</summary>
    public ImmutableArray<SourceProblem> UnreadableAtFirst { get; init; } = [];

    /// <summary>What could not be read until now, in ordinal order of the paths.</summary>
    public IEnumerable<SourceProblem> Unreadable => UnreadableAtFirst.Concat(Loader.Problems).Distinct()
        .OrderBy(problem => problem.Path, StringComparer.Ordinal).ThenBy(problem => problem.Message, StringComparer.Ordinal);

    /// <summary>What tfauth itself failed to make sense of when the tree was looked at.</summary>
    public ImmutableArray<Failure> FailuresAtFirst { get; init; } = [];

    /// <summary>Files that tfauth itself failed to make sense of until now; they are in no folder.</summary>
    public IEnumerable<Failure> Failures => FailuresAtFirst.Concat(Loader.Failures).Distinct();

    /// <summary>The files beside the configuration: pipelines, scripts, env files.</summary>
    public CompanionSet Companions { get; init; } = CompanionSet.Empty;

    /// <summary>The variable files with the paths that the command line names, in that order; paths that the tree has not are left out.</summary>
    public IReadOnlyList<ModuleFile> VariableFilesNamed(IEnumerable<string> paths) => [.. paths.Select(Loader.FindFile).OfType<ModuleFile>()];
}
