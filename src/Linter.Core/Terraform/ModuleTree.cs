using System.Collections.Immutable;
using Linter.Core.Companions;
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
    public IReadOnlyList<RoleUse> RoleUses => _roleUses ??= [.. Policies.RoleUses.Of(this)];

    /// <summary>Makes the root modules anew, each for the one thread that asks; the engine gives it, with the values of this run.</summary>
    public Func<ModuleFolder, Module>? MakeRoot { get; init; }

    /// <summary>The root modules in the order of their folders, with the values of this run.</summary>
    public IEnumerable<Module> RootModules => MakeRoot is { } make ? RootFolders.Select(make) : [];

    /// <summary>The files beside the configuration: pipelines, scripts, env files.</summary>
    public CompanionSet Companions { get; init; } = CompanionSet.Empty;
}
