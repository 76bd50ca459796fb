using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Linter.Core.Companions;
using Linter.Core.Findings;
using Linter.Core.Rules;
using Linter.Core.Settings;
using Linter.Core.Sources;
using Linter.Core.Suppressions;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Policies;

namespace Linter.Core.Engine;

/// <summary>Runs the steps in order: files, modules, rules, findings.</summary>
public static class LintEngine
{
    /// <summary>Lints with all rules.</summary>
    /// <exception cref="ArgumentException">An own rule has an id or a name that is taken.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static LintResult Run(LintRequest request, CancellationToken cancellation = default) => Run(request, RuleCatalogue.All, cancellation);

    /// <summary>
    /// Lints with all rules and gives findings as soon as the module that they are in is judged, in no certain order: each once, none that is suppressed,
    /// and without a fingerprint, which depends on all of them. Suppressions that hide nothing are reported by <see cref="Run(LintRequest, CancellationToken)"/> only.
    /// </summary>
    /// <param name="request">What to lint.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="ArgumentException">An own rule has an id or a name that is taken.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static async IAsyncEnumerable<Finding> StreamAsync(LintRequest request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);

        // Whoever stops listening stops the run.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var findings = Channel.CreateUnbounded<Finding>(new UnboundedChannelOptions { SingleReader = true });
        var run = Task.Run(() => Run(request, RuleCatalogue.All, stop.Token, finding => findings.Writer.TryWrite(finding)), CancellationToken.None)
            .ContinueWith(ended => findings.Writer.Complete(ended.Exception?.InnerException ?? (ended.IsCanceled ? new OperationCanceledException(stop.Token) : null)), TaskScheduler.Default);
        try
        {
            await foreach (var finding in findings.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                yield return finding;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await run.ConfigureAwait(false);
        }
    }

    /// <summary>Lints with some rules.</summary>
    internal static LintResult Run(LintRequest request, IReadOnlyList<Rule> rules, CancellationToken cancellation, Action<Finding>? found = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        rules = request.Settings.Configure(rules);
        rules = request.OwnRules.IsEmpty ? rules : [.. rules, .. AdaptedRule.Adapt(request.OwnRules)];
        var tree = TreeReader.Read(request.Files, request.Jobs, cancellation, request.Settings.LocalHosts);
        var folders = new FolderIndex(tree);
        var suppressions = SuppressionSet.Of(tree, request.Settings.Suppressions, request.Today);
        var stream = found is null ? null : new FindingStream(request, suppressions, found);
        var roles = new RolesBelowRoot[tree.RootFolders.Length];
        var mayAssumeRoles = RoleUses.MayBeIn(tree);
        var collectors = new FindingCollector[tree.RootFolders.Length + tree.Folders.Length + 1];
        var options = WorkThreads.For(request.Jobs, collectors.Length - 1, WorkThreads.ModulesPerThread, cancellation);
        Parallel.For(0, collectors.Length - 1, options, index =>
        {
            var collector = collectors[index] = new FindingCollector();
            if (index < tree.RootFolders.Length)
            {
                var folder = tree.RootFolders[index];
                roles[index] = RolesBelowRoot.None;
                collector.Run($"module {(folder.Path.Length == 0 ? "." : folder.Path)}", () =>
                {
                    var root = new Module(folder, folders, Assignments(folder, tree, request), request.Workspace);
                    CheckModules(root, rules, collector, cancellation);
                    CheckBeside(root, tree.Companions, rules, collector);
                    roles[index] = mayAssumeRoles ? RolesBelowRoot.Of(root) : RolesBelowRoot.None;
                });
            }
            else
            {
                CheckFiles(tree.Folders[index - tree.RootFolders.Length], rules, collector);
            }

            stream?.Add(collector);
        });

        tree = tree with { Roles = [.. roles] };
        var last = collectors[^1] = new FindingCollector();
        foreach (var rule in rules)
        {
            foreach (var file in tree.Companions.Files)
            {
                cancellation.ThrowIfCancellationRequested();
                last.Run(rule, file.Path, (checking, findings) => checking.Check(file, tree.Companions, findings));
            }

            last.Run(rule, "the tree", (checking, findings) => checking.Check(tree, findings));
        }

        stream?.Add(last);
        return Finish(request, tree, rules, collectors, suppressions);
    }

    private static void CheckModules(Module root, IReadOnlyList<Rule> rules, FindingCollector collector, CancellationToken cancellation)
    {
        foreach (var module in root.WithDescendants())
        {
            cancellation.ThrowIfCancellationRequested();
            var (findings, unsure) = (collector.Findings.Count, collector.Unsure.Count);
            foreach (var rule in rules)
            {
                collector.Run(rule, module.Folder.Path, (checking, answers) => checking.Check(module, answers));
            }

            InstalledModules.Bring(collector, findings, unsure, module);
        }

        if (root.HasLeftOutModules)
        {
            collector.Failures.Add(new Failure($"modules below {root.Folder.Path}", $"There are more than {Module.MaxModules}; the others were left out."));
        }
    }

    private static void CheckBeside(Module root, CompanionSet companions, IReadOnlyList<Rule> rules, FindingCollector collector)
    {
        foreach (var rule in rules)
        {
            collector.Run(rule, root.Folder.Path, (checking, findings) => checking.Check(root, companions, findings));
        }
    }

    private static void CheckFiles(ModuleFolder folder, IReadOnlyList<Rule> rules, FindingCollector collector)
    {
        foreach (var file in folder.Files)
        {
            foreach (var rule in rules)
            {
                collector.Run(rule, file.Path, (checking, findings) => checking.Check(file, findings));
            }
        }
    }

    private static VariableAssignments Assignments(ModuleFolder root, ModuleTree tree, LintRequest request)
    {
        var named = request.VariableFiles.SelectMany(path => tree.Folders.SelectMany(folder => folder.Files).Where(file => file.Path == path));
        return VariableAssignments.Of(root, named, request.Variables);
    }

    private static LintResult Finish(LintRequest request, ModuleTree tree, IReadOnlyList<Rule> rules, FindingCollector[] collectors, SuppressionSet suppressions)
    {
        var findings = collectors.SelectMany(collector => collector.Findings)
            .Where(finding => request.Targets?.Contains(finding.Location.Path) ?? true)
            .Select(request.Settings.Judge).OfType<Finding>()
            .Select(suppressions.Apply);
        var sorted = FindingOrder.Sort(findings.ToList());
        var late = new FindingCollector();
        suppressions.Report(late, rules, request.Targets);
        sorted = late.Findings.Count == 0 ? sorted : FindingOrder.Sort([.. sorted, .. late.Findings]);
        return new LintResult
        {
            Findings = Fingerprints.Add(sorted, tree),
            Unsure = FindingOrder.Sort(collectors.SelectMany(collector => collector.Unsure).Where(place => request.Targets?.Contains(place.Location.Path) ?? true)),
            Failures = [.. tree.Failures.Concat(collectors.SelectMany(collector => collector.Failures)).Distinct().OrderBy(failure => failure.What, StringComparer.Ordinal)],
            FileCount = tree.Folders.Sum(folder => folder.Files.Length) + tree.Companions.Files.Length,
            ModuleCount = tree.Folders.Count(folder => folder.IsModule),
        };
    }
}
