using Linter.Core.Companions;
using Linter.Core.Findings;
using Linter.Core.Rules;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Policies;

namespace Linter.Core.Engine;

/// <summary>Runs the rules over one folder after the other, and in the end over what they have to do with each other. Safe to use from several threads.</summary>
/// <param name="request">The run.</param>
/// <param name="tree">The tree.</param>
/// <param name="rules">The rules in force.</param>
/// <param name="cancellation">Stops the run.</param>
internal sealed class FolderRun(LintRequest request, ModuleTree tree, IReadOnlyList<Rule> rules, CancellationToken cancellation)
{
    private readonly bool _mayAssumeRoles = RoleUses.MayBeIn(tree);
    private readonly IReadOnlyList<ModuleFile> _variableFiles = tree.VariableFilesNamed(request.VariableFiles);

    /// <summary>Judges the files of a folder, and the module that it is if that is a root module.</summary>
    /// <returns>What was found, what the modules have to do with roles, and how many files were judged.</returns>
    public (FindingCollector Collector, RolesBelowRoot Roles, int FileCount) Check(TreeFolder known, bool isRoot)
    {
        var collector = new FindingCollector();
        var roles = RolesBelowRoot.None;
        if (tree.Loader.Find(known.Path) is not { } folder)
        {
            return (collector, roles, 0);
        }

        if (isRoot)
        {
            collector.Run($"module {(folder.Path.Length == 0 ? "." : folder.Path)}", () =>
            {
                var root = RootModule(folder);
                CheckModules(root, collector);
                CheckBeside(root, collector);
                roles = _mayAssumeRoles ? RolesBelowRoot.Of(root) : RolesBelowRoot.None;
            });
        }

        CheckFiles(folder, collector);
        Fingerprints.AddAddresses(collector, tree);
        return (collector, roles, folder.Files.Length);
    }

    /// <summary>Judges what belongs to no folder: roles of one root module that others assume, the tree as a whole.</summary>
    /// <param name="roles">What the modules of each folder have to do with roles, in the order of the folders.</param>
    /// <param name="collector">Takes the answers.</param>
    public void CheckTree(IReadOnlyList<RolesBelowRoot> roles, FindingCollector collector)
    {
        if (_mayAssumeRoles)
        {
            collector.Run("the roles of the tree", () => CheckRoles(roles, collector));
        }

        foreach (var rule in rules)
        {
            collector.Run(rule, "the tree", tree, static (checking, subject, findings) => checking.Check(subject, findings));
        }
    }

    /// <summary>Judges a file beside the configuration.</summary>
    public FindingCollector Check(CompanionFile file)
    {
        var collector = new FindingCollector();
        foreach (var rule in rules)
        {
            collector.Run(rule, file.Path, (File: file, tree.Companions), static (checking, subject, findings) => checking.Check(subject.File, subject.Companions, findings));
        }

        return collector;
    }

    private Module RootModule(ModuleFolder folder) =>
        new(folder, new RootFolders(tree, folder.Path), VariableAssignments.Of(folder, _variableFiles, request.Variables), request.Workspace);

    private void CheckModules(Module root, FindingCollector collector)
    {
        foreach (var module in root.WithDescendants())
        {
            cancellation.ThrowIfCancellationRequested();
            var (findings, unsure) = (collector.Findings.Count, collector.Unsure.Count);
            foreach (var rule in rules)
            {
                collector.Run(rule, module.Folder.Path, module, static (checking, subject, answers) => checking.Check(subject, answers));
            }

            InstalledModules.Bring(collector, findings, unsure, module);
        }

        if (root.HasLeftOutModules)
        {
            collector.Failures.Add(new Failure($"modules below {root.Folder.Path}", $"There are more than {Module.MaxModules}; the others were left out."));
        }
    }

    private void CheckBeside(Module root, FindingCollector collector)
    {
        foreach (var rule in rules)
        {
            collector.Run(rule, root.Folder.Path, (Root: root, tree.Companions), static (checking, subject, findings) => checking.Check(subject.Root, subject.Companions, findings));
        }
    }

    private void CheckFiles(ModuleFolder folder, FindingCollector collector)
    {
        foreach (var file in folder.Files)
        {
            foreach (var rule in rules)
            {
                collector.Run(rule, file.Path, file, static (checking, subject, findings) => checking.Check(subject, findings));
            }
        }
    }

    private void CheckRoles(IReadOnlyList<RolesBelowRoot> roles, FindingCollector collector)
    {
        foreach (var use in RoleUses.Of(roles, folder => RootModule(tree.Loader.Find(tree.Folders[folder].Path)!)))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var rule in rules)
            {
                collector.Run(rule, use.Configuration.Address, use, static (checking, subject, findings) => checking.Check(subject, findings));
            }
        }
    }
}
