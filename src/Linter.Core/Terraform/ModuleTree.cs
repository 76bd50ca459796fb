using System.Collections.Immutable;
using Linter.Core.Aws;
using Linter.Core.Companions;
using Linter.Core.Findings;
using Linter.Core.Sources;
using Linter.Core.Terraform.Policies;

namespace Linter.Core.Terraform;

/// <summary>All that is linted in one run: folders, the root modules among them, and what could not be read.</summary>
/// <param name="Files">The files of the tree.</param>
/// <param name="Folders">The folders that hold files of Terraform, in ordinal order.</param>
/// <param name="RootFolders">The folders that are root modules, in ordinal order.</param>
/// <param name="Unreadable">What could not be read, in ordinal order of the paths.</param>
internal sealed record ModuleTree(
    ISourceFiles Files,
    ImmutableArray<ModuleFolder> Folders,
    ImmutableArray<ModuleFolder> RootFolders,
    ImmutableArray<SourceProblem> Unreadable)
{
    private IReadOnlyList<RoleUse>? _roleUses;

    /// <summary>The roles of the tree that configurations of the tree assume; worked out once, for the one thread that judges the tree.</summary>
    public IReadOnlyList<RoleUse> RoleUses => _roleUses ??= [.. Policies.RoleUses.Of(Roles)];

    /// <summary>What each root module has to do with roles, in the order of the folders; empty as long as the root modules are not judged.</summary>
    public ImmutableArray<RolesBelowRoot> Roles { get; init; } = [];

    /// <summary>Hosts that are known to stand in for AWS.</summary>
    public LocalHosts LocalHosts { get; init; } = LocalHosts.None;

    /// <summary>Stops what takes long: reading a state file of a gigabyte.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Files that tfauth itself failed to make sense of; they are in no folder.</summary>
    public ImmutableArray<Failure> Failures { get; init; } = [];

    /// <summary>The files beside the configuration: pipelines, scripts, env files.</summary>
    public CompanionSet Companions { get; init; } = CompanionSet.Empty;
}
