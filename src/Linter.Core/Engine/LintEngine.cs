using System.Runtime.CompilerServices;
using System.Threading.Channels;
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
        var tree = TreeReader.Read(request.Files, request.Jobs, cancellation, request.Settings.LocalHosts, request.Survey);
        var suppressions = SuppressionSet.Of(tree, request.Settings.Suppressions, request.Today);
        var stream = found is null ? null : new FindingStream(request, suppressions, found);
        var uses = new FolderUses(tree);
        var run = new FolderRun(request, tree, rules, cancellation);
        var folders = tree.Folders;
        var companions = tree.Companions.Files;
        var collectors = new FindingCollector[folders.Length + companions.Length + 1];
        var roles = new RolesBelowRoot[folders.Length];
        var fileCounts = new int[folders.Length];
        Parallel.For(0, collectors.Length - 1, WorkThreads.For(request.Jobs, collectors.Length - 1, WorkThreads.ModulesPerThread, cancellation), index =>
        {
            if (index < folders.Length)
            {
                (collectors[index], roles[index], fileCounts[index]) = run.Check(folders[index], uses.IsRoot(folders[index]));
                uses.Release(folders[index]);
            }
            else
            {
                collectors[index] = run.Check(companions[index - folders.Length]);
            }

            stream?.Add(collectors[index]);
        });

        var last = collectors[^1] = new FindingCollector();
        run.CheckTree(roles, last);
        stream?.Add(last);
        return Finish(request, tree, rules, collectors, suppressions, fileCounts.Sum());
    }

    private static LintResult Finish(LintRequest request, ModuleTree tree, IReadOnlyList<Rule> rules, FindingCollector[] collectors, SuppressionSet suppressions, int fileCount)
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
            FileCount = fileCount + tree.Companions.Files.Length,
            ModuleCount = tree.Folders.Count(folder => folder.IsModule),
        };
    }
}
