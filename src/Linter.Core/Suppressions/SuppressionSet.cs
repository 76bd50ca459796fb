using Linter.Core.Engine;
using Linter.Core.Findings;
using Linter.Core.Rules;
using Linter.Core.Settings;
using Linter.Core.Terraform;

namespace Linter.Core.Suppressions;

/// <summary>All suppressions of a run; remembers which of them hid something.</summary>
internal sealed class SuppressionSet
{
    private readonly Dictionary<string, List<Suppression>> _byPath = new(StringComparer.Ordinal);
    private readonly List<Suppression> _blocks = [];
    private readonly HashSet<Suppression> _used = new(ReferenceEqualityComparer.Instance);
    private readonly DateOnly? _today;

    private SuppressionSet(DateOnly? today) => _today = today;

    /// <summary>The suppressions in the comments of all files, and those of the configuration file.</summary>
    /// <param name="tree">The files.</param>
    /// <param name="blocks">What the configuration file suppresses.</param>
    /// <param name="today">The day to compare <c>until</c> with, or null for "none has expired".</param>
    public static SuppressionSet Of(ModuleTree tree, IEnumerable<SuppressSettings> blocks, DateOnly? today)
    {
        var set = new SuppressionSet(today);
        set._blocks.AddRange(blocks.Select(Suppression.Of));
        foreach (var file in tree.Folders.SelectMany(folder => folder.Files).Where(file => file.MentionsSuppressions))
        {
            var found = tree.Loader.FindFile(file.Path) is { } loaded ? SuppressionComment.In(loaded).ToList() : [];
            if (found.Count > 0)
            {
                set._byPath[file.Path] = found;
            }
        }

        foreach (var file in tree.Companions.Files)
        {
            var found = SuppressionComment.In(file).ToList();
            if (found.Count > 0)
            {
                set._byPath[file.Path] = found;
            }
        }

        return set;
    }

    /// <summary>The finding, hidden where a suppression covers it.</summary>
    public Finding Apply(Finding finding)
    {
        var comments = _byPath.GetValueOrDefault(finding.Location.Path) ?? [];
        foreach (var suppression in comments.Concat(_blocks).Where(candidate => candidate.Fault is null && candidate.Covers(finding)))
        {
            _used.Add(suppression);
            if (!IsExpired(suppression))
            {
                return finding with { Suppressed = new AcceptedSuppression(suppression.Kind, suppression.Reason) };
            }
        }

        return finding;
    }

    /// <summary>Reports suppressions that do not count, hide nothing, or are past their day.</summary>
    /// <param name="collector">Where the findings go.</param>
    /// <param name="rules">The rules of the run: a suppression of a rule that did not run is not judged.</param>
    /// <param name="targets">The files that findings are reported for, or null for all.</param>
    public void Report(FindingCollector collector, IReadOnlyList<Rule> rules, IReadOnlySet<string>? targets)
    {
        var unused = rules.OfType<UnusedSuppression>().FirstOrDefault();
        var expired = rules.OfType<ExpiredSuppression>().FirstOrDefault();
        foreach (var (path, suppressions) in _byPath.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (targets?.Contains(path) is false)
            {
                continue;
            }

            foreach (var suppression in suppressions)
            {
                Judge(suppression);
            }
        }

        // Where only some files are reported on, a block may be for the others.
        foreach (var block in targets is null ? _blocks : [])
        {
            Judge(block);
        }

        void Judge(Suppression suppression)
        {
            if (suppression.Fault is null && IsExpired(suppression) && _used.Contains(suppression))
            {
                Run(collector, expired, suppression, $"The suppression counted until {suppression.Until:yyyy-MM-dd}; what it hid is reported again.");
            }
            else if (suppression.Fault is not null)
            {
                Run(collector, unused, suppression, suppression.Fault);
            }
            else if (!_used.Contains(suppression) && AllRan(suppression, rules))
            {
                Run(collector, unused, suppression, "The suppression hides nothing.");
            }
        }
    }

    private static void Run(FindingCollector collector, Rule? rule, Suppression suppression, string message)
    {
        if (rule is not null)
        {
            collector.Run(rule, suppression.Location.Path, suppression, (_, subject, findings) => findings.Report(subject.Location, message));
        }
    }

    private static bool AllRan(Suppression suppression, IReadOnlyList<Rule> rules) =>
        suppression.Rules.All(name => rules.Any(rule => Suppression.Names(name, rule.Info)) || RuleCatalogue.Find(name) is null);

    private bool IsExpired(Suppression suppression) => suppression.Until is { } until && _today is { } today && today > until;
}
