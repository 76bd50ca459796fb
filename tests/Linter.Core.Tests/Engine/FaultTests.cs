using Linter.Core.Engine;
using Linter.Core.Findings;
using Linter.Core.Rules;
using Linter.Core.Sources;
using Linter.Core.Terraform;

namespace Linter.Core.Tests.Engine;

/// <summary>What fails costs itself only: the others' findings are there, and the result says what is missing.</summary>
public sealed class FaultTests
{
    private const string Zone = "provider \"aws\" {\n  region = \"us-east-1a\"\n}\n";

    private static readonly Dictionary<string, string> Tree = new(StringComparer.Ordinal)
    {
        ["a/main.tf"] = Zone,
        ["b/main.tf"] = Zone,
        ["b/deploy.sh"] = "aws sts get-caller-identity\n",
    };

    private static IEnumerable<Exception> Faults =>
    [
        new InvalidOperationException("the secret of the input"),
        new InsufficientMemoryException("the secret of the input"),
        new KeyNotFoundException("the secret of the input"),
        new AggregateException(new TimeoutException("the secret of the input")),
    ];

    [TestCaseSource(nameof(Faults))]
    public void A_rule_that_throws_costs_its_own_answers(Exception fault)
    {
        var result = Lint(new FaultyRule("b", fault), new MemorySourceFiles(Tree));

        Assert.That(Places(result), Is.EqualTo(["a/main.tf", "b/main.tf"]), "Others judge the same modules, before and after.");
        Assert.That(result.Failures, Is.EqualTo([new Failure("rule TFA999 faulty on b", $"{fault.GetType().Name}.")]));
    }

    [TestCaseSource(nameof(Faults))]
    public void A_rule_that_throws_everywhere_costs_its_own_answers(Exception fault)
    {
        var result = Lint(new FaultyRule(null, fault), new MemorySourceFiles(Tree));

        Assert.That(Places(result), Is.EqualTo(["a/main.tf", "b/main.tf"]));
        Assert.That(result.Failures.Select(failure => failure.What), Is.EqualTo(["rule TFA999 faulty on a", "rule TFA999 faulty on b"]));
    }

    [TestCaseSource(nameof(Faults))]
    public void A_file_at_which_the_reading_throws_costs_itself(Exception fault)
    {
        var result = Lint(null, new FaultyFiles("b/main.tf", fault));

        Assert.That(Places(result), Is.EqualTo(["a/main.tf"]));
        Assert.That(result.Failures, Is.EqualTo([new Failure("reading b/main.tf", $"{fault.GetType().Name}.")]));
    }

    [TestCaseSource(nameof(Faults))]
    public void A_script_at_which_the_reading_throws_costs_itself(Exception fault)
    {
        var result = Lint(null, new FaultyFiles("b/deploy.sh", fault));

        Assert.That(Places(result), Is.EqualTo(["a/main.tf", "b/main.tf"]));
        Assert.That(result.Failures, Is.EqualTo([new Failure("reading b/deploy.sh", $"{fault.GetType().Name}.")]));
    }

    [TestCase(1)]
    [TestCase(8)]
    public void A_run_that_is_stopped_in_the_middle_gives_no_result(int jobs)
    {
        using var stop = new CancellationTokenSource();
        var files = new FaultyFiles("a/main.tf", new OperationCanceledException(stop.Token), stop.Cancel);

        Assert.That(() => LintEngine.Run(new LintRequest { Files = files, Jobs = jobs }, stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void A_file_that_is_gone_when_it_is_read_is_a_finding()
    {
        var result = Lint(null, new FaultyFiles("b/main.tf", null));

        Assert.That(result.Failures, Is.Empty);
        Assert.That(result.Findings.Where(finding => finding.Rule.Id == "TFA002").Select(finding => finding.Location.Path), Is.EqualTo(["b/main.tf"]));
        Assert.That(Places(result), Is.EqualTo(["a/main.tf"]));
    }

    private static string[] Places(LintResult result) =>
        [.. result.Findings.Where(finding => finding.Rule.Name == "zone-as-region").Select(finding => finding.Location.Path)];

    private static LintResult Lint(Rule? rule, ISourceFiles files)
    {
        // In the middle, so that there is something before it and something after.
        var rules = RuleCatalogue.All.ToList();
        if (rule is not null)
        {
            rules.Insert(rules.FindIndex(other => other.Info.Name == "zone-as-region"), rule);
        }

        return LintEngine.Run(new LintRequest { Files = files, Jobs = 4 }, rules, CancellationToken.None);
    }

    private sealed class FaultyRule(string? folder, Exception fault) : TestRule("faulty")
    {
        public override void Check(Module module, IFindings findings)
        {
            if (folder is null || module.Folder.Path == folder)
            {
                throw fault;
            }
        }
    }

    /// <summary>Throws at one file, or has lost it where there is nothing to throw.</summary>
    private sealed class FaultyFiles(string faulty, Exception? fault, Action? before = null) : ISourceFiles
    {
        private readonly MemorySourceFiles _files = new(Tree);

        public IReadOnlyList<string> Paths => _files.Paths;

        public IReadOnlyList<SourceProblem> Problems => _files.Problems;

        public SourceReading Read(string path)
        {
            if (path != faulty)
            {
                return _files.Read(path);
            }

            before?.Invoke();
            return fault is null ? SourceReading.Missing : throw fault;
        }

        public IReadOnlyList<string> ListFolder(string folder) => _files.ListFolder(folder);
    }
}
