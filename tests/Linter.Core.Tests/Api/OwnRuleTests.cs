using Linter.Core.Engine;
using Linter.Core.Findings;
using Linter.Core.Rules;
using Linter.Core.Sources;
using Linter.Core.Terraform;
using Linter.Testing;

namespace Linter.Core.Tests.Api;

/// <summary>What a program that uses the engine as a library can do.</summary>
public sealed class OwnRuleTests
{
    private const string Providers = """
        provider "aws" {
          region = var.region
        }

        variable "region" {
          default = "us-east-1a"
        }

        provider "aws" {
          alias = "other"
          # tfauth:ignore[ACME1] ours
          region = "us-east-1"
        }
        """;

    [Test]
    public void An_own_rule_sees_values_and_its_findings_are_like_all_others()
    {
        var result = LintEngine.Run(Request(Providers, new EveryRegion()));
        var own = result.Findings.Where(finding => finding.Rule.Id == "ACME1").ToList();

        Assert.That(own.Select(finding => finding.Message), Is.EqualTo((string[])["provider.aws has us-east-1a.", "provider.aws has us-east-1."]));
        Assert.That(own[0].Location.Start.Line, Is.EqualTo(6), "It stands at the literal.");
        Assert.That(own.Select(finding => finding.Suppressed?.Reason), Is.EqualTo((string?[])[null, "ours"]));
        Assert.That(result.Findings.Select(finding => finding.Rule.Id), Does.Contain("TFA502").And.Not.Contain("TFA003"));
        Assert.That(own[0].Fingerprint, Has.Length.EqualTo(16));
    }

    [Test]
    public void A_fault_of_an_own_rule_costs_its_own_answers_only()
    {
        var result = LintEngine.Run(Request(Providers, new Faulty()));

        Assert.That(result.Failures.Select(failure => failure.What), Is.EqualTo((string[])["rule ACME2 faulty on "]));
        Assert.That(result.Findings, Is.Not.Empty);
    }

    [Test]
    public void Ids_and_names_are_not_taken_twice()
    {
        Assert.That(() => LintEngine.Run(Request(Providers, new EveryRegion(), new EveryRegion())), Throws.ArgumentException);
        Assert.That(() => LintEngine.Run(Request(Providers, new Renamed("TFA999", "x"))), Throws.ArgumentException);
        Assert.That(() => LintEngine.Run(Request(Providers, new Renamed("ACM", "x"))), Throws.ArgumentException);
        Assert.That(() => LintEngine.Run(Request(Providers, new Renamed("ACME9", "zone-as-region"))), Throws.ArgumentException);
    }

    [TestCase(1)]
    [TestCase(4)]
    public async Task Streamed_findings_are_those_of_a_run_that_are_not_suppressed(int jobs)
    {
        var files = Enumerable.Range(0, 40).Select(number => KeyValuePair.Create($"m{number}/main.tf", $"{Providers}\nmodule \"shared\" {{\n  source = \"../shared\"\n}}\n"))
            .Append(KeyValuePair.Create("shared/main.tf", "provider \"aws\" {\n  alias = \"x\"\n  region = \"eu-west-1b\"\n}\n"));
        var request = new LintRequest { Files = new MemorySourceFiles(files), OwnRules = [new EveryRegion()], Jobs = jobs };
        var streamed = new List<string>();
        await foreach (var finding in LintEngine.StreamAsync(request))
        {
            streamed.Add(finding.ToString());
        }

        Assert.That(streamed, Is.EquivalentTo(LintEngine.Run(request).Active.Select(finding => finding.ToString())));
    }

    [Test]
    public void A_stream_ends_with_the_fault_or_the_cancellation_of_its_run()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.That(async () => await Count(Request(Providers, new EveryRegion(), new EveryRegion())), Throws.ArgumentException);
        Assert.That(async () => await Count(Request(Providers), stopped.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Whoever_stops_listening_stops_the_run()
    {
        var rule = new Slow();
        var files = Enumerable.Range(0, 200).Select(number => KeyValuePair.Create($"m{number}/main.tf", Providers));
        await foreach (var _ in LintEngine.StreamAsync(new LintRequest { Files = new MemorySourceFiles(files), OwnRules = [rule] }))
        {
            break;
        }

        Assert.That(rule.Checks, Is.LessThan(200));
    }

    private static async Task<int> Count(LintRequest request, CancellationToken cancellation = default)
    {
        var count = 0;
        await foreach (var _ in LintEngine.StreamAsync(request, cancellation))
        {
            count++;
        }

        return count;
    }

    private static LintRequest Request(string text, params CustomRule[] rules) =>
        new() { Files = new MemorySourceFiles(Fixture.Parse("test", text).Files), OwnRules = [.. rules] };

    private static RuleInfo InfoOf(string id, string name) =>
        new(id, name) { Summary = "x", Severity = Severity.Warning, Why = "x", Bad = "x", Good = "x", Fix = "x" };

    private sealed class EveryRegion : CustomRule
    {
        public override RuleInfo Info { get; } = InfoOf("ACME1", "every-region");

        public override void Check(CheckedModule module, IFindings findings)
        {
            foreach (var region in module.Blocks("provider").Select(provider => provider.Argument("region")).OfType<Argument>())
            {
                findings.Report(region.Origin, $"provider.aws has {region.Text}.");
            }
        }
    }

    private sealed class Faulty : CustomRule
    {
        public override RuleInfo Info { get; } = InfoOf("ACME2", "faulty");

        public override void Check(CheckedModule module, IFindings findings) => throw new InvalidOperationException();
    }

    private sealed class Renamed(string id, string name) : CustomRule
    {
        public override RuleInfo Info { get; } = InfoOf(id, name);

        public override void Check(CheckedModule module, IFindings findings)
        {
        }
    }

    private sealed class Slow : CustomRule
    {
        private int _checks;

        public int Checks => _checks;

        public override RuleInfo Info { get; } = InfoOf("ACME3", "slow");

        public override void Check(CheckedModule module, IFindings findings)
        {
            Interlocked.Increment(ref _checks);
            Thread.Sleep(5);
        }
    }
}
